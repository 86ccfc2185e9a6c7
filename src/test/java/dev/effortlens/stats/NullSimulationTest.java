package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Customers who answer up to nine times, of whom some find everything hard and some leave more readily, but not because of
 * the effort: how often tests find something where there is nothing.
 */
class NullSimulationTest {

    private static final int GROUPS = 64;
    private static final int SAMPLES = 2000;
    private static final int CUSTOMERS = 300;
    private static final double LEVEL = 0.05;
    private static final int[] HARD_AGAINST_EASY = {0, 0, 0, -1, 1, 1, 1};

    @Test
    void robustTestsRejectOneTrueNullInTwentyAndNaiveOnesMore() {
        Random random = new Random(20261124);
        int tauB = 0;
        int trend = 0;
        int naiveTrend = 0;
        int riskDifference = 0;
        for (int i = 0; i < SAMPLES; i++) {
            GroupedTable table = sample(random);
            GroupedTable ends = table.map(answers -> answers.collapse(HARD_AGAINST_EASY, 2));
            tauB += robustRejects(table, KendallTauB::of, Transform.FISHER_Z);
            trend += robustRejects(table, PearsonCorrelation::of, Transform.FISHER_Z);
            riskDifference += robustRejects(ends, RiskDifference::of, Transform.IDENTITY);
            double z = number(CochranArmitageTrend.of(table.total()));
            naiveTrend += Reference.twoSidedNormal(z) < LEVEL ? 1 : 0;
        }

        assertThat((double) tauB / SAMPLES).isBetween(0.04, 0.06);
        assertThat((double) trend / SAMPLES).isBetween(0.04, 0.06);
        assertThat((double) riskDifference / SAMPLES).isBetween(0.04, 0.06);
        assertThat((double) naiveTrend / SAMPLES).isGreaterThan(0.08);
    }

    private static int robustRejects(GroupedTable table, Statistic statistic, Transform transform) {
        Double p = Jackknife.of(table, statistic, transform, 0, Reliability.OK).pValue();
        return requireNonNull(p) < LEVEL ? 1 : 0;
    }

    private static GroupedTable sample(Random random) {
        long[][][] counts = new long[GROUPS][7][2];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            long[][] group = counts[random.nextInt(GROUPS)];
            double burden = 1.2 * random.nextGaussian();
            double chance = Logistic.probability(-1 + 1.2 * random.nextGaussian());
            int answers = 1 + random.nextInt(9);
            for (int answer = 0; answer < answers; answer++) {
                int level = (int) Math.max(0, Math.min(6, Math.round(3 + burden + random.nextGaussian())));
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
