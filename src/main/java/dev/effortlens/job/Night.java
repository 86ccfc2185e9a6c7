package dev.effortlens.job;

import dev.effortlens.analysis.Analysis;
import dev.effortlens.analysis.AnalysisPlan;
import dev.effortlens.analysis.ContractPlan;
import dev.effortlens.analysis.FeedState;
import dev.effortlens.cohort.Cohort;
import dev.effortlens.cohort.CohortPlan;
import dev.effortlens.cohort.Feed;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.config.ValueSettings;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.cube.CubeCounting;
import dev.effortlens.cube.PurchaseHistories;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Message;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import dev.effortlens.report.Report;
import dev.effortlens.report.Value;
import dev.effortlens.source.Accounting;
import dev.effortlens.source.Accounting.Account;
import dev.effortlens.source.InputDescription;
import dev.effortlens.source.Sources;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The straight line from checked inputs to the report: source → cohort → cube → analysis. */
final class Night {

    private final ReportConfig config;
    private final Sources sources;
    private final LocalDate asOf;
    private final Progress progress;

    Night(ReportConfig config, Sources sources, LocalDate asOf, Progress progress) {
        this.config = config;
        this.sources = sources;
        this.asOf = asOf;
        this.progress = progress;
    }

    /**
     * Returns the key of the edition: SHA-256 of as-of, configuration, input fingerprints and program version. The
     * same key means the same numbers.
     */
    String key() {
        List<String> lines = new ArrayList<>();
        lines.add(asOf.toString());
        lines.add(ConfigLoader.digest(config));
        lines.add(Program.VERSION);
        sources.describe().forEach(input -> lines.add(input.config().name() + "\t" + input.fingerprint()));
        return Digests.of(lines);
    }

    /** Counts and analyses: two Spark jobs, and one more where expected value is asked for. */
    Report report(SparkSession spark) {
        progress.next("accounting for every row of the inputs");
        describe(spark, "account for rows");
        List<Account> accounts = Accounting.of(spark, sources);
        Map<String, FeedState> states = states(accounts);
        progress.next("putting next to each answer what its customer did, and counting");
        describe(spark, "count the cohort");
        FittedExpectation expectation = expectation(spark, states);
        EffortCube cube = count(spark, accounts, states, expectation);
        requireAllAnswers(accounts, cube);
        progress.next("computing statistics");
        return Analysis.report(cube, plan(accounts, states, cube, expectation));
    }

    private static void describe(SparkSession spark, String what) {
        spark.sparkContext().setJobDescription("effortlens: " + what);
    }

