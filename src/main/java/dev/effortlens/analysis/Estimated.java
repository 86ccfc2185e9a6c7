package dev.effortlens.analysis;

import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.RobustEstimate;
import org.jspecify.annotations.Nullable;

/**
 * One statistic of one slice, before it becomes a row.
 *
 * @param statistic name as it stands in the tables
 * @param robust the estimate with its cluster-robust interval
 * @param independent interval and standard error under independent answers; null where there is none
 */
record Estimated(String statistic, RobustEstimate robust, IndependentInterval.@Nullable Independent independent) {

    @Nullable
    Double value() {
        return robust.estimate() instanceof Estimate.Defined defined ? defined.value() : null;
    }

    /** Reason key of what is missing; empty if nothing is. */
    String note() {
        if (robust.estimate() instanceof Estimate.Undefined undefined) {
            return Notes.of(undefined.reason());
        }
        if (robust.interval() != null) {
            return "";
        }
        return switch (robust.reliability()) {
            case FEW -> Notes.FEW_GROUPS;
            case OK, FLAGGED -> Notes.REPLICATE_UNDEFINED;
        };
    }

    /** Squared ratio of the two standard errors: how much repeat respondents widen the interval. */
    @Nullable
    Double designEffect() {
        Double se = robust.stdError();
        if (se == null || independent == null || independent.stdError() <= 0) {
            return null;
        }
        double ratio = se / independent.stdError();
        return ratio * ratio;
    }

    @Nullable
    Interval independentInterval() {
        return independent == null || value() == null ? null : independent.interval();
    }
}
