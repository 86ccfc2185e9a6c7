package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.measure.Cut;
import dev.effortlens.report.Flag;
import dev.effortlens.report.Flag.Kind;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.SimpsonFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a reader of one slice's estimates should not miss. */
final class Flags {

    private static final double LEVEL = 0.05;

    private Flags() {}

    /** Returns the flags of one slice; tests of shape are looked at overall only, or chance alone would raise many. */
    static List<Flag> of(CubePlan plan, SliceResult slice, int outcome) {
        List<Kind> kinds = new ArrayList<>();
        addSimpson(kinds, slice);
        if (!plan.cuts().get(slice.key().cut()).equals(Cut.OVERALL)) {
            return flags(plan, slice, outcome, kinds);
        }
        addTest(kinds, slice, Adjustment.TARONE, Kind.STRATA_DIFFER);
        addTest(kinds, slice, ShapeStatistics.LINEARITY, Kind.NOT_LINEAR);
        addTest(kinds, slice, TimeToEvent.PROPORTIONAL_HAZARDS, Kind.HAZARDS_NOT_PROPORTIONAL);
        addSlopes(kinds, slice);
        return flags(plan, slice, outcome, kinds);
    }

    private static List<Flag> flags(CubePlan plan, SliceResult slice, int outcome, List<Kind> kinds) {
        return kinds.stream()
                .map(kind -> new Flag(
                        kind,
                        plan.variables().get(slice.key().variable()).id(),
                        plan.outcomes().get(outcome).id(),
                        plan.cuts().get(slice.key().cut()).name(),
                        slice.key().value()))
                .toList();
    }

    private static void addSimpson(List<Kind> kinds, SliceResult slice) {
        for (String statistic : List.of(Battery.RISK_DIFFERENCE, Battery.MEAN_DIFFERENCE)) {
            Optional<RobustEstimate> crude = find(slice, statistic, "");
            Optional<RobustEstimate> adjusted = find(slice, statistic, Adjustment.STANDARDISED);
            if (crude.isPresent()
                    && adjusted.isPresent()
                    && excludes(adjusted.get(), crude.get())
                    && SimpsonFlag.of(crude.get(), 0, adjusted.get(), 0) == SimpsonFlag.REVERSED) {
                kinds.add(Kind.SIMPSON);
            }
        }
    }

    /** Where strata are so thin that the adjusted estimate may be anything, its sign says nothing. */
    private static boolean excludes(RobustEstimate adjusted, RobustEstimate crude) {
        Interval interval = adjusted.interval();
        return interval != null
                && crude.estimate() instanceof Estimate.Defined value
                && (value.value() < interval.low() || value.value() > interval.high());
    }

    private static void addTest(List<Kind> kinds, SliceResult slice, String statistic, Kind kind) {
        boolean shown = slice.statistics().stream()
                .filter(each -> each.statistic().equals(statistic))
                .map(each -> each.robust().pValue())
                .anyMatch(p -> p != null && p < LEVEL);
        if (shown) {
            kinds.add(kind);
        }
    }

    /**
     * Which side is steeper, whatever the direction of the outcome. Where one side rises and the other falls, the slopes
     * differ, but neither has more of the same.
     */
    private static void addSlopes(List<Kind> kinds, SliceResult slice) {
        Optional<RobustEstimate> difference = find(slice, ShapeStatistics.SLOPE_DIFFERENCE, "");
        Interval interval = difference.map(RobustEstimate::interval).orElse(null);
        if (interval == null || (interval.low() <= 0 && interval.high() >= 0)) {
            return;
        }
        double easy = value(slice, ShapeStatistics.SLOPE_EASY);
        double hard = value(slice, ShapeStatistics.SLOPE_HARD);
        if (easy * hard > 0) {
            kinds.add(Math.abs(hard) > Math.abs(easy) ? Kind.STEEPER_WHEN_HARD : Kind.STEEPER_WHEN_EASY);
        }
    }

    private static double value(SliceResult slice, String statistic) {
        return slice.statistics().stream()
                .filter(each -> each.statistic().equals(statistic))
                .map(Estimated::value)
                .filter(value -> value != null)
                .findFirst()
                .orElse(0.0);
    }

    private static Optional<RobustEstimate> find(SliceResult slice, String statistic, String adjustment) {
        return slice.statistics().stream()
                .filter(each ->
                        each.statistic().equals(statistic) && each.adjustment().equals(adjustment))
                .map(Estimated::robust)
                .findFirst();
    }
}
