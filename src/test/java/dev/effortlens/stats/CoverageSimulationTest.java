package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.IndependentInterval.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Customers who answer up to nine times, of whom some find everything hard and some leave more readily: what the intervals
 * claim, held against the truth in many samples.
 */
class CoverageSimulationTest {

    private static final int GROUPS = 64;
    private static final int SAMPLES = 800;
    /** For what takes longer. */
    private static final int FEWER_SAMPLES = 400;

    private static final int CUSTOMERS = 400;
    private static final ContingencyTable POPULATION =
            sample(new Random(1), 300_000).total();
    private static final int[] HARD_AGAINST_EASY = {0, 0, 0, -1, 1, 1, 1};

    @Test
    void robustIntervalsCoverTauBAndIndependentOnesDoNot() {
        Coverage coverage =
                simulate(KendallTauB::of, Transform.FISHER_Z, IndependentInterval::kendallTauB, Function.identity());

        assertThat(coverage.robust()).isBetween(0.93, 0.97);
        assertThat(coverage.independent()).isLessThan(0.91);
    }

    @Test
    void robustIntervalsCoverTheRiskDifferenceAndIndependentOnesDoNot() {
        Coverage coverage = simulate(
                RiskDifference::of,
                Transform.IDENTITY,
                IndependentInterval::riskDifference,
                table -> table.collapse(HARD_AGAINST_EASY, 2));

        assertThat(coverage.robust()).isBetween(0.93, 0.97);
        assertThat(coverage.independent()).isLessThan(0.91);
    }

    @Test
    void robustIntervalsCoverTheOddsRatioPerPointAndIndependentOnesDoNot() {
        Coverage coverage = simulate(
                OddsRatioPerPoint::of, Transform.LOG, IndependentInterval::oddsRatioPerPoint, Function.identity());

        assertThat(coverage.robust()).isBetween(0.93, 0.97);
        assertThat(coverage.independent()).isLessThan(0.91);
    }

    @Test
    void robustIntervalsCoverTheRiskRatioAndIndependentOnesDoNot() {
        Coverage coverage = simulate(
                RiskRatio::of,
                Transform.LOG,
                IndependentInterval::riskRatio,
                table -> table.collapse(HARD_AGAINST_EASY, 2));

        assertThat(coverage.robust()).isBetween(0.93, 0.97);
        assertThat(coverage.independent()).isLessThan(0.91);
    }

    @Test
    void robustIntervalsCoverTheDifferenceOfSlopes() {
        assertThat(robustCoverage(table -> SlopesAroundMiddle.of(table, 3).difference(), Transform.IDENTITY))
                .isBetween(0.93, 0.97);
    }

    private static double robustCoverage(Statistic statistic, Transform transform) {
        double truth = number(statistic.of(POPULATION));
        Random random = new Random(20261124);
        int hits = 0;
        for (int i = 0; i < FEWER_SAMPLES; i++) {
            RobustEstimate robust = Jackknife.of(sample(random, CUSTOMERS), statistic, transform, 0, Reliability.OK);
            hits += holds(requireNonNull(robust.interval()), truth);
        }
        return (double) hits / FEWER_SAMPLES;
    }

    @Test
    void intervalsAreWithheldWhereTheyWouldNotHold() {
        double truth = number(MeanOfY.of(rare(new Random(1), 500_000).total()));
        Random random = new Random(20261124);
        int hits = 0;
        int wouldBe = 0;
        for (int i = 0; i < SAMPLES; i++) {
            GroupedTable table = rare(random, 60);
            Reliability reliability = Reliability.ofBinary(table.groupsWithColumn(1), table.groupsWithColumn(0));
            if (table.groupsWithColumn(1) < 5) {
                assertThat(Jackknife.of(table, MeanOfY::of, Transform.LOGIT, 0.5, reliability)
                                .interval())
                        .isNull();
                Interval interval = Jackknife.of(table, MeanOfY::of, Transform.LOGIT, 0.5, Reliability.OK)
                        .interval();
                wouldBe++;
                hits += interval == null ? 0 : holds(interval, truth);
            }
        }
        assertThat(wouldBe).isGreaterThan(SAMPLES / 10);
        assertThat((double) hits / wouldBe).isLessThan(0.9);
    }

    /** Few customers, of whom few leave. */
    private static GroupedTable rare(Random random, int customers) {
        long[][][] counts = new long[GROUPS][1][2];
        for (int customer = 0; customer < customers; customer++) {
            long[] group = counts[random.nextInt(GROUPS)][0];
            double chance = Logistic.probability(-5.2 + 1.5 * random.nextGaussian());
            int answers = 1 + random.nextInt(9);
            for (int answer = 0; answer < answers; answer++) {
                group[random.nextDouble() < chance ? 1 : 0]++;
            }
        }
        List<ContingencyTable> tables = new ArrayList<>();
        for (long[][] group : counts) {
            tables.add(ContingencyTable.of(group));
        }
        return GroupedTable.of(tables);
    }

    /** The shares of samples whose interval holds the truth. */
    private record Coverage(double robust, double independent) {}

    private static Coverage simulate(
            Statistic statistic,
            Transform transform,
            Function<ContingencyTable, @Nullable Independent> independent,
            Function<ContingencyTable, ContingencyTable> view) {
        double truth = number(statistic.of(view.apply(POPULATION)));
        Random random = new Random(20261124);
        int robustHits = 0;
        int independentHits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            GroupedTable table = sample(random, CUSTOMERS).map(view::apply);
            RobustEstimate robust = Jackknife.of(table, statistic, transform, 0, Reliability.OK);
            robustHits += holds(requireNonNull(robust.interval()), truth);
            independentHits +=
                    holds(requireNonNull(independent.apply(table.total())).interval(), truth);
        }
        return new Coverage((double) robustHits / SAMPLES, (double) independentHits / SAMPLES);
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static GroupedTable sample(Random random, int customers) {
        long[][][] counts = new long[GROUPS][7][2];
        for (int customer = 0; customer < customers; customer++) {
            long[][] group = counts[random.nextInt(GROUPS)];
            double burden = 1.2 * random.nextGaussian();
            double frailty = random.nextGaussian();
            int answers = 1 + random.nextInt(9);
            for (int answer = 0; answer < answers; answer++) {
                int level = (int) Math.max(0, Math.min(6, Math.round(3 + burden + random.nextGaussian())));
                double chance = Logistic.probability(-1 + 0.3 * (level - 3) + 1.2 * frailty);
                group[level][random.nextDouble() < chance ? 1 : 0]++;
            }
        }
        List<ContingencyTable> tables = new ArrayList<>();
        for (long[][] group : counts) {
            tables.add(ContingencyTable.of(group));
        }
        return GroupedTable.of(tables);
    }
}
