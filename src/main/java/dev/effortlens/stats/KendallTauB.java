package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's tau-b: concordant minus discordant pairs, over the geometric mean of the pairs untied on x and the pairs
 * untied on y. It reaches ±1 only where both sides have equally many levels in use.
 *
 * <p>Undefined without observations, or where x or y takes one value only.
 *
 * @see <a href="https://doi.org/10.1093/biomet/33.3.239">Kendall (1945), Biometrika 33</a>
 */
public final class KendallTauB {

    private KendallTauB() {}

    /** Returns tau-b of x and y. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = Variation.missing(table);
        return missing == null ? Estimate.of(of(table.pairs())) : Estimate.undefined(missing);
    }

    static double of(OrderedPairs pairs) {
        return of(pairs.concordant() - pairs.discordant(), pairs.untiedOnX(), pairs.untiedOnY());
    }

    /** Returns tau-b by the number of pairs, all counted from both ends. */
    static double of(double concordantMinusDiscordant, double untiedOnX, double untiedOnY) {
        return Correlation.snap(concordantMinusDiscordant / Math.sqrt(untiedOnX) / Math.sqrt(untiedOnY));
    }
}
