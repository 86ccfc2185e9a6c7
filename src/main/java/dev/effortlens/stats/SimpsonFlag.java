package dev.effortlens.stats;

import org.jspecify.annotations.Nullable;

/**
 * Whether an association turns round once strata are compared like with like: Simpson's paradox.
 *
 * <p>{@link #REVERSED} where the crude and the adjusted estimate lie strictly on opposite sides of no effect and at least
 * one of the two intervals excludes no effect. Two estimates of opposite sign that may both be 0 are no paradox but noise,
 * so that the sign alone does not raise the flag; and asking that both exclude it would keep silent in the case that
 * matters most, a clear crude effect of which nothing, or the opposite, is left. A flag asks to read the strata; which of
 * the two estimates answers the question depends on what the strata are, and no statistic knows that.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1951.tb00088.x">Simpson (1951), JRSS B 13</a>
 * @see <a href="https://doi.org/10.1126/science.187.4175.398">Bickel, Hammel and O'Connell (1975), Science 187</a>
 */
public enum SimpsonFlag {
    /** Both point the same way, or none clearly the other way. */
    NONE,
    /** They point in opposite directions, and not by noise. */
    REVERSED,
    /** An estimate or both intervals are missing, so that nothing can be said. */
    UNKNOWN;

    /**
     * Compares two estimates, which may be on different scales.
     *
     * @param crudeNull what the crude estimate is without an effect
     * @param adjustedNull what the adjusted estimate is without an effect
     */
    public static SimpsonFlag of(RobustEstimate crude, double crudeNull, RobustEstimate adjusted, double adjustedNull) {
        return of(
                crude.estimate(), crude.interval(), crudeNull, adjusted.estimate(), adjusted.interval(), adjustedNull);
    }

    /** Compares two estimates with any intervals. */
    static SimpsonFlag of(
            Estimate crude,
            @Nullable Interval crudeInterval,
            double crudeNull,
            Estimate adjusted,
            @Nullable Interval adjustedInterval,
            double adjustedNull) {
        if (!(crude instanceof Estimate.Defined before)
                || !(adjusted instanceof Estimate.Defined after)
                || (crudeInterval == null && adjustedInterval == null)) {
            return UNKNOWN;
        }
        boolean opposite = (before.value() - crudeNull) * (after.value() - adjustedNull) < 0;
        boolean clear = excludes(crudeInterval, crudeNull) || excludes(adjustedInterval, adjustedNull);
        return opposite && clear ? REVERSED : NONE;
    }

    private static boolean excludes(@Nullable Interval interval, double value) {
        return interval != null && (interval.low() > value || interval.high() < value);
    }
}
