package dev.effortlens.job;

import dev.effortlens.analysis.FeedState;
import dev.effortlens.cohort.Cohort;
import dev.effortlens.cohort.CohortPlan;
import dev.effortlens.cohort.Feed;
import dev.effortlens.cohort.InvitationRule;
import dev.effortlens.cohort.Labelled;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.config.ValueSettings;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.cube.ChurnFlags;
import dev.effortlens.cube.CountedPeriods;
import dev.effortlens.cube.CountedState;
import dev.effortlens.cube.CubeCounting;
import dev.effortlens.cube.PeriodCounting;
import dev.effortlens.cube.Periods;
import dev.effortlens.cube.PurchaseHistories;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Days;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Outcome;
import dev.effortlens.source.Account;
import dev.effortlens.source.ContractException;
import dev.effortlens.source.FileContents;
import dev.effortlens.source.InputDescription;
import dev.effortlens.source.SourceColumns;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** What is counted on Spark once the rows are accounted for. */
final class Counting {

    private static final int PATIENCE_DAYS = 31;

    /** Of files; their rows take some three times as much once they lie by customer. */
    private static final long BYTES_PER_PARTITION = 16L << 20;

    private final SparkSession spark;
    private final ReportConfig config;
    private final Sources sources;
    private final LocalDate asOf;

    Counting(SparkSession spark, ReportConfig config, Sources sources, LocalDate asOf) {
        this.spark = spark;
        this.config = config;
        this.sources = sources;
        this.asOf = asOf;
    }

    /** Fits how customers buy, if the report is to say what they are expected to be worth; one more Spark job. */
    @Nullable
    FittedExpectation expectation(Map<String, FeedState> states) {
        ValueSettings value = config.value();
        InputConfig purchases = config.inputs().stream()
                .filter(input -> input.role() == Role.PURCHASES)
                .findFirst()
                .orElse(null);
        if (value == null || value.contract() != null || purchases == null) {
            return null;
        }
        LocalDate through = Objects.requireNonNull(states.get(purchases.name())).completeThrough();
        if (through == null) {
            return null;
        }
        spark.sparkContext().setJobDescription("effortlens: count how customers buy");
        return FittedExpectation.of(
                PurchaseHistories.of(sources.rows(spark, purchases.name()), Math.toIntExact(through.toEpochDay())),
                value,
                BigDecimal.TEN.pow(config.report().fractionDigits()).longValueExact());
    }

    /**
     * Puts next to each answer what its customer did, and counts: of settled periods only those that are not kept.
     *
     * @throws ContractException if a known file that is to be read for it has changed
     */
    CountedPeriods count(
            List<Account> accounts,
            Map<String, FeedState> states,
            @Nullable FittedExpectation expectation,
            CountedState.Folder folder)
            throws IOException {
        List<Feed> feeds = new ArrayList<>();
        for (Account account : accounts) {
            InputConfig input = account.input().config();
            if (input.isFeed()) {
                feeds.add(feed(account, Objects.requireNonNull(states.get(input.name()))));
            }
        }
        InvitationRule invitations = invitations(accounts);
        CohortPlan plan = cohortPlan(feeds, expectation, invitations);
        Reach reach = new Reach(accounts, plan.spans());
        PeriodNames names = new PeriodNames(config, sources, accounts, plan, reach, expectation);
        CountedState state = new CountedState(cubePlan(), folder, names::of);
        return state.bring(
                Periods.of(countedDays(accounts), lastSettled(states, plan)),
                (periods, taking) -> count(accounts, periods, plan, reach, taking));
    }

    /** The days with answers or invitations. */
    private static SortedSet<Integer> countedDays(List<Account> accounts) {
        TreeSet<Integer> days = new TreeSet<>();
        for (Role role : List.of(Role.RESPONSES, Role.INVITATIONS)) {
            Account account = Account.find(accounts, role);
            if (account != null) {
                days.addAll(account.keptByDay().keySet());
            }
        }
        return days;
    }

    /** How invitations are held against answers; null where there are none. */
    private @Nullable InvitationRule invitations(List<Account> accounts) {
        Account invitations = Account.find(accounts, Role.INVITATIONS);
        if (invitations == null) {
            return null;
        }
        return new InvitationRule(
                Objects.requireNonNull(invitations.input().config().withinDays()),
                invitations.input().dateOnly(),
                dayNumber(Completeness.ofAnswers(accounts, asOf)));
    }

    private static int dayNumber(@Nullable LocalDate day) {
        return day == null ? Integer.MIN_VALUE : Math.toIntExact(day.toEpochDay());
    }

    /**
     * The last day whose windows are all closed. A feed that stopped long ago keeps no day open for ever: after a month
     * it is taken as it is, and what it brings then changes the names of the periods concerned.
     */
    private int lastSettled(Map<String, FeedState> states, CohortPlan plan) {
        int patience = Math.toIntExact(asOf.minusDays(PATIENCE_DAYS).toEpochDay());
        IntStream feeds = states.values().stream().mapToInt(state -> dayNumber(state.completeThrough()));
        InvitationRule invitations = plan.invitations();
        IntStream answers = invitations == null ? IntStream.empty() : IntStream.of(invitations.completeThroughDay());
        int through = IntStream.concat(feeds, answers)
                .map(day -> Math.max(day, patience))
                .min()
                .orElse(dayNumber(asOf));
        return through - plan.spans().closing();
    }

