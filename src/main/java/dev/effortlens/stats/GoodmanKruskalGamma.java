package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Goodman and Kruskal's gamma: concordant minus discordant pairs, over the pairs tied on neither side.
 *
 * <p>Undefined without observations, or where x or y takes one value only. Two levels in use on each side that leave no
 * pair untied on both cannot occur: two different rows and two different columns always make one.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1954.10501231">Goodman and Kruskal (1954), JASA 49</a>
 */
public final class GoodmanKruskalGamma {

    private GoodmanKruskalGamma() {}

    /** Returns gamma of x and y. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = Variation.missing(table);
        return missing == null ? Estimate.of(of(table.pairs())) : Estimate.undefined(missing);
    }

    static double of(OrderedPairs pairs) {
        return (pairs.concordant() - pairs.discordant()) / (pairs.concordant() + pairs.discordant());
    }
}
