package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Cramér's V with Bergsma's bias correction: the strength of association of two variables whose order is ignored, from 0
 * to 1. Without the correction small tables of independent variables show an association.
 *
 * <p>Levels that were never seen do not count. Undefined without observations, where x or y takes one value only, or
 * where as many levels as observations leave nothing after the correction.
 *
 * @see <a href="https://doi.org/10.1016/j.jkss.2012.10.002">Bergsma (2013), Journal of the Korean Statistical Society
 *     42</a>
 */
public final class CramersV {

    private CramersV() {}

    /** Returns V of x and y. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = Variation.missing(table);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double n = table.total();
        double rows = Variation.occupiedRows(table) - 1;
        double columns = Variation.occupiedColumns(table) - 1;
        double scale = Math.min(rows - rows * rows / (n - 1), columns - columns * columns / (n - 1));
        if (scale <= 0) {
            return Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
        }
        double corrected = Math.max(0, meanSquareContingency(table) - rows * columns / (n - 1));
        return Estimate.of(Math.min(1, Math.sqrt(corrected / scale)));
    }

    /** Pearson's chi-squared divided by n. */
    private static double meanSquareContingency(ContingencyTable table) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double count = table.count(row, column);
                if (count > 0) {
                    sum += count / table.rowTotal(row) * (count / table.columnTotal(column));
                }
            }
        }
        return sum - 1;
    }
}
