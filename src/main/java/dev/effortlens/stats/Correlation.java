package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/** The product-moment correlation of the rows' and the columns' values, whatever these values are. */
final class Correlation {

    /** A correlation this near to 1 is 1: the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    private Correlation() {}

    /** Returns the correlation of one value per row with one value per column. */
    static Estimate of(ContingencyTable table, double[] x, double[] y) {
        if (table.total() == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        double[] centredX = minus(x, meanOfRows(table, x));
        double[] centredY = minus(y, meanOfColumns(table, y));
        Covariation sums = new Covariation();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                long count = table.count(row, column);
                if (count > 0) {
                    sums.add(count, centredX[row], centredY[column]);
                }
            }
        }
        return sums.correlation();
    }

    /** Returns the same of a table that holds observations, given by its cells. */
    static Estimate of(Margins table, Cells cells, double[] x, double[] y) {
        double[] centredX = minus(x, meanOfRows(table, x));
        double[] centredY = minus(y, meanOfColumns(table, y));
        Covariation sums = new Covariation();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.counts()[i] > 0) {
                sums.add(cells.counts()[i], centredX[cells.rows()[i]], centredY[cells.columns()[i]]);
            }
        }
        return sums.correlation();
    }

    private static double meanOfRows(Margins table, double[] x) {
        double mean = 0;
        for (int row = 0; row < x.length; row++) {
            mean += table.rowTotal(row) * x[row] / table.total();
        }
        return mean;
    }

    private static double meanOfColumns(Margins table, double[] y) {
        double mean = 0;
        for (int column = 0; column < y.length; column++) {
            mean += table.columnTotal(column) * y[column] / table.total();
        }
        return mean;
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
