package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
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
    void robustTestOfTauBRejectsOneInTwenty() {
        assertThat(rejected(table -> robust(table, KendallTauB::of, Transform.FISHER_Z) < LEVEL))
                .isBetween(0.04, 0.06);
    }

    @Test
    void robustTestOfTheTrendRejectsOneInTwentyAndTheNaiveOneMore() {
        assertThat(rejected(table -> robust(table, PearsonCorrelation::of, Transform.FISHER_Z) < LEVEL))
                .isBetween(0.04, 0.06);
        assertThat(rejected(table -> Reference.twoSidedNormal(number(CochranArmitageTrend.of(table.total()))) < LEVEL))
                .isGreaterThan(0.08);
    }

    @Test
    void robustTestOfTheRiskDifferenceRejectsOneInTwenty() {
        assertThat(rejected(table -> robust(
                                table.map(answers -> answers.collapse(HARD_AGAINST_EASY, 2)),
                                RiskDifference::of,
                                Transform.IDENTITY)
                        < LEVEL))
                .isBetween(0.04, 0.06);
    }

    private static double robust(GroupedTable table, Statistic statistic, Transform transform) {
        return requireNonNull(
                Jackknife.of(table, statistic, transform, 0, Reliability.OK).pValue());
    }

    private static double rejected(Predicate<GroupedTable> rejects) {
        Random random = new Random(20261124);
        int rejections = 0;
        for (int i = 0; i < SAMPLES; i++) {
            rejections += rejects.test(sample(random)) ? 1 : 0;
        }
        return (double) rejections / SAMPLES;
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
