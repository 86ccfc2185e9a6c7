package dev.effortlens.job.independent;

import dev.effortlens.job.independent.InputRows.Customer;
import dev.effortlens.job.independent.InputRows.Invitation;
import dev.effortlens.job.independent.InputRows.Response;
import dev.effortlens.measure.Contrast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which invitations were answered, as plain loops over all rows. */
final class InvitationTruth {

    private record Sent(
            String id,
            String customer,
            Instant at,
            LocalDate day,
            @Nullable String touchpoint) {}

    private record Counted(Sent sent, boolean answered) {}

    private final TruthPlan plan;
    private final InputRows rows;
    private final Map<String, List<Response>> answers;
    private final LocalDate answersThrough;
    private final Map<String, Customer> customers = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final TreeMap<String, Long> setAside = new TreeMap<>();
    private final TreeMap<String, Long> leaving = new TreeMap<>();

    /**
     * Applies the rules.
     *
     * @param answers by customer, those that can be read and that no newer record replaces
     * @param answersThrough last day of which all answers are known
     */
    InvitationTruth(TruthPlan plan, InputRows rows, Map<String, List<Response>> answers, LocalDate answersThrough) {
        this.plan = plan;
        this.rows = rows;
        this.answers = answers;
        this.answersThrough = answersThrough;
        for (Customer customer : rows.customers()) {
            if (customer.id() != null) {
                customers.put(customer.id(), customer);
            }
        }
        valid().values().forEach(this::sameId);
    }

    /** Rows that can be used, by customer and id, oldest first. */
    private Map<List<String>, List<Sent>> valid() {
        Map<List<String>, List<Sent>> valid = new TreeMap<>(Comparator.comparing(List::toString));
        for (Invitation row : rows.invitations()) {
            if (row.id() == null || row.customer() == null || row.at() == null) {
                setAside.merge("missing-key", 1L, Long::sum);
                continue;
            }
            LocalDate day = row.at().atZone(plan.zone()).toLocalDate();
            if (day.isAfter(plan.asOf())) {
                setAside.merge("not-due", 1L, Long::sum);
                continue;
            }
            valid.computeIfAbsent(List.of(row.customer(), row.id()), key -> new ArrayList<>())
                    .add(new Sent(row.id(), row.customer(), row.at(), day, row.touchpoint()));
        }
        valid.values()
                .forEach(same -> same.sort(
                        Comparator.comparing(Sent::at).thenComparing(sent -> String.valueOf(sent.touchpoint()))));
        return valid;
    }

    private void sameId(List<Sent> same) {
        LocalDate before = null;
        for (Sent sent : same) {
            if (before != null && ChronoUnit.DAYS.between(before, sent.day()) <= plan.duplicateDays()) {
                leaving.merge("reminder", 1L, Long::sum);
            } else if (sent.day().plusDays(plan.answerDays()).isAfter(answersThrough)) {
                leaving.merge("open-invitation", 1L, Long::sum);
            } else {
                counted.add(new Counted(sent, answered(sent)));
            }
            before = sent.day();
        }
    }

    private boolean answered(Sent sent) {
        boolean byDay =
                rows.dateOnly().contains("invitations") || rows.dateOnly().contains("responses");
        LocalDate last = sent.day().plusDays(plan.answerDays());
        for (Response answer : answers.getOrDefault(sent.customer(), List.of())) {
            Instant at = Objects.requireNonNull(answer.at());
            LocalDate day = at.atZone(plan.zone()).toLocalDate();
            boolean follows = byDay ? !day.isBefore(sent.day()) : !at.isBefore(sent.at());
            boolean fits = answer.touchpoint() == null
                    || sent.touchpoint() == null
                    || answer.touchpoint().equals(sent.touchpoint());
            if (follows && fits && !day.isAfter(last)) {
                return true;
            }
        }
        return false;
    }

    /** Last day of which all answers are known. */
    LocalDate answersThrough() {
        return answersThrough;
    }

    /** How many rows were set aside, by reason. */
    Map<String, Long> setAside() {
        return setAside;
    }

    /** How many used rows are not in the rate, by reason. */
    Map<String, Long> leaving() {
        return leaving;
    }

    /** How many rows the rate rests on. */
    int size() {
        return counted.size();
    }

    Set<String> slices(String cut) {
        Set<String> slices = new TreeSet<>();
        counted.forEach(each -> slices.add(slice(each.sent(), cut)));
        return slices;
    }

    /** The invitations of a slice: y is whether they were answered. */
    Sample sample(String cut, String value) {
        return Sample.of(counted.stream()
                .filter(each -> slice(each.sent(), cut).equals(value))
                .map(each -> new Sample.Row(
                        0,
                        each.answered() ? 1 : 0,
                        each.answered() ? Contrast.EXPOSED : Contrast.REFERENCE,
                        Jackknife.group(each.sent().customer()),
                        each.sent().customer()))
                .toList());
    }

    private String slice(Sent sent, String cut) {
        Customer customer = customers.get(sent.customer());
        return switch (cut) {
            case "overall" -> "";
            case "touchpoint" -> named(sent.touchpoint());
            case "month" -> YearMonth.from(sent.day()).toString();
            case "week" ->
                "%d-W%02d"
                        .formatted(
                                sent.day().get(IsoFields.WEEK_BASED_YEAR),
                                sent.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "plan" -> named(customer == null ? null : customer.plan());
            case "region" -> named(customer == null ? null : customer.region());
            default -> throw new IllegalArgumentException(cut);
        };
    }

    private static String named(@Nullable String value) {
        return value == null ? "(none)" : value;
    }
}
