package dev.effortlens.job.independent;

import dev.effortlens.job.independent.InputRows.Churn;
import dev.effortlens.job.independent.InputRows.Customer;
import dev.effortlens.job.independent.InputRows.Interaction;
import dev.effortlens.job.independent.InputRows.Purchase;
import dev.effortlens.job.independent.InputRows.Response;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of DESIGN section 4 as plain loops over one customer's rows at a time. Slow and literal on purpose: it is
 * what the fast way is held against.
 */
final class RowLevelTruth {

    private static final Duration ONE_DAY = Duration.ofHours(24);

    private final TruthPlan plan;
    private final InputRows rows;
    private final Map<String, List<Churn>> churn = new HashMap<>();
    private final Map<String, List<Purchase>> purchases = new HashMap<>();
    private final Map<String, List<Interaction>> interactions = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private final IdentityHashMap<Response, String> responseIds = new IdentityHashMap<>();
    private final Map<String, LocalDate> first = new HashMap<>();
    private final Map<String, LocalDate> newest = new HashMap<>();
    private final Map<String, TreeMap<String, Long>> setAside = new TreeMap<>();
    private final List<UsedAnswer> used = new ArrayList<>();
    /** By customer, answers that no newer record of the same replaces, whether or not they are used. */
    private final Map<String, List<Response>> standing = new TreeMap<>();

    private RowLevelTruth(TruthPlan plan, InputRows rows) {
        this.plan = plan;
        this.rows = rows;
    }

    /** Applies the rules. */
    static RowLevelTruth of(TruthPlan plan, InputRows rows) {
        RowLevelTruth truth = new RowLevelTruth(plan, rows);
        truth.sortFeeds();
        Map<String, List<Response>> answers = truth.validAnswers();
        Map<String, List<Response>> counted = new TreeMap<>();
        answers.forEach((customer, each) -> counted.put(customer, truth.countedAnswers(customer, each)));
        counted.forEach((customer, each) -> truth.label(customer, each, answers.getOrDefault(customer, List.of())));
        return truth;
    }

    /** What became of the invitations. */
    InvitationTruth invitations() {
        return new InvitationTruth(plan, rows, standing, completeThrough("responses"));
    }

    /** Answers that count. */
    List<UsedAnswer> used() {
        return used;
    }

    /** How many rows of an input were set aside, by reason. */
    Map<String, Long> setAside(String input) {
        return setAside.getOrDefault(input, new TreeMap<>());
    }

    /**
     * One answer per response: what the signals are counted by. Where a response holds several answers it is
     * represented by the one whose instrument comes first in the configuration, the earlier of two of one instrument.
     */
    List<UsedAnswer> onePerResponse() {
        List<String> order = plan.instruments().stream().map(Instrument::id).toList();
        Map<List<String>, UsedAnswer> best = new LinkedHashMap<>();
        for (UsedAnswer answer : used) {
            best.merge(
                    List.of(answer.customer(), answer.responseId()),
                    answer,
                    BinaryOperator.minBy(Comparator.comparing((UsedAnswer each) -> order.indexOf(each.instrument()))
                            .thenComparing(UsedAnswer::at)));
        }
        return List.copyOf(best.values());
    }

    /** The last day up to which a feed is known. */
    LocalDate completeThrough(String feed) {
        LocalDate declared = plan.declaredThrough().get(feed);
        if (declared != null) {
            return declared.isAfter(plan.asOf()) ? plan.asOf() : declared;
        }
        LocalDate last = newest.get(feed);
        return last == null ? LocalDate.MIN : last.minusDays(1);
    }

    /** The first day of a feed; null where it has no rows. */
    @Nullable
    LocalDate firstDay(String feed) {
        return first.get(feed);
    }

    List<Purchase> purchasesOf(String customer) {
        return purchases.getOrDefault(customer, List.of());
    }

    List<Churn> churnOf(String customer) {
        return churn.getOrDefault(customer, List.of());
    }

