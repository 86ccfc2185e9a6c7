package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The factor by which the odds of the event change with one more point of x: the exponential of the slope of a logistic
 * regression on the row scores.
 *
 * <p>Undefined without observations, where x or y takes one value only, and where a threshold in x divides the events
 * from the others, completely or but for observations exactly on it: the slope would be infinite. This is read from the
 * table before anything is fitted.
 *
 * @see LogisticFit
 */
public final class OddsRatioPerPoint {

    private OddsRatioPerPoint() {}

    /** Returns the odds ratio per point of x. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = missing(table);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double ratio = StrictMath.exp(LogisticFit.of(table).slope());
        return Double.isFinite(ratio) ? Estimate.of(ratio) : Estimate.undefined(Reason.OUT_OF_RANGE);
    }

    /** Returns why no slope can be fitted, or null if one can. */
    static @Nullable Reason missing(ContingencyTable table) {
        Shape.requireBinary(table);
        @Nullable Reason missing = Variation.missing(table);
        if (missing != null) {
            return missing;
        }
        return LogisticFit.separates(table) ? Reason.SEPARATION : null;
    }
}
