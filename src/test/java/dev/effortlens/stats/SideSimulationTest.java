package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many customers find everything easy, some find everything hard: how often intervals hold the truth when those few lie in
 * few customer groups. Of the customers, who answer up to nine times, some leave more readily.
 */
class SideSimulationTest {

    private static final int GROUPS = 64;
    private static final int CUSTOMERS = 300;
    private static final int SAMPLES = 2000;
    private static final int[] HARD_AGAINST_EASY = {0, 0, 0, 0, 1, 1, 1};

    /** How likely the event is on each side, as log odds of the typical customer; and how many levels are easy answers. */
    private record World(double easy, double hard, int easyLevels) {}

    private static final World ALIKE = new World(-1, -1, 4);

    @Test
    void fewGroupsOnOneSideMakeIntervalsTooShort() {
        assertThat(coverageOfDifference(ALIKE, 5, Reliability.FEW)).isLessThan(0.89);
    }

    @Test
    void flaggedIntervalsAreAlmostWhatTheyClaim() {
        assertThat(coverageOfDifference(ALIKE, 15, Reliability.FLAGGED)).isBetween(0.91, 0.95);
    }

    @Test
    void intervalsThatAreGivenWithoutAMarkHold() {
        assertThat(coverageOfDifference(ALIKE, 35, Reliability.OK)).isBetween(0.93, 0.97);
    }

    @Test
    void ratiosNeedNoMoreThanTheDifference() {
        assertThat(coverage(ALIKE, 15, Reliability.FLAGGED, true, RiskRatio::of, Transform.LOG))
                .isBetween(0.92, 0.97);
        assertThat(coverage(ALIKE, 15, Reliability.FLAGGED, true, OddsRatio::of, Transform.LOG))
                .isBetween(0.92, 0.97);
    }

    @Test
    void correlationsOverAllLevelsHoldHoweverFewFindItHard() {
        assertThat(coverage(ALIKE, 5, null, false, KendallTauB::of, Transform.FISHER_Z))
                .isBetween(0.93, 0.97);
        assertThat(coverage(ALIKE, 5, null, false, OddsRatioPerPoint::of, Transform.LOG))
                .isBetween(0.93, 0.97);
    }

    @Test
    void correlationsAreComparisonsOfTwoSidesWhereAllOthersAnswerTheSame() {
        World same = new World(-1, -1, 1);

        assertThat(coverage(same, 5, null, false, KendallTauB::of, Transform.FISHER_Z))
                .isLessThan(0.9);
        assertThat(coverage(same, 15, Reliability.FLAGGED, false, KendallTauB::of, Transform.FISHER_Z))
                .isBetween(0.91, 0.96);
    }

    @Test
    void howRareTheEventIsOnOneSideDoesNotMatterWhereBothSidesAreCommon() {
        World neverAmongTheHard = new World(-1, -6, 4);

        assertThat(coverageOfDifference(neverAmongTheHard, 150, Reliability.OK)).isBetween(0.93, 0.97);
    }

    private static double coverageOfDifference(World world, int exposed, Reliability reliability) {
        return coverage(world, exposed, reliability, true, RiskDifference::of, Transform.IDENTITY);
    }

    /**
     * Returns the share of intervals that hold the truth.
     *
     * @param reliability that of samples which count; null where all do
     */
    private static double coverage(
            World world,
            int exposed,
            @Nullable Reliability reliability,
            boolean sides,
            Statistic statistic,
            Transform transform) {
        double truth = number(statistic.of(
                view(sample(new Random(1), world, 100, exposed), sides).total()));
        Random random = new Random(20261129);
        int intervals = 0;
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            GroupedTable table = view(sample(random, world, 1, exposed), sides);
            Interval interval =
                    Jackknife.of(table, statistic, transform, 0, Reliability.OK).interval();
            boolean counts = reliability == null || reliability == Reliability.ofBinaryRelation(table);
            if (counts && interval != null) {
                intervals++;
                hits += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            }
        }
        assertThat(intervals).isGreaterThan(SAMPLES / 2);
        return (double) hits / intervals;
    }

    private static GroupedTable view(GroupedTable table, boolean sides) {
        return sides ? table.map(answers -> answers.collapse(HARD_AGAINST_EASY, 2)) : table;
    }

    /** Answers of the customers and of as many more like them as is asked for. */
    private static GroupedTable sample(Random random, World world, int times, int exposed) {
        long[][][] counts = new long[GROUPS][7][2];
        for (int customer = 0; customer < CUSTOMERS * times; customer++) {
            boolean hard = customer < exposed * times;
            long[][] group = counts[random.nextInt(GROUPS)];
            double chance = Logistic.probability((hard ? world.hard() : world.easy()) + 1.2 * random.nextGaussian());
            int answers = 1 + random.nextInt(9);
            for (int answer = 0; answer < answers; answer++) {
                int level = hard ? 4 + random.nextInt(3) : random.nextInt(world.easyLevels());
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
