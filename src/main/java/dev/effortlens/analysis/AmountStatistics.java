package dev.effortlens.analysis;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;

/** Statistics of an amount, from counts, sums and sums of squares by level. */
final class AmountStatistics {

    private AmountStatistics() {}

    /**
     * Returns Pearson's correlation, the difference of means in the currency's main unit, and correlations of ranks.
     *
     * @param levels the amounts by level
     * @param pair the amounts of the two compared groups, the reference first
     * @param ranked level × amount on three significant digits, by customer group; empty where amounts are not ranked
     */
    static List<Estimated> of(GroupedMoments levels, GroupedMoments pair, List<ContingencyTable> ranked) {
        List<Estimated> statistics = new ArrayList<>(List.of(
                new Estimated(
                        Battery.PEARSON,
                        Jackknife.of(
                                levels.total(),
                                levels.leaveOneOut(),
                                PearsonCorrelation::ofMoments,
                                Transform.FISHER_Z,
                                0,
                                Reliability.ofOther(levels.groups())),
                        IndependentInterval.pearsonOfMoments(levels.total())),
                difference(pair)));
        if (!ranked.isEmpty()) {
            GroupedTable table = GroupedTable.of(ranked);
            statistics.add(Battery.named("spearman").estimate(table, false));
            statistics.add(Battery.named(Battery.TAU_B).estimate(table, false));
        }
        return statistics;
    }

    /** Returns the difference of means between the compared groups, the reference first. */
    static Estimated difference(GroupedMoments pair) {
        return new Estimated(
                Battery.MEAN_DIFFERENCE,
                Jackknife.of(
                        pair.total(),
                        pair.leaveOneOut(),
                        MeanDifference::ofMoments,
                        Transform.IDENTITY,
                        0,
                        Reliability.ofOther(pair.groups())),
                IndependentInterval.meanDifferenceOfMoments(pair.total()));
    }
}