    /**
     * Whether a customer was one when the window before an answer began: since when is given, or else they answered or
     * bought in as many days before that window as it has.
     */
    private boolean knownBefore(String customer, List<Response> valid, LocalDate answered, int within) {
        LocalDate begin = answered.minusDays(within);
        LocalDate given = since.get(customer);
        if (given != null && !given.isAfter(answered.plusDays(closing()))) {
            return !given.isAfter(begin);
        }
        LocalDate earliest = begin.minusDays(within);
        return Stream.concat(
                        valid.stream().map(RowLevelTruth::at),
                        purchasesOf(customer).stream().map(row -> Objects.requireNonNull(row.at())))
                .map(this::day)
                .anyMatch(day -> !day.isBefore(earliest) && !day.isAfter(begin));
    }

    /** After so many days nothing of an answer changes any more. */
    private int closing() {
        int longest = plan.followUpDays();
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Observed observed) {
                longest = StrictMath.max(longest, observed.withinDays());
            }
        }
        return StrictMath.max(longest, plan.duplicateDays() + 1);
    }

    LocalDate day(Instant at) {
        return at.atZone(plan.zone()).toLocalDate();
    }

    private boolean due(Instant occurred, @Nullable Instant recorded) {
        return !day(occurred).isAfter(plan.asOf())
                && (recorded == null || !day(recorded).isAfter(plan.asOf()));
    }

    private void setAside(String input, String reason) {
        setAside.computeIfAbsent(input, key -> new TreeMap<>()).merge(reason, 1L, Long::sum);
    }

    // ---- the feeds

    private void sortFeeds() {
        for (Churn row : rows.churn()) {
            keep("churn", churn, row, row.customer(), row.at(), row.recordedAt());
        }
        for (Purchase row : rows.purchases()) {
            keep("purchases", purchases, row, row.amount() == null ? null : row.customer(), row.at(), row.recordedAt());
        }
        for (Interaction row : rows.interactions()) {
            keep("interactions", interactions, row, row.id() == null ? null : row.customer(), row.at(), null);
        }
        for (Customer row : rows.customers()) {
            if (row.id() == null) {
                setAside("customers", "missing-key");
            } else if (row.since() != null) {
                since.put(row.id(), row.since());
            }
        }
    }

    private <R> void keep(
            String feed,
            Map<String, List<R>> byCustomer,
            R row,
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable Instant recorded) {
        if (customer == null || at == null) {
            setAside(feed, "missing-key");
        } else if (!due(at, recorded)) {
            setAside(feed, "not-due");
        } else {
            byCustomer.computeIfAbsent(customer, key -> new ArrayList<>()).add(row);
            first.merge(feed, day(at), (a, b) -> a.isBefore(b) ? a : b);
            newest.merge(feed, day(at), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    // ---- which answers count

    private Map<String, List<Response>> validAnswers() {
        Map<String, List<Response>> valid = new TreeMap<>();
        for (Response row : rows.responses()) {
            String reason = reasonOfRow(row);
            if (reason == null) {
                valid.computeIfAbsent(Objects.requireNonNull(row.customer()), key -> new ArrayList<>())
                        .add(row);
                newest.merge("responses", day(at(row)), (a, b) -> a.isAfter(b) ? a : b);
            } else {
                setAside("responses", reason);
            }
        }
        return valid;
    }

    private @Nullable String reasonOfRow(Response row) {
        if (row.id() == null || row.customer() == null || row.at() == null || row.instrument() == null) {
            return "missing-key";
        }
        if (!due(row.at(), row.recordedAt())) {
            return "not-due";
        }
        String id = row.instrument();
        Instrument instrument = plan.instruments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (instrument == null) {
            return "other-instrument";
        }
        Double score = row.score();
        if (score == null) {
            return "no-answer";
        }
        if (score != StrictMath.rint(score)) {
            return "not-a-whole-number";
        }
        boolean onScale = score >= instrument.scale().minimum()
                && score <= instrument.scale().maximum();
        return onScale ? null : "out-of-scale";
    }

    private List<Response> countedAnswers(String customer, List<Response> valid) {
        List<Response> distinct = lastOfChains(
                valid,
                row -> List.of(text(row.id()), text(row.instrument())),
                null,
                Comparator.comparing(RowLevelTruth::recorded).thenComparing(RowLevelTruth::at),
                "duplicate");
        standing.put(customer, distinct);
        List<Response> settled = lastOfChains(
                distinct,
                row -> List.of(text(row.instrument()), text(row.touchpoint())),
                oneDay(),
                Comparator.comparing(RowLevelTruth::at),
                "resubmission");
        List<Response> counted = new ArrayList<>();
        for (Response row : settled) {
            if (gone(customer, at(row))) {
                setAside("responses", "while-gone");
            } else if (beforeSince(customer, at(row))) {
                setAside("responses", "before-customer-since");
            } else {
                counted.add(row);
            }
        }
        return counted;
    }

    /**
     * Splits the answers of each key into chains and keeps one of each. A chain ends duplicate-days after its first
     * answer, and before an answer that comes later after the one before it than {@code gap}.
     */
    private List<Response> lastOfChains(
            List<Response> answers,
            Function<Response, List<String>> key,
            @Nullable Duration gap,
            Comparator<Response> best,
            String reason) {
        Map<List<String>, List<Response>> byKey = new LinkedHashMap<>();
        for (Response answer : answers) {
            byKey.computeIfAbsent(key.apply(answer), each -> new ArrayList<>()).add(answer);
        }
        List<Response> kept = new ArrayList<>();
        for (List<Response> same : byKey.values()) {
            same.sort(Comparator.comparing(RowLevelTruth::at).thenComparing(RowLevelTruth::recorded));
            List<Response> chain = new ArrayList<>();
            for (Response answer : same) {
                if (!chain.isEmpty() && !continues(chain, answer, gap)) {
                    kept.add(closeChain(chain, best, reason));
                    chain = new ArrayList<>();
                }
                chain.add(answer);
            }
            kept.add(closeChain(chain, best, reason));
        }
        return kept;
    }

    /** Of answers without an hour only those of the same day are certainly within 24 hours of each other. */
    private Duration oneDay() {
        return rows.dateOnly().contains("responses") ? Duration.ZERO : ONE_DAY;
    }

    private boolean continues(List<Response> chain, Response next, @Nullable Duration gap) {
        Duration sinceFirst = Duration.between(at(chain.get(0)), at(next));
        Duration sinceLast = Duration.between(at(chain.get(chain.size() - 1)), at(next));
        return sinceFirst.compareTo(Duration.ofDays(plan.duplicateDays())) <= 0
                && (gap == null || sinceLast.compareTo(gap) <= 0);
    }

    private Response closeChain(List<Response> chain, Comparator<Response> best, String reason) {
        Response winner = chain.get(0);
        for (Response answer : chain) {
            if (best.compare(answer, winner) >= 0) {
                winner = answer;
            }
        }
        for (int i = 1; i < chain.size(); i++) {
            setAside("responses", reason);
        }
        return winner;
    }

    private static Instant at(Response row) {
        return Objects.requireNonNull(row.at());
    }

    private static Instant recorded(Response row) {
        return row.recordedAt() == null ? Instant.MIN : row.recordedAt();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private boolean gone(String customer, Instant at) {
        if (plan.recurrent()) {
            return false;
        }
        for (Churn departure : churn.getOrDefault(customer, List.of())) {
            Instant left = Objects.requireNonNull(departure.at());
            boolean hasLeft = rows.dateOnly().contains("churn") ? !day(left).isAfter(day(at)) : !left.isAfter(at);
            if (hasLeft && (departure.returnedAt() == null || at.isBefore(departure.returnedAt()))) {
                return true;
            }
        }
        return false;
    }

    private boolean beforeSince(String customer, Instant at) {
        LocalDate from = since.get(customer);
        return from != null && day(at).isBefore(from) && !from.isAfter(day(at).plusDays(closing()));
    }

    /** An id that comes again more than duplicate-days after its response began is another response. */
    private IdentityHashMap<Response, String> responseIds(List<Response> counted) {
        IdentityHashMap<Response, String> ids = new IdentityHashMap<>();
        Map<String, Instant> begun = new HashMap<>();
        counted.stream().sorted(Comparator.comparing(RowLevelTruth::at)).forEach(row -> {
            String id = text(row.id());
            Instant begin = begun.get(id);
            if (begin == null || at(row).isAfter(begin.plus(Duration.ofDays(plan.duplicateDays())))) {
                begun.put(id, at(row));
            }
            ids.put(row, id + " of " + begun.get(id));
        });
        return ids;
    }

    // ---- what came before and after

    private void label(String customer, List<Response> counted, List<Response> valid) {
        responseIds.putAll(responseIds(counted));
        SurroundingRules surroundings = new SurroundingRules(plan, this);
        for (Response row : counted) {
            UsedAnswer answer = new UsedAnswer(
                    Objects.requireNonNull(responseIds.get(row)),
                    customer,
                    text(row.instrument()),
                    Objects.requireNonNull(row.score()).intValue(),
                    row.touchpoint(),
                    row.orderId(),
                    at(row),
                    day(at(row)),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    Surroundings.none());
            for (Outcome outcome : plan.outcomes()) {
                label(answer, outcome, counted);
            }
            for (Signal signal : plan.signals()) {
                observe(answer, signal);
            }
            readComments(answer, counted);
            surroundings.lookAround(answer, counted, within -> knownBefore(customer, valid, day(at(row)), within));
            used.add(answer);
        }
    }

    private void label(UsedAnswer answer, Outcome outcome, List<Response> counted) {
        if (outcome instanceof Outcome.Stated stated) {
            Integer score = stated(answer, stated.instrument(), counted);
            if (score == null) {
                answer.unknown().put(outcome.id(), "not-asked");
            } else if (stated.atLeast() == null) {
                answer.y().put(outcome.id(), (double) score);
            } else {
                answer.y().put(outcome.id(), score >= stated.atLeast() ? 1.0 : 0.0);
            }
            return;
        }
        String feed = outcome instanceof Outcome.Event event ? event.feed() : ((Outcome.Amount) outcome).feed();
        int within =
                outcome instanceof Outcome.Event event ? event.withinDays() : ((Outcome.Amount) outcome).withinDays();
        if (answer.day().plusDays(within).isAfter(completeThrough(feed))) {
            answer.unknown().put(outcome.id(), "open");
            return;
        }
        if (outcome instanceof Outcome.Amount) {
            spend(answer, outcome.id(), within);
            return;
        }
        boolean happened = switch (feed) {
            case "churn" -> left(answer, within);
            case "purchases" -> bought(answer, within);
            default -> throw new IllegalArgumentException("No rule for the feed " + feed);
        };
        answer.y().put(outcome.id(), happened ? 1.0 : 0.0);
    }

    /** The nearest answer of the same response, else the nearest within a day; the earlier of two as near. */
    private @Nullable Integer stated(UsedAnswer answer, String instrument, List<Response> counted) {
        return counted.stream()
                .filter(other -> text(other.instrument()).equals(instrument))
                .filter(other ->
                        sameResponse(answer, other) || distance(answer, other).compareTo(oneDay()) <= 0)
                .min(Comparator.comparing((Response other) -> !sameResponse(answer, other))
                        .thenComparing(other -> distance(answer, other))
                        .thenComparing(RowLevelTruth::at))
                .map(other -> Objects.requireNonNull(other.score()).intValue())
                .orElse(null);
    }

    private boolean sameResponse(UsedAnswer answer, Response other) {
        return answer.responseId().equals(responseIds.get(other));
    }

    private static Duration distance(UsedAnswer answer, Response other) {
        return Duration.between(answer.at(), at(other)).abs();
    }

    /** After the answer, and on a day of the window; without an order inside a day, on a later day. */
    boolean inWindow(UsedAnswer answer, Instant at, String feed, int within) {
        boolean after = orderless(feed) ? day(at).isAfter(answer.day()) : at.isAfter(answer.at());
        return after && !day(at).isAfter(answer.day().plusDays(within));
    }

    boolean orderless(String feed) {
        return rows.dateOnly().contains(feed) || rows.dateOnly().contains("responses");
    }

    private boolean left(UsedAnswer answer, int within) {
        for (Churn departure : churn.getOrDefault(answer.customer(), List.of())) {
            if (inWindow(answer, Objects.requireNonNull(departure.at()), "churn", within)) {
                return true;
            }
        }
        return false;
    }

    private boolean bought(UsedAnswer answer, int within) {
        for (Purchase purchase : purchases.getOrDefault(answer.customer(), List.of())) {
            if (isPurchaseFor(answer, purchase)
                    && inWindow(answer, Objects.requireNonNull(purchase.at()), "purchases", within)) {
                return true;
            }
        }
        return false;
    }

    private void spend(UsedAnswer answer, String outcome, int within) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Purchase purchase : purchases.getOrDefault(answer.customer(), List.of())) {
            if (isOwnOrder(answer, purchase)
                    || !inWindow(answer, Objects.requireNonNull(purchase.at()), "purchases", within)) {
                continue;
            }
            if (purchase.currency() != null && !purchase.currency().equals(plan.currency())) {
                answer.unknown().put(outcome, "unknown-amount");
                return;
            }
            sum = sum.add(Objects.requireNonNull(purchase.amount()));
        }
        answer.y().put(outcome, sum.doubleValue());
    }

    /** A refund is no purchase, nor is the order that the answer is about. */
    static boolean isPurchaseFor(UsedAnswer answer, Purchase purchase) {
        return Objects.requireNonNull(purchase.amount()).signum() >= 0 && !isOwnOrder(answer, purchase);
    }

    static boolean isOwnOrder(UsedAnswer answer, Purchase purchase) {
        return answer.orderId() != null && answer.orderId().equals(purchase.orderId());
    }

    /** The comments of all counted answers of the response; nothing is known where there is none. */
    private void readComments(UsedAnswer answer, List<Response> counted) {
        List<Comment> comments = counted.stream()
                .filter(other -> sameResponse(answer, other))
                .map(other -> new Comment(text(other.comment())))
                .filter(comment -> !comment.isBlank())
                .toList();
        for (Topic topic : plan.topics()) {
            if (!comments.isEmpty()) {
                boolean mentioned = topic.words().stream()
                        .anyMatch(word -> comments.stream().anyMatch(comment -> comment.mentions(word)));
                answer.bands().put(topic.id(), mentioned ? 1 : 0);
            }
        }
    }

    private void observe(UsedAnswer answer, Signal signal) {
        LocalDate from = answer.day().minusDays(signal.lookBackDays());
        LocalDate start = first.get(signal.feed());
        if (start == null || from.isBefore(start) || answer.day().isAfter(completeThrough(signal.feed()))) {
            return;
        }
        long contacts = 0;
        long handling = 0;
        Set<String> channels = new HashSet<>();
        for (Interaction contact : interactions.getOrDefault(answer.customer(), List.of())) {
            Instant at = Objects.requireNonNull(contact.at());
            boolean before = orderless(signal.feed()) ? day(at).isBefore(answer.day()) : at.isBefore(answer.at());
            if (before && !day(at).isBefore(from)) {
                contacts++;
                handling += contact.handling();
                if (contact.channel() != null) {
                    channels.add(contact.channel());
                }
            }
        }
        long value = switch (signal.aggregate()) {
            case COUNT -> contacts;
            case SUM -> handling;
            case DISTINCT -> channels.size();
        };
        int band = 0;
        for (int k = 0; k < signal.bands().size(); k++) {
            if (value >= signal.bands().get(k)) {
                band = k;
            }
        }
        answer.bands().put(signal.id(), band);
    }
}
