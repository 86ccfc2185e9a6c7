package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The area under the ROC curve: the chance that of one observation with the event and one without, the one with the event
 * has the higher x, ties counting half. 0.5 is no discrimination.
 *
 * <p>The outcome is yes or no. Undefined without observations, or where x or y takes one value only.
 *
 * @see <a href="https://doi.org/10.1148/radiology.143.1.7063747">Hanley and McNeil (1982), Radiology 143</a>
 */
public final class AreaUnderCurve {

    private AreaUnderCurve() {}

    /** Returns the area for x as a predictor of y. */
    public static Estimate of(ContingencyTable table) {
        Shape.requireBinary(table);
        @Nullable Reason missing = Variation.missing(table);
        return missing == null ? Estimate.of(of(table.pairs())) : Estimate.undefined(missing);
    }

    /** The ordered pairs untied on a binary y are twice the pairs of an event with a non-event. */
    static double of(OrderedPairs pairs) {
        return 0.5 + (pairs.concordant() - pairs.discordant()) / (2 * pairs.untiedOnY());
    }
}
