package dev.effortlens.analysis;

import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.Transform;
import java.util.List;

/** Statistics of an amount, from counts, sums and sums of squares by level. */
final class AmountStatistics {

    private AmountStatistics() {}

    /**
     * Returns Pearson's correlation, and the difference of means in the currency's main unit.
     *
     * @param levels the amounts by level
     * @param pair the amounts of the two compared groups, the reference first
     */
    static List<Estimated> of(GroupedMoments levels, GroupedMoments pair) {
        return List.of(
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
                new Estimated(
                        Battery.MEAN_DIFFERENCE,
                        Jackknife.of(
                                pair.total(),
                                pair.leaveOneOut(),
                                MeanDifference::ofMoments,
                                Transform.IDENTITY,
                                0,
                                Reliability.ofOther(pair.groups())),
                        IndependentInterval.meanDifferenceOfMoments(pair.total())));
    }
}
