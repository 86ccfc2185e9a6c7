package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rate of the exposed minus the rate of the reference group, from −1 to 1.
 *
 * <p>The table has the rows reference and exposed and the columns no and yes. Undefined where a group is empty.
 */
public final class RiskDifference {

    private RiskDifference() {}

    /** Returns the difference of the two rates. */
    public static Estimate of(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        @Nullable Reason missing = groups.missing();
        return missing == null
                ? Estimate.of(groups.exposedRate() - groups.referenceRate())
                : Estimate.undefined(missing);
    }
}
