package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The odds of the event among the exposed divided by those of the reference group.
 *
 * <p>The table has the rows reference and exposed and the columns no and yes. Undefined where a group is empty, the
 * reference group has no event, or every exposed one has it. Where only the numerator is 0 so is the ratio, which then
 * has no logarithm and no interval.
 */
public final class OddsRatio {

    private OddsRatio() {}

    /** Returns the ratio of the two odds. */
    public static Estimate of(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        @Nullable Reason missing = groups.missing();
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double denominator = (double) groups.exposedWithout() * groups.referenceEvents();
        return denominator == 0
                ? Estimate.undefined(Reason.ZERO_CELL)
                : Estimate.of((double) groups.exposedEvents() * groups.referenceWithout() / denominator);
    }
}
