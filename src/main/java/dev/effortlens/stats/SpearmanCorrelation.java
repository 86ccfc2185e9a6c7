package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, where tied observations share the middle of the ranks
 * they would have taken.
 *
 * <p>It depends on the order of the scores, not on their size. Undefined without observations, or where x or y takes one
 * value only.
 *
 * @see <a href="https://doi.org/10.2307/1412159">Spearman (1904), American Journal of Psychology 15</a>
 */
public final class SpearmanCorrelation {

    private SpearmanCorrelation() {}

    /** Returns the rank correlation of x with y. */
    public static Estimate of(ContingencyTable table) {
        return of(table, Cells.of(table));
    }

    /** Returns the same of a table that is given by its cells. */
    static Estimate of(Margins table, Cells cells) {
        @Nullable Reason missing = Variation.missing(table);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        return Correlation.of(
                table, cells, midRanks(table.rows(), table::rowTotal), midRanks(table.columns(), table::columnTotal));
    }

    private static double[] midRanks(int levels, IntToLongFunction totals) {
        double[] ranks = new double[levels];
        long below = 0;
        for (int level = 0; level < levels; level++) {
            long tied = totals.applyAsLong(level);
            ranks[level] = below + (tied + 1) / 2.0;
            below += tied;
        }
        return ranks;
    }
}
