package dev.effortlens.job;

import dev.effortlens.analysis.Analysis;
import dev.effortlens.analysis.FeedState;
import dev.effortlens.analysis.SettledStatistics;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.cube.ChurnFlags;
import dev.effortlens.cube.CountedPeriods;
import dev.effortlens.cube.CountedState;
import dev.effortlens.cube.SettledMonths;
import dev.effortlens.job.gates.ArrivalGates;
import dev.effortlens.job.gates.CountedGates;
import dev.effortlens.job.gates.GateException;
import dev.effortlens.job.gates.Gates;
import dev.effortlens.report.Gate;
import dev.effortlens.report.Report;
import dev.effortlens.source.Account;
import dev.effortlens.source.Quarantine;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The straight line from checked inputs to the report: source → cohort → cube → analysis. */
final class Night {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final ReportConfig config;
    private final Sources sources;
    private final LocalDate asOf;
    private final Progress progress;

    /**
     * What the inputs came to.
     *
     * @param sources the inputs, with what their rows say of each other
     * @param accounts what became of the rows of each
     * @param states how far each feed is known
     * @param periods the counts
     * @param expectation what customers are expected to be worth; null where that is not computed, or has no fit
     * @param gates what was asked of the inputs, none failed
     * @param churnFlags how the customers input agrees with the churn feed; null where it says nothing
     */
    record Counted(
            Sources sources,
            List<Account> accounts,
            Map<String, FeedState> states,
            CountedPeriods periods,
            @Nullable FittedExpectation expectation,
            List<Gate> gates,
            @Nullable ChurnFlags churnFlags) {

        EffortCube cube() {
            return periods.cube();
        }

        /** Returns the names of what was asked of the state. */
        List<String> used() {
            List<String> used = new ArrayList<>(periods.used());
            used.add(statisticsOf(periods.settled()));
            return used;
        }
    }

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

    /**
     * Counts: everything that needs Spark.
     *
     * @param folder what earlier nights counted
     * @throws GateException if the inputs are not good enough for a report
     */
    Counted count(SparkSession spark, CountedState.Folder folder) throws IOException {
        progress.next("accounting for every row of the inputs");
        describe(spark, "account for rows");
        Sources looked = sources.read(spark, config.report().mostValues());
        List<Account> accounts = looked.accounts();
        quarantine(spark, looked);
        List<Gate> gates = new ArrayList<>(
                Gates.requirePassed(new ArrivalGates(config.gates(), config.instruments(), asOf).of(accounts)));
        Map<String, FeedState> states = states(accounts);
        progress.next("putting next to each answer what its customer did, and counting");
        describe(spark, "count the cohort");
        Counting counting = new Counting(spark, config, looked, asOf);
        FittedExpectation expectation = counting.expectation(states);
        CountedPeriods periods = counting.count(accounts, states, expectation, folder);
        requireAllAnswers(accounts, periods.cube());
        gates.addAll(Gates.requirePassed(new CountedGates(config.gates()).of(periods.cube(), joined(accounts))));
        return new Counted(looked, accounts, states, periods, expectation, gates, counting.churnFlags());
    }

    /**
     * Computes statistics; no Spark.
     *
     * @param folder what earlier nights computed of settled months
     */
    Report report(Counted counted, CountedState.Folder folder) throws IOException {
        progress.next("computing statistics");
        SettledMonths months = counted.periods().settled();
        String name = statisticsOf(months);
        SettledStatistics settled = new SettledStatistics(months.values());
        Optional<byte[]> kept = folder.read(name);
        kept.ifPresent(settled::add);
        Report report = Analysis.report(counted.cube(), new AnalysisPlans(config, asOf, key()).of(counted), settled);
        if (kept.isEmpty()) {
            folder.write(name, out -> out.write(settled.bytes()));
        }
        return report;
    }

    /** What the statistics of settled months are kept under: their counts, whose name says which program made them. */
    private static String statisticsOf(SettledMonths months) {
        return Digests.of(List.of("statistics", Integer.toString(SettledStatistics.FORMAT), months.name()));
    }

    private static void describe(SparkSession spark, String what) {
        spark.sparkContext().setJobDescription("effortlens: " + what);
    }

    private Map<String, FeedState> states(List<Account> accounts) {
        Map<String, FeedState> states = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (account.input().config().isFeed()) {
                states.put(account.input().config().name(), Completeness.of(account, asOf));
            }
        }
        return states;
    }

    /** Which inputs should hold the customers who answered. */
    private static List<CountedGates.Joined> joined(List<Account> accounts) {
        List<CountedGates.Joined> joined = new ArrayList<>();
        int feed = 0;
        for (Account account : accounts) {
            InputConfig input = account.input().config();
            if (input.isFeed()) {
                joined.add(new CountedGates.Joined(input, account.kept(), feed++));
            } else if (input.role() == Role.CUSTOMERS) {
                joined.add(new CountedGates.Joined(input, account.kept(), -1));
            }
        }
        return joined;
    }

    private void quarantine(SparkSession spark, Sources looked) {
        String folder = config.output().quarantine();
        if (folder != null) {
            describe(spark, "write unusable rows");
            String salt = config.output().quarantineSalt();
            String written = Quarantine.write(spark, looked, folder, asOf, salt == null ? key() : salt);
            LOG.info("unusable rows are listed under {}", written);
        }
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
}
