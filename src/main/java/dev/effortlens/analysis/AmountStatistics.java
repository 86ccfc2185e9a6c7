package dev.effortlens.analysis;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedRanks;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.RankedCells;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statistics of an amount, from counts, sums and sums of squares by level. */
final class AmountStatistics {

    private AmountStatistics() {}

    /**
     * Returns Pearson's correlation, the difference of means in the currency's main unit, and correlations of ranks.
     *
     * @param levels the amounts by level
     * @param pair the amounts of the two compared groups, the reference first
     * @param ranked level × amount on three significant digits; null where amounts are not ranked
     */
    static List<Estimated> of(GroupedMoments levels, GroupedMoments pair, @Nullable GroupedRanks ranked) {
        Reliability reliability = Reliability.ofOther(levels.groupsApart());
        List<Estimated> statistics = new ArrayList<>(List.of(
                new Estimated(
                        Battery.PEARSON,
                        Jackknife.of(
                                levels.total(),
                                levels.leaveOneOut(),
                                PearsonCorrelation::ofMoments,
                                Transform.FISHER_Z,
                                0,
                                reliability),
                        IndependentInterval.pearsonOfMoments(levels.total())),
                difference(pair)));
        if (ranked != null) {
            RankedCells all = ranked.all();
            List<RankedCells> leaveOneOut = ranked.leaveOneOut();
            ContingencyTable table = ranked.total();
            statistics.add(ofRanks("spearman", all, leaveOneOut, RankedCells::spearman, table, reliability));
            statistics.add(ofRanks(Battery.TAU_B, all, leaveOneOut, RankedCells::tauB, table, reliability));
        }
        return statistics;
    }

    private static Estimated ofRanks(
            String name,
            RankedCells all,
            List<RankedCells> leaveOneOut,
            Function<RankedCells, Estimate> statistic,
            ContingencyTable table,
            Reliability reliability) {
        Battery battery = Battery.named(name);
        return new Estimated(
                name,
                Jackknife.of(all, leaveOneOut, statistic, battery.transform(), battery.nullValue(), reliability),
                battery.independent().apply(table));
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
                        Reliability.ofOther(pair.groupsApart())),
                IndependentInterval.meanDifferenceOfMoments(pair.total()));
    }
}
