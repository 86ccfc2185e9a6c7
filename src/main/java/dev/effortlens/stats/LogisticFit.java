package dev.effortlens.stats;

/**
 * A logistic regression of a yes-or-no outcome on the row scores, fitted to the counts by maximum likelihood.
 *
 * <p>Newton's method (iteratively reweighted least squares) on centred scores, halving a step that would lower the
 * likelihood. The likelihood is strictly concave and has a maximum exactly when {@link #separates} is false, so that the
 * search ends.
 *
 * @see <a href="https://doi.org/10.1093/biomet/71.1.1">Albert and Anderson (1984), Biometrika 71</a>, on when the
 *     maximum exists
 */
final class LogisticFit {

    private static final int MOST_STEPS = 50;
    private static final double NEGLIGIBLE = 1e-14;
    /** Near the maximum the likelihood is so flat that only rounding tells two values apart. */
    private static final double ROUNDING = 1e-13;

    private final ContingencyTable table;
    private final double centre;
    private final double spread;

    /** On the standardised scale. */
    private double intercept;

    private double slope;

    private LogisticFit(ContingencyTable table) {
        this.table = table;
        double n = table.total();
        double mean = 0;
        for (int row = 0; row < table.rows(); row++) {
            mean += table.rowTotal(row) / n * table.rowScore(row);
        }
        double variance = 0;
        for (int row = 0; row < table.rows(); row++) {
            double deviation = table.rowScore(row) - mean;
            variance += table.rowTotal(row) / n * deviation * deviation;
        }
        this.centre = mean;
        this.spread = Math.sqrt(variance);
        double events = table.columnTotal(1);
        this.intercept = StrictMath.log(events / (n - events));
    }

    /** Fits a table in which x and y vary and x does not separate y. */
    static LogisticFit of(ContingencyTable table) {
        LogisticFit fit = new LogisticFit(table);
        for (int step = 0; step < MOST_STEPS && fit.improve(); step++) {
            // the fit improves itself
        }
        return fit;
    }

    /**
     * Returns whether a threshold in x divides the events from the others, except for observations exactly on it: then
     * the likelihood has no maximum.
     */
    static boolean separates(ContingencyTable table) {
        int[] without = range(table, 0);
        int[] with = range(table, 1);
        return with[0] >= without[1] || with[1] <= without[0];
    }

    private static int[] range(ContingencyTable table, int column) {
        int[] range = {table.rows(), -1};
        for (int row = 0; row < table.rows(); row++) {
            if (table.count(row, column) > 0) {
                range[0] = Math.min(range[0], row);
                range[1] = row;
            }
        }
        return range;
    }

    private boolean improve() {
        Information information = information(intercept, slope);
        double[] step = information.solve(score(intercept, slope));
        double now = logLikelihood(intercept, slope);
        double acceptable = now - ROUNDING * Math.abs(now);
        double size = 1;
        while (logLikelihood(intercept + size * step[0], slope + size * step[1]) < acceptable) {
            size /= 2;
        }
        intercept += size * step[0];
        slope += size * step[1];
        return Math.abs(step[0]) + Math.abs(step[1]) > NEGLIGIBLE * (1 + Math.abs(intercept) + Math.abs(slope));
    }

    private double[] score(double a, double b) {
        double[] score = new double[2];
        for (int row = 0; row < table.rows(); row++) {
            double x = standardised(row);
            double residual = table.count(row, 1) - table.rowTotal(row) * Logistic.probability(a + b * x);
            score[0] += residual;
            score[1] += residual * x;
        }
        return score;
    }

    private Information information(double a, double b) {
        double w = 0;
        double wx = 0;
        double wxx = 0;
        for (int row = 0; row < table.rows(); row++) {
            double x = standardised(row);
            double logOdds = a + b * x;
            double weight = table.rowTotal(row) * Logistic.probability(logOdds) * Logistic.probability(-logOdds);
            w += weight;
            wx += weight * x;
            wxx += weight * x * x;
        }
        return new Information(w, wx, wxx);
    }

    private double logLikelihood(double a, double b) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            double logOdds = a + b * standardised(row);
            sum += table.count(row, 1) * Logistic.logProbability(logOdds)
                    + table.count(row, 0) * Logistic.logProbability(-logOdds);
        }
        return sum;
    }

    private double standardised(int row) {
        return (table.rowScore(row) - centre) / spread;
    }

    /** Returns the log odds at score 0. */
    double intercept() {
        return intercept - slope * centre / spread;
    }

    /** Returns the change of the log odds per point. */
    double slope() {
        return slope / spread;
    }

    /** Returns the standard error of the slope, from the information matrix. */
    double slopeStdError() {
        return Math.sqrt(information(intercept, slope).varianceOfSlope()) / spread;
    }

    /** Returns the standard error of the intercept, from the information matrix. */
    double interceptStdError() {
        return Math.sqrt(information(intercept, slope).varianceAt(-centre / spread));
    }

    /** Returns the logarithm of the likelihood at its maximum, without the constant of the binomial coefficients. */
    double logLikelihood() {
        return logLikelihood(intercept, slope);
    }

    /** The two-by-two information matrix of intercept and slope. */
    private record Information(double w, double wx, double wxx) {

        double[] solve(double[] score) {
            double mean = wx / w;
            double step = (score[1] - mean * score[0]) * varianceOfSlope();
            return new double[] {score[0] / w - mean * step, step};
        }

        double varianceOfSlope() {
            return 1 / (wxx - wx * wx / w);
        }

        double varianceAt(double x) {
            double distance = x - wx / w;
            return 1 / w + distance * distance * varianceOfSlope();
        }
    }
}
