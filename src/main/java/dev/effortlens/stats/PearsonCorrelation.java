package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pearson's product-moment correlation of the row scores with the column scores. With an outcome that is yes or no it
 * is the point-biserial correlation.
 *
 * <p>Undefined without observations, or where x or y takes one value only. A correlation within 1e-13 of ±1 is ±1.
 *
 * @see <a href="https://doi.org/10.1098/rspl.1895.0041">Pearson (1895), Proc. R. Soc. Lond. 58</a>
 */
public final class PearsonCorrelation {

    private PearsonCorrelation() {}

    /** Returns the correlation of x with y. */
    public static Estimate of(ContingencyTable table) {
        @Nullable Reason missing = Variation.missing(table);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double[] x = new double[table.rows()];
        Arrays.setAll(x, table::rowScore);
        double[] y = new double[table.columns()];
        Arrays.setAll(y, table::columnScore);
        return Correlation.of(table, x, y);
    }
}
