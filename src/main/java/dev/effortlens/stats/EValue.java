package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The E-value: how strongly, as a risk ratio, something unmeasured would have to go with both effort and the outcome to
 * explain the whole association away. 1 where there is nothing to explain; the larger, the harder to explain away.
 *
 * <p>For a risk ratio R above 1 it is R + √(R(R−1)); below 1, that of 1/R. Undefined where the ratio is 0, which no
 * finite confounder explains. It measures one kind of doubt only: not selection, not wrong answers.
 *
 * @see <a href="https://doi.org/10.7326/M16-2607">VanderWeele and Ding (2017), Annals of Internal Medicine 167</a>
 */
public final class EValue {

    private EValue() {}

    /** Returns the E-value of a risk ratio. */
    public static Estimate of(Estimate riskRatio) {
        if (!(riskRatio instanceof Estimate.Defined ratio)) {
            return riskRatio;
        }
        requireRatio(ratio.value());
        return ratio.value() == 0 ? Estimate.undefined(Reason.ZERO_CELL) : finite(of(ratio.value()));
    }

    /**
     * Returns the E-value of the end of a risk ratio's interval that lies nearest to 1: what would move the interval to no
     * effect. 1 where it holds 1; undefined without an interval.
     */
    public static Estimate ofLimit(@Nullable Interval riskRatio) {
        if (riskRatio == null) {
            return Estimate.undefined(Reason.NO_VARIANCE);
        }
        requireRatio(riskRatio.low());
        if (riskRatio.low() > 1) {
            return finite(of(riskRatio.low()));
        }
        if (riskRatio.high() < 1) {
            return riskRatio.high() == 0 ? Estimate.undefined(Reason.ZERO_CELL) : finite(of(riskRatio.high()));
        }
        return Estimate.of(1);
    }

    private static double of(double ratio) {
        double away = ratio < 1 ? 1 / ratio : ratio;
        return away + Math.sqrt(away) * Math.sqrt(away - 1);
    }

    private static Estimate finite(double value) {
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.undefined(Reason.OUT_OF_RANGE);
    }

    private static void requireRatio(double ratio) {
        if (!(ratio >= 0)) {
            throw new IllegalArgumentException("A ratio is not negative, found " + ratio);
        }
    }
}
