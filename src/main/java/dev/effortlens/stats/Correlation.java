package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/** The product-moment correlation of the rows' and the columns' values, whatever these values are. */
final class Correlation {

    /** A correlation this near to 1 is 1: the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    private Correlation() {}

    /** Returns the correlation of one value per row with one value per column. */
    static Estimate of(ContingencyTable table, double[] x, double[] y) {
        long n = table.total();
        if (n == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        double meanX = 0;
        for (int row = 0; row < table.rows(); row++) {
            meanX += table.rowTotal(row) * x[row] / n;
        }
        double meanY = 0;
        for (int column = 0; column < table.columns(); column++) {
            meanY += table.columnTotal(column) * y[column] / n;
        }
        return centred(table, minus(x, meanX), minus(y, meanY));
    }

    private static Estimate centred(ContingencyTable table, double[] x, double[] y) {
        double variationX = 0;
        double variationY = 0;
        double covariation = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                long count = table.count(row, column);
                if (count == 0) {
                    continue;
                }
                variationX += count * x[row] * x[row];
                variationY += count * y[column] * y[column];
                covariation += count * x[row] * y[column];
            }
        }
        return Estimate.of(snap(covariation / Math.sqrt(variationX) / Math.sqrt(variationY)));
    }

    /** Returns a correlation without the rounding that would hide, or overshoot, a perfect one. */
    static double snap(double r) {
        return Math.abs(r) > 1 - ROUNDING ? Math.signum(r) : r;
    }

    private static double[] minus(double[] values, double mean) {
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }
}
