package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rate of the exposed divided by the rate of the reference group.
 *
 * <p>The table has the rows reference and exposed and the columns no and yes. Undefined where a group is empty or the
 * reference group has no event. Without an event among the exposed it is 0, which has no logarithm and so no interval.
 */
public final class RiskRatio {

    private RiskRatio() {}

    /** Returns the ratio of the two rates. */
    public static Estimate of(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        @Nullable Reason missing = groups.missing();
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        return groups.referenceEvents() == 0
                ? Estimate.undefined(Reason.ZERO_CELL)
                : Estimate.of(groups.exposedRate() / groups.referenceRate());
    }
}
