package dev.effortlens.stats;

/**
 * A logistic regression of a yes-or-no outcome on the row scores, fitted to the counts by maximum likelihood.
 *
 * <p>Newton's method (iteratively reweighted least squares) on centred scores, halving a step that would lower the
 * likelihood. The likelihood is strictly concave and has a maximum exactly when {@link #separates} is false, so that the
 * search ends. Steps are bounded: from where it starts, Newton's first may lead to where all probabilities are 0 or 1 and
 * nothing is left to tell the next.
 *
 * @see <a href="https://doi.org/10.1093/biomet/71.1.1">Albert and Anderson (1984), Biometrika 71</a>, on when the
 *     maximum exists
 */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 60;
    /** By how much a step may change the log odds of any level. */
    private static final double LONGEST_STEP = 2;

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
        double[] step = information(intercept, slope).solve(score(intercept, slope));
        double furthest = furthest(step);
        double now = logLikelihood(intercept, slope);
        double acceptable = now - ROUNDING * Math.abs(now);
        double size = furthest > LONGEST_STEP ? LONGEST_STEP / furthest : 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double a = intercept + size * step[0];
            double b = slope + size * step[1];
            if (logLikelihood(a, b) >= acceptable) {
                intercept = a;
                slope = b;
                return Math.abs(step[0]) + Math.abs(step[1]) > NEGLIGIBLE * (1 + Math.abs(a) + Math.abs(b));
            }
            size /= 2;
        }
        return false;
    }

    /** Returns by how much a step changes the log odds of the level that it changes most. */
    private double furthest(double[] step) {
        double furthest = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.rowTotal(row) > 0) {
                furthest = Math.max(furthest, Math.abs(step[0] + step[1] * standardised(row)));
            }
        }
        return furthest;
    }

    private double[] score(double a, double b) {
        double[] score = new double[2];
        for (int row = 0; row < table.rows(); row++) {
            double x = standardised(row);
            double logOdds = a + b * x;
            // not yes − n·p: that would cancel where p is nearly 1
            double residual = table.count(row, 1) * Logistic.probability(-logOdds)
                    - table.count(row, 0) * Logistic.probability(logOdds);
            score[0] += residual;
            score[1] += residual * x;
        }
        return score;
    }

    private Information information(double a, double b) {
        double w = 0;
        double wx = 0;
        for (int row = 0; row < table.rows(); row++) {
            w += weight(row, a, b);
            wx += weight(row, a, b) * standardised(row);
        }
        double mean = wx / w;
        double squares = 0;
        for (int row = 0; row < table.rows(); row++) {
            double deviation = standardised(row) - mean;
            squares += weight(row, a, b) * deviation * deviation;
        }
        return new Information(w, mean, squares);
    }

    private double weight(int row, double a, double b) {
        double logOdds = a + b * standardised(row);
        return table.rowTotal(row) * Logistic.probability(logOdds) * Logistic.probability(-logOdds);
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

    /**
     * The two-by-two information matrix of intercept and slope.
     *
     * @param w sum of the weights
     * @param mean of the scores, weighted
     * @param squares weighted sum of the squared deviations from the mean; as a difference of sums it would cancel
     */
    private record Information(double w, double mean, double squares) {

        double[] solve(double[] score) {
            double step = (score[1] - mean * score[0]) / squares;
            return new double[] {score[0] / w - mean * step, step};
        }

        double varianceOfSlope() {
            return 1 / squares;
        }

        double varianceAt(double x) {
            double distance = x - mean;
            return 1 / w + distance * distance * varianceOfSlope();
        }
    }
}
