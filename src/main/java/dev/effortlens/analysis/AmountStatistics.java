package dev.effortlens.analysis;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Statistics of an amount, from counts, sums and sums of squares by level. */
final class AmountStatistics {

    private final Explanatory variable;
    private final double unitsPerMain;

    AmountStatistics(Explanatory variable, double unitsPerMain) {
        this.variable = variable;
        this.unitsPerMain = unitsPerMain;
    }

    /** Returns Pearson's correlation, and the difference of means in the currency's main unit. */
    List<Estimated> of(List<MomentTable> groups) {
        MomentTable total = groups.stream().reduce(MomentTable::plus).orElseThrow();
        List<MomentTable> without = groups.stream().map(total::minus).toList();
        return List.of(
                estimated(Battery.PEARSON, total, without, PearsonCorrelation::ofMoments, Transform.FISHER_Z),
                estimated(Battery.MEAN_DIFFERENCE, total, without, this::meanDifference, Transform.IDENTITY));
    }

    private static Estimated estimated(
            String name,
            MomentTable total,
            List<MomentTable> without,
            Function<MomentTable, Estimate> statistic,
            Transform transform) {
        Reliability reliability = Reliability.ofOther(without.size());
        RobustEstimate robust = Jackknife.of(total, without, statistic, transform, 0, reliability);
        return new Estimated(name, robust, null);
    }

    private Estimate meanDifference(MomentTable table) {
        Estimate minor = MeanDifference.ofMoments(
                table.levels(levels(Contrast.REFERENCE)).total(),
                table.levels(levels(Contrast.EXPOSED)).total());
        return minor instanceof Estimate.Defined defined ? Estimate.of(defined.value() / unitsPerMain) : minor;
    }

    private List<Integer> levels(Contrast contrast) {
        List<Integer> levels = new ArrayList<>();
        for (int level = 0; level < variable.levels(); level++) {
            if (variable.contrast(level) == contrast) {
                levels.add(level);
            }
        }
        return levels;
    }
}
