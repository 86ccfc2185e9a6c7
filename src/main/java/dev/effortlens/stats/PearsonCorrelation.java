package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.math.BigDecimal;
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
        return Correlation.of(table, Cells.of(table), x, y);
    }

    /** Returns the correlation of x with the amounts, exact until the last division. */
    public static Estimate ofMoments(MomentTable table) {
        Moments y = table.total();
        if (y.n() == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        BigDecimal sumX = BigDecimal.ZERO;
        BigDecimal sumXx = BigDecimal.ZERO;
        BigDecimal sumXy = BigDecimal.ZERO;
        for (int row = 0; row < table.rows(); row++) {
            BigDecimal x = new BigDecimal(table.rowScore(row));
            BigDecimal nx = x.multiply(BigDecimal.valueOf(table.level(row).n()));
            sumX = sumX.add(nx);
            sumXx = sumXx.add(nx.multiply(x));
            sumXy = sumXy.add(x.multiply(new BigDecimal(table.level(row).sum())));
        }
        BigDecimal n = BigDecimal.valueOf(y.n());
        return exact(
                n.multiply(sumXy).subtract(sumX.multiply(new BigDecimal(y.sum()))),
                n.multiply(sumXx).subtract(sumX.multiply(sumX)),
                new BigDecimal(y.variation()));
    }

    private static Estimate exact(BigDecimal covariation, BigDecimal variationX, BigDecimal variationY) {
        if (variationX.signum() == 0) {
            return Estimate.undefined(Reason.NO_VARIATION_IN_X);
        }
        if (variationY.signum() == 0) {
            return Estimate.undefined(Reason.NO_VARIATION_IN_Y);
        }
        BigDecimal scale = variationX.multiply(variationY).sqrt(Exact.DIGITS);
        return Estimate.of(
                Correlation.snap(covariation.divide(scale, Exact.DIGITS).doubleValue()));
    }
}
