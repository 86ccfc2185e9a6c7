package dev.effortlens.stats;

import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of a share on the log(−log) scale, which is usual for survival curves and stays within 0 and 1, from
 * any standard error of the share. With a cluster-robust one the interval respects repeat respondents.
 *
 * <p>There is none where the share is 0 or 1, or the standard error is 0 or missing.
 *
 * @see "Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, on the scale"
 */
public final class LogLogInterval {

    private LogLogInterval() {}

    /**
     * Returns the interval.
     *
     * @param share between 0 and 1
     * @param stdError of the share; null where it is not known
     * @param df degrees of freedom of Student's t
     */
    public static @Nullable Interval of(double share, @Nullable Double stdError, int df) {
        if (stdError == null || !(stdError > 0) || !(share > 0) || !(share < 1) || df < 1) {
            return null;
        }
        double log = StrictMath.log(share);
        double half = Reference.t975(df) * stdError / (share * -log);
        return new Interval(StrictMath.exp(log * StrictMath.exp(half)), StrictMath.exp(log * StrictMath.exp(-half)));
    }
}
