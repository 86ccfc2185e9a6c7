package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Somers' D of y given x: concordant minus discordant pairs, over the pairs that differ in x.
 *
 * <p>With an outcome that is yes or no it is the difference between the chance that the one with more effort of two
 * customers has the event and the other not, and the reverse. Undefined without observations, or where x or y takes one
 * value only.
 *
 * @see <a href="https://doi.org/10.2307/2090408">Somers (1962), American Sociological Review 27</a>
 */
public final class SomersD {

    private SomersD() {}

    /** Returns D of y given x. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = Variation.missing(table);
        return missing == null ? Estimate.of(of(table.pairs())) : Estimate.undefined(missing);
    }

    static double of(OrderedPairs pairs) {
        return (pairs.concordant() - pairs.discordant()) / pairs.untiedOnX();
    }
}
