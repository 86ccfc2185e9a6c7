package dev.effortlens.stats;

/** The product-moment correlation of the rows' and the columns' values, whatever these values are. */
final class Correlation {

    /** A correlation this near to 1 is 1: the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    private Correlation() {}

    /** Returns the correlation of one value per row with one value per column, of a table that holds observations. */
    static Estimate of(Margins table, Cells cells, double[] x, double[] y) {
        double[] centredX = minus(x, meanOfRows(table, x));
        double[] centredY = minus(y, meanOfColumns(table, y));
        double variationX = 0;
        double variationY = 0;
        double covariation = 0;
        for (int i = 0; i < cells.size(); i++) {
            long count = cells.counts()[i];
            if (count > 0) {
                double cellX = centredX[cells.rows()[i]];
                double cellY = centredY[cells.columns()[i]];
                variationX += count * cellX * cellX;
                variationY += count * cellY * cellY;
                covariation += count * cellX * cellY;
            }
        }
        return Estimate.of(snap(covariation / Math.sqrt(variationX) / Math.sqrt(variationY)));
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