    private Map<String, FeedState> states(List<Account> accounts) {
        Map<String, FeedState> states = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (isFeed(account.input().config())) {
                states.put(account.input().config().name(), Completeness.of(account, asOf));
            }
        }
        return states;
    }

    private static boolean isFeed(InputConfig input) {
        return input.role() != Role.RESPONSES && input.role() != Role.CUSTOMERS;
    }

    /** Fits how customers buy, if the report is to say what they are expected to be worth; one more Spark job. */
    private @Nullable FittedExpectation expectation(SparkSession spark, Map<String, FeedState> states) {
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
        describe(spark, "count how customers buy");
        return FittedExpectation.of(
                PurchaseHistories.of(sources.rows(spark, purchases.name()), Math.toIntExact(through.toEpochDay())),
                value,
                BigDecimal.TEN.pow(fractionDigits()).longValueExact());
    }

    private int fractionDigits() {
        return Math.max(0, Currency.getInstance(config.report().currency()).getDefaultFractionDigits());
    }

    private EffortCube count(
            SparkSession spark,
            List<Account> accounts,
            Map<String, FeedState> states,
            @Nullable FittedExpectation expectation) {
        List<Feed> feeds = new ArrayList<>();
        List<Dataset<Row>> rows = new ArrayList<>();
        Dataset<Row> answers = null;
        Dataset<Row> customers = null;
        for (Account account : accounts) {
            InputConfig input = account.input().config();
            Dataset<Row> dataset = sources.rows(spark, input.name());
            if (input.role() == Role.RESPONSES) {
                answers = dataset;
            } else if (input.role() == Role.CUSTOMERS) {
                customers = dataset;
            } else {
                feeds.add(feed(account, Objects.requireNonNull(states.get(input.name()))));
                rows.add(dataset);
            }
        }
        CohortPlan plan = cohortPlan(feeds, expectation);
        return CubeCounting.count(
                Cohort.label(Objects.requireNonNull(answers), customers, rows, plan),
                cubePlan(),
                sources.plan().dimensions());
    }

    private Feed feed(Account account, FeedState state) {
        InputConfig input = account.input().config();
        LocalDate first = account.oldestDay();
        LocalDate through = state.completeThrough();
        return new Feed(
                input.name(),
                kind(input.role()),
                account.input().dateOnly(),
                first == null ? Integer.MAX_VALUE : Math.toIntExact(first.toEpochDay()),
                through == null ? Integer.MIN_VALUE : Math.toIntExact(through.toEpochDay()),
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
            case RESPONSES, CUSTOMERS -> throw new IllegalArgumentException(role + " is no feed");
        };
    }

    private CohortPlan cohortPlan(List<Feed> feeds, @Nullable FittedExpectation expectation) {
        boolean datesOnly = sources.describe().stream()
                .filter(input -> input.config().role() == Role.RESPONSES)
                .anyMatch(InputDescription::dateOnly);
        return new CohortPlan(
                config.instruments(),
                config.outcomes(),
                config.signals(),
                feeds,
                datesOnly,
                config.report().duplicateDays(),
                followUpDays(),
                expectation,
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
        List<Cut> cuts = new ArrayList<>(List.of(Cut.OVERALL));
        cuts.addAll(config.cuts());
        return new CubePlan(variables, config.outcomes(), cuts, config.adjust());
    }

    /** The accounting and the counting read the answers apart from each other: a difference is a bug of ours. */
    private static void requireAllAnswers(List<Account> accounts, EffortCube cube) {
        long kept = accounts.stream()
                .filter(account -> account.input().config().role() == Role.RESPONSES)
                .mapToLong(Account::kept)
                .sum();
        long counted = cube.tally().used()
                + cube.tally().setAside().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        if (kept != counted) {
            throw new IllegalStateException(
                    "The source let %d answers through, the cube counted %d".formatted(kept, counted));
        }
    }

    private AnalysisPlan plan(
            List<Account> accounts,
            Map<String, FeedState> states,
            EffortCube cube,
            @Nullable FittedExpectation expectation) {
        return new AnalysisPlan(
                config.report().title(),
                config.report().language(),
                config.report().currency(),
                fractionDigits(),
                config.report().timeZone().getId(),
                asOf,
                config.report().minimumCell(),
                config.primary().instrument(),
                config.primary().outcome(),
                states,
                churnFeeds(),
                valueModel(expectation),
                contract(),
                quality(accounts, cube),
                warnings(accounts, states, cube),
                provenance(accounts, states));
    }

    private @Nullable SortedMap<String, Double> valueModel(@Nullable FittedExpectation expectation) {
        ValueSettings value = config.value();
        if (value == null || value.contract() != null) {
            return null;
        }
        return expectation == null ? new TreeMap<>() : expectation.parameters();
    }

    private @Nullable ContractPlan contract() {
        ValueSettings value = config.value();
        ValueSettings.Contract contract = value == null ? null : value.contract();
        if (value == null || contract == null) {
            return null;
        }
        int periods = Math.max(1, value.horizonDays() / contract.periodDays());
        double discount = FittedExpectation.discount(value.discountPercent(), contract.periodDays());
        return new ContractPlan(contract.margin().doubleValue(), contract.periodDays(), periods, discount);
    }

    private Set<String> churnFeeds() {
        return config.inputs().stream()
                .filter(input -> input.role() == Role.CHURN)
                .map(InputConfig::name)
                .collect(Collectors.toSet());
    }

    private static List<QualityRow> quality(List<Account> accounts, EffortCube cube) {
        List<QualityRow> rows = new ArrayList<>();
        for (Account account : accounts) {
            TreeMap<String, Long> reasons = new TreeMap<>(account.setAside());
            long used = account.kept();
            if (account.input().config().role() == Role.RESPONSES) {
                reasons.putAll(cube.tally().setAside());
                used = cube.tally().used();
            }
            rows.addAll(qualityRows(account.input(), used, reasons));
        }
        return rows;
    }

    private static List<QualityRow> qualityRows(InputDescription input, long used, Map<String, Long> reasons) {
        String name = input.config().name();
        if (reasons.isEmpty()) {
            return List.of(new QualityRow(name, input.units(), used, "", 0));
        }
        return reasons.entrySet().stream()
                .map(reason -> new QualityRow(name, input.units(), used, reason.getKey(), reason.getValue()))
                .toList();
    }

    private static List<Message> warnings(List<Account> accounts, Map<String, FeedState> states, EffortCube cube) {
        List<Message> warnings = new ArrayList<>();
        for (Account account : accounts) {
            FeedState state = states.get(account.input().config().name());
            if (state != null) {
                warnings.addAll(Completeness.warnings(account, state));
            }
        }
        long unknown = cube.tally().used() - cube.tally().known();
        if (unknown > 0) {
            warnings.add(new Message(
                    "warning.unknown-customers",
                    Map.of(
                            "answers",
                            new Value.Count(unknown),
                            "share",
                            new Value.Share((double) unknown / cube.tally().used()))));
        }
        return warnings;
    }

    private Provenance provenance(List<Account> accounts, Map<String, FeedState> states) {
        List<Provenance.InputInfo> inputs = accounts.stream()
                .map(account -> {
                    FeedState state = states.get(account.input().config().name());
                    return new Provenance.InputInfo(
                            account.input().config().name(),
                            account.input().config().path(),
                            account.input().files(),
                            account.input().bytes(),
                            account.input().rows(),
                            account.input().fingerprint(),
                            account.newestDay(),
                            state == null ? null : state.completeThrough());
                })
                .toList();
        return new Provenance(
                key(), ConfigLoader.digest(config), "effortlens " + Program.VERSION, "Apache Spark", inputs);
    }
}
