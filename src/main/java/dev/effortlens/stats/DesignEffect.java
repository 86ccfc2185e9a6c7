package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * How many times larger the variance is than with as many independent answers: the price of asking the same customers
 * again. n divided by it is the effective n. Undefined where the independent standard error is 0.
 *
 * @see "Kish (1965), Survey Sampling, Wiley, section 8.2"
 */
public final class DesignEffect {

    private DesignEffect() {}

    /** Returns the ratio of the variances that belong to two standard errors on the same scale. */
    public static Estimate of(double robustStdError, double independentStdError) {
        double ratio = robustStdError / independentStdError;
        return independentStdError > 0 && Double.isFinite(ratio * ratio)
                ? Estimate.of(ratio * ratio)
                : Estimate.undefined(Reason.NO_VARIANCE);
    }
}
