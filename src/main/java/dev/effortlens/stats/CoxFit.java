package dev.effortlens.stats;

/**
 * A proportional-hazards regression on the row scores, fitted to the counts by maximum partial likelihood, with Efron's
 * treatment of events on the same day.
 *
 * <p>Newton's method on centred scores, halving a step that would lower the likelihood, which is concave.
 *
 * @see "Cox (1972), Regression models and life-tables, JRSS B 34"
 * @see "Efron (1977), The efficiency of Cox's likelihood function for censored data, JASA 72"
 */
final class CoxFit {

    private static final int MOST_STEPS = 50;
    private static final double NEGLIGIBLE = 1e-14;
    private static final double ROUNDING = 1e-13;

    private final SurvivalTable table;
    private final long[][] atRisk;
    private final double[] x;
    private final double spread;
    private double slope;

    private CoxFit(SurvivalTable table) {
        this.table = table;
        this.atRisk = table.atRisk();
        double lowest = table.rowScore(0);
        this.spread = Math.max(1e-300, table.rowScore(table.rows() - 1) - lowest);
        this.x = new double[table.rows()];
        for (int row = 0; row < x.length; row++) {
            x[row] = (table.rowScore(row) - lowest) / spread - 0.5;
        }
    }

    /** Fits a table for which {@link HazardRatioPerPoint#missing} finds nothing missing. */
    static CoxFit of(SurvivalTable table) {
        CoxFit fit = new CoxFit(table);
        for (int step = 0; step < MOST_STEPS && fit.improve(); step++) {
            // the fit improves itself
        }
        return fit;
    }

    private boolean improve() {
        Likelihood now = likelihood(slope);
        double step = now.score / now.information;
        double acceptable = now.logarithm - ROUNDING * Math.abs(now.logarithm);
        while (likelihood(slope + step).logarithm < acceptable) {
            step /= 2;
        }
        slope += step;
        return Math.abs(step) > NEGLIGIBLE * (1 + Math.abs(slope));
    }

    /** Returns the change of the log hazard per point. */
    double slope() {
        return slope / spread;
    }

    /** Returns the standard error of the slope, from the information of the partial likelihood. */
    double slopeStdError() {
        return 1 / Math.sqrt(likelihood(slope).information) / spread;
    }

    /** Returns the logarithm of the partial likelihood at its maximum. */
    double logLikelihood() {
        return likelihood(slope).logarithm;
    }

    private Likelihood likelihood(double b) {
        Likelihood likelihood = new Likelihood();
        for (int position = 0; position < table.days(); position++) {
            likelihood.add(position, b);
        }
        return likelihood;
    }

    /** The logarithm of the partial likelihood, its first derivative, and its second with the sign changed. */
    private final class Likelihood {

        private double logarithm;
        private double score;
        private double information;

        private void add(int position, double b) {
            long events = 0;
            double[] followed = new double[3];
            double[] tied = new double[3];
            for (int row = 0; row < x.length; row++) {
                long here = table.events(row, position);
                double hazard = StrictMath.exp(b * x[row]);
                events += here;
                logarithm += here * b * x[row];
                score += here * x[row];
                weigh(followed, atRisk[row][position] * hazard, x[row]);
                weigh(tied, here * hazard, x[row]);
            }
            for (long before = 0; before < events; before++) {
                subtract(followed, tied, (double) before / events);
            }
        }

        private void weigh(double[] sums, double weight, double value) {
            sums[0] += weight;
            sums[1] += weight * value;
            sums[2] += weight * value * value;
        }

        /** One event, when a share of those tied with it has already left. */
        private void subtract(double[] followed, double[] tied, double gone) {
            double total = followed[0] - gone * tied[0];
            double mean = (followed[1] - gone * tied[1]) / total;
            double square = (followed[2] - gone * tied[2]) / total;
            logarithm -= StrictMath.log(total);
            score -= mean;
            information += square - mean * mean;
        }
    }
}
