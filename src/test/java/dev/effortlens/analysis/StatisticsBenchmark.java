package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerSketch;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.Report;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How long the statistics of a full report take on the driver: 20 touchpoints, 24 months, 3 segments, 3 outcomes and 64
 * customer groups for one effort score. {@code jobs/benchmark-statistics} runs it.
 */
public final class StatisticsBenchmark {

    private static final int TOUCHPOINTS = 20;
    private static final int MONTHS = 24;
    private static final int SEGMENTS = 3;
    private static final int VALUES_OF_A_SEGMENT = 4;
    private static final int CUSTOMERS = 20_000;
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private StatisticsBenchmark() {}

    /**
     * Prints the seconds of each run.
     *
     * @param arguments number of answers (default 500000), number of runs (default 4)
     */
    public static void main(String[] arguments) {
        int answers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        EffortCube cube = cube(answers);
        for (int run = 1; run <= runs; run++) {
            long start = System.nanoTime();
            Report report = Analysis.report(cube, settings(), new SettledStatistics(Set.of()));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "run %d: %.2f s for %d estimates from %d answers%n",
                    run, seconds, report.associations().size(), answers);
        }
    }

    private static CubePlan plan() {
        List<Explanatory> effort = List.of(new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY));
        List<Outcome> outcomes = List.of(
                new Outcome.Event("churned", "churn", 90, true),
                new Outcome.Event("repurchased", "purchases", 90, false),
                new Outcome.Amount("spend", "purchases", 90, false));
        List<Cut> cuts = List.of(
                Cut.OVERALL,
                Cut.parse("touchpoint"),
                Cut.parse("month"),
                Cut.parse("segment0"),
                Cut.parse("segment1"),
                Cut.parse("segment2"));
        return new CubePlan(effort, outcomes, cuts, List.of("touchpoint", "month"));
    }

    static EffortCube cube(int answers) {
        CubePlan plan = plan();
        EffortCube cube = new EffortCube(plan);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < answers; i++) {
            count(cube, plan, random, random.nextInt(CUSTOMERS));
        }
        cube.sumMonths();
        return cube;
    }

    private static void count(EffortCube cube, CubePlan plan, SplittableRandom random, int customer) {
        int group = customer % 64;
        int level = Math.min(random.nextInt(7), random.nextInt(7));
        int churned = random.nextInt(100) < 5 + 2 * level ? 1 : 0;
        int bought = random.nextInt(100) < 60 - 4 * level ? 1 : 0;
        int[] states = {churned, bought, 1};
        long[] amounts = {0, 0, bought * (1_000L + random.nextInt(9_000))};
        String touchpoint = "t" + random.nextInt(TOUCHPOINTS);
        String month = YearMonth.from(AS_OF).minusMonths(random.nextInt(MONTHS)).toString();
        long name = CustomerSketch.hash("c" + customer);
        List<SliceKey> slices = new ArrayList<>(
                List.of(new SliceKey(0, 0, ""), new SliceKey(0, 1, touchpoint), new SliceKey(0, 2, month)));
        for (int segment = 0; segment < SEGMENTS; segment++) {
            String value = "v" + random.nextInt(VALUES_OF_A_SEGMENT);
            slices.add(new SliceKey(0, 3 + segment, value));
        }
        cube.count(slices, level, group, name, states, amounts);
        if (level != 3) {
            SliceKey stratum = new SliceKey(0, plan.number(SideTable.STRATA), touchpoint + "|" + month);
            cube.countBeside(stratum, level > 3 ? 1 : 0, group, states, amounts);
        }
        for (SideTable table : List.of(SideTable.FIRST_IN_WINDOW, SideTable.BEFORE, SideTable.AFTER)) {
            cube.countBeside(new SliceKey(0, plan.number(table), ""), level, group, states, amounts);
        }
        cube.followed().count(0, 0, level, group, touchpoint + "|" + month, random.nextInt(91), churned);
        cube.followed().count(0, 1, level, group, touchpoint + "|" + month, random.nextInt(91), bought);
        cube.tally().used(Math.toIntExact(AS_OF.toEpochDay()) - random.nextInt(700), true, new BitSet());
    }

    static AnalysisPlan settings() {
        return settings(11);
    }

    static AnalysisPlan settings(int minimumCell) {
        FeedState known = new FeedState(AS_OF, true);
        return new AnalysisPlan(
                "Benchmark",
                "en",
                "EUR",
                2,
                "UTC",
                AS_OF,
                minimumCell,
                Unit.MONTH,
                "ces",
                "churned",
                Map.of("churn", known, "purchases", known),
                Set.of("churn"),
                "churn",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Provenance("key", "digest", "benchmark", "none", List.of()));
    }
}