    private void count(List<Account> accounts, Days periods, CohortPlan plan, Reach reach, PeriodCounting.Taking taking)
            throws IOException {
        Map<String, Days> read = new LinkedHashMap<>();
        reach.inputs().forEach(input -> read.put(input, reach.days(input, periods)));
        // Planning and this check each keep one core busy for most of their time.
        CompletableFuture<Void> unchanged =
                CompletableFuture.runAsync(() -> FileContents.requireUnchanged(spark, sources, read));
        Map<String, Dataset<Row>> rows = new ConcurrentHashMap<>();
        List.copyOf(read.keySet()).parallelStream()
                .forEach(input -> rows.put(input, sources.rows(spark, input, Objects.requireNonNull(read.get(input)))));
        String customers = nameOf(Role.CUSTOMERS);
        String invitations = nameOf(Role.INVITATIONS);
        JavaRDD<Labelled> cohort;
        try {
            cohort = Cohort.label(
                    Objects.requireNonNull(rows.get(Objects.requireNonNull(nameOf(Role.RESPONSES)))),
                    customers == null ? null : rows.get(customers),
                    invitations == null ? null : rows.get(invitations),
                    plan.feeds().stream()
                            .map(feed -> Objects.requireNonNull(rows.get(feed.name())))
                            .toList(),
                    plan,
                    periods,
                    answers(accounts, periods),
                    partitions(read));
        } finally {
            // Of a file that has changed this says more than what became of reading it.
            unchanged.join();
        }
        CubeCounting.count(cohort, cubePlan(), sources.plan().dimensions(), periods, taking);
    }

    /** How many answers lie in some days. */
    private static long answers(List<Account> accounts, Days days) {
        return Objects.requireNonNull(Account.find(accounts, Role.RESPONSES)).keptByDay().entrySet().stream()
                .filter(day -> days.contains(day.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The rows of a part of the customers should fit into the memory of a task, whatever the size of the inputs. */
    private int partitions(Map<String, Days> read) {
        long bytes = read.entrySet().stream()
                .mapToLong(input -> sources.bytes(input.getKey(), input.getValue()))
                .sum();
        int least = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        return (int) Math.max(least, bytes / BYTES_PER_PARTITION);
    }

    private Feed feed(Account account, FeedState state) {
        InputConfig input = account.input().config();
        LocalDate first = account.oldestDay();
        return new Feed(
                input.name(),
                kind(input.role()),
                account.input().dateOnly(),
                first == null ? Integer.MAX_VALUE : Math.toIntExact(first.toEpochDay()),
                dayNumber(state.completeThrough()),
                input.recurrent(),
                sources.plan().summedColumns(input.name()),
                sources.plan().distinctColumns(input.name()));
    }

    private static Feed.Kind kind(Role role) {
        return switch (role) {
            case CHURN -> Feed.Kind.CHURN;
            case PURCHASES -> Feed.Kind.PURCHASES;
            case INTERACTIONS -> Feed.Kind.INTERACTIONS;
            case EVENTS -> Feed.Kind.EVENTS;
            case RESPONSES, CUSTOMERS, INVITATIONS, RATES -> throw new IllegalArgumentException(role + " is no feed");
        };
    }

    private CohortPlan cohortPlan(
            List<Feed> feeds, @Nullable FittedExpectation expectation, @Nullable InvitationRule invitations) {
        boolean datesOnly = sources.describe().stream()
                .filter(input -> input.config().role() == Role.RESPONSES)
                .anyMatch(InputDescription::dateOnly);
        return new CohortPlan(
                config.instruments(),
                config.outcomes(),
                config.signals(),
                config.topics(),
                feeds,
                datesOnly,
                config.report().duplicateDays(),
                followUpDays(),
                expectation,
                config.value() != null,
                invitations,
                Math.toIntExact(asOf.toEpochDay()));
    }

    /** As configured, else as long as the longest window. */
    private int followUpDays() {
        Integer configured = config.report().followUpDays();
        if (configured != null) {
            return configured;
        }
        return config.outcomes().stream()
                .mapToInt(outcome -> outcome instanceof Outcome.Observed observed ? observed.withinDays() : 1)
                .max()
                .orElse(1);
    }

    private CubePlan cubePlan() {
        List<Explanatory> variables = new ArrayList<>(config.instruments());
        variables.addAll(config.signals());
        variables.addAll(config.topics());
        List<Cut> cuts = new ArrayList<>(List.of(Cut.OVERALL));
        cuts.addAll(config.cuts());
        return new CubePlan(variables, config.outcomes(), cuts, config.adjust());
    }

    /** Holds what the customers input says of who has left against the churn feed, where both are there; one more job. */
    @Nullable
    ChurnFlags churnFlags() {
        String customers = nameOf(Role.CUSTOMERS);
        String churn = nameOf(Role.CHURN);
        if (customers == null || churn == null || !sources.has(customers, SourceColumns.CHURNED)) {
            return null;
        }
        spark.sparkContext().setJobDescription("effortlens: hold churn flags against departures");
        return ChurnFlags.of(
                sources.rows(spark, customers), sources.rows(spark, churn), Math.toIntExact(asOf.toEpochDay()));
    }

    private @Nullable String nameOf(Role role) {
        return config.inputs().stream()
                .filter(input -> input.role() == role)
                .map(InputConfig::name)
                .findFirst()
                .orElse(null);
    }
}
