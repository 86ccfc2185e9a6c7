package dev.effortlens.stats;

import org.jspecify.annotations.Nullable;

/**
 * An estimate with the uncertainty that respects repeat respondents.
 *
 * @param stdError on the estimate's own scale, for ratios on the log scale; null where it cannot be had
 * @param interval 95 %, null where it cannot be had
 * @param pValue two-sided, against no association; null where it cannot be had
 * @param groups the customer groups behind the estimate
 * @param df degrees of freedom of the t distribution that interval and test use, null without them
 * @param reliability how far interval and test can be trusted
 */
public record RobustEstimate(
        Estimate estimate,
        @Nullable Double stdError,
        @Nullable Interval interval,
        @Nullable Double pValue,
        int groups,
        @Nullable Integer df,
        Reliability reliability) {

    /** Returns an estimate that nothing more can be said about. */
    static RobustEstimate alone(Estimate estimate, int groups, Reliability reliability) {
        return new RobustEstimate(estimate, null, null, null, groups, null, reliability);
    }
}
