package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression of a yes-or-no outcome on several measures at once, fitted to the counts by maximum likelihood:
 * Newton's method on standardised measures, in bounded steps, halving one that would lower the likelihood.
 *
 * <p>There is no fit, but a reason, without answers, where the outcome or a measure takes one value only, where a measure
 * follows from the others, and where a combination of the measures divides the events from the others: then the log odds
 * of some cell would grow with every step for ever, which shows in a search that does not settle, or in information that
 * vanishes.
 *
 * @see LogisticFit
 * @see <a href="https://doi.org/10.1093/biomet/71.1.1">Albert and Anderson (1984), Biometrika 71</a>, on when the
 *     maximum exists
 */
final class LogisticModel {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 60;
    /** By how much a step may change the log odds of any cell: further on, probabilities of 0 and 1 end the search. */
    private static final double LONGEST_STEP = 2;

    private static final double SETTLED = 1e-10;
    /** Near the maximum the likelihood is so flat that only rounding tells two values apart. */
    private static final double ROUNDING = 1e-13;

    private final JointTable table;
    private final double[] centre;
    private final double[] spread;
    /** By cell: 1 for the intercept, then the standardised measures. */
    private final double[][] standardised;
    /** The intercept first, on the standardised scale. */
    private final double[] coefficients;

    private @Nullable Reason missing;

    private LogisticModel(JointTable table) {
        this.table = table;
        this.centre = new double[table.measures()];
        this.spread = new double[table.measures()];
        this.standardised = new double[table.cells()][table.measures() + 1];
        this.coefficients = new double[table.measures() + 1];
        this.missing = standardise();
        if (missing == null) {
            maximise();
        }
    }

    /** Fits all measures of a table. */
    static LogisticModel of(JointTable table) {
        return new LogisticModel(table);
    }

    private @Nullable Reason standardise() {
        double n = table.total();
        double events = table.events();
        if (n == 0) {
            return Reason.NO_OBSERVATIONS;
        }
        if (events == 0 || events == n) {
            return Reason.NO_VARIATION_IN_Y;
        }
        for (int measure = 0; measure < centre.length; measure++) {
            for (int cell = 0; cell < table.cells(); cell++) {
                centre[measure] += table.total(cell) / n * table.value(cell, measure);
            }
            double variance = 0;
            for (int cell = 0; cell < table.cells(); cell++) {
                double deviation = table.value(cell, measure) - centre[measure];
                variance += table.total(cell) / n * deviation * deviation;
            }
            spread[measure] = Math.sqrt(variance);
            if (varies(measure)) {
                continue;
            }
            return Reason.NO_VARIATION_IN_X;
        }
        for (int cell = 0; cell < standardised.length; cell++) {
            standardise(cell);
        }
        coefficients[0] = StrictMath.log(events / (n - events));
        return new InformationMatrix(information(coefficients)).isSingular() ? Reason.COLLINEAR : null;
    }

    private boolean varies(int measure) {
        for (int cell = 1; cell < table.cells(); cell++) {
            if (table.value(cell, measure) != table.value(0, measure)) {
                return true;
            }
        }
        return false;
    }

    private void maximise() {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            InformationMatrix information = new InformationMatrix(information(coefficients));
            if (information.isSingular()) {
                break;
            }
            double[] step = information.solve(score());
            double moved = furthest(step);
            scale(step, Math.min(1, LONGEST_STEP / moved));
            shorten(step);
            for (int i = 0; i < step.length; i++) {
                coefficients[i] += step[i];
            }
            if (moved <= SETTLED) {
                return;
            }
        }
        missing = Reason.SEPARATION;
    }

    /** Returns by how much a step changes the log odds of the cell that it changes most. */
    private double furthest(double[] step) {
        double furthest = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            furthest = Math.max(furthest, Math.abs(logOdds(cell, step)));
        }
        return furthest;
    }

    private void shorten(double[] step) {
        double now = logLikelihood(coefficients);
        double acceptable = now - ROUNDING * Math.abs(now);
        double[] next = new double[step.length];
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int i = 0; i < step.length; i++) {
                next[i] = coefficients[i] + step[i];
            }
            if (logLikelihood(next) >= acceptable) {
                return;
            }
            scale(step, 0.5);
        }
    }

    private static void scale(double[] step, double factor) {
        for (int i = 0; i < step.length; i++) {
            step[i] *= factor;
        }
    }

    private void standardise(int cell) {
        standardised[cell][0] = 1;
        for (int measure = 0; measure < centre.length; measure++) {
            standardised[cell][measure + 1] = (table.value(cell, measure) - centre[measure]) / spread[measure];
        }
    }

    private double logOdds(int cell, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * standardised[cell][i];
        }
        return sum;
    }

    private double[] score() {
        double[] score = new double[coefficients.length];
        for (int cell = 0; cell < table.cells(); cell++) {
            double logOdds = logOdds(cell, coefficients);
            // not yes − n·p: that would cancel where p is nearly 1
            double residual =
                    table.yes(cell) * Logistic.probability(-logOdds) - table.no(cell) * Logistic.probability(logOdds);
            for (int i = 0; i < score.length; i++) {
                score[i] += residual * standardised[cell][i];
            }
        }
        return score;
    }

    private double[][] information(double[] b) {
        double[][] information = new double[b.length][b.length];
        for (int cell = 0; cell < table.cells(); cell++) {
            double logOdds = logOdds(cell, b);
            double weight = table.total(cell) * Logistic.probability(logOdds) * Logistic.probability(-logOdds);
            for (int i = 0; i < b.length; i++) {
                for (int j = 0; j < b.length; j++) {
                    information[i][j] += weight * standardised[cell][i] * standardised[cell][j];
                }
            }
        }
        return information;
    }

    private double logLikelihood(double[] b) {
        double sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            double logOdds = logOdds(cell, b);
            sum += table.yes(cell) * Logistic.logProbability(logOdds)
                    + table.no(cell) * Logistic.logProbability(-logOdds);
        }
        return sum;
    }

    /** Returns why there is no fit, or null if there is one. */
    @Nullable
    Reason missing() {
        return missing;
    }

    /** Returns the change of the log odds per point of a measure, the others held. */
    double slope(int measure) {
        return coefficients[measure + 1] / spread[measure];
    }

    /** Returns the standard error of a slope, from the information matrix. */
    double slopeStdError(int measure) {
        double[] unit = new double[coefficients.length];
        unit[measure + 1] = 1;
        double[] column = new InformationMatrix(information(coefficients)).solve(unit);
        return Math.sqrt(column[measure + 1]) / spread[measure];
    }

    /** Returns the log odds when all measures are 0. */
    double intercept() {
        double intercept = coefficients[0];
        for (int measure = 0; measure < centre.length; measure++) {
            intercept -= slope(measure) * centre[measure];
        }
        return intercept;
    }

    /** Returns the logarithm of the likelihood at its maximum, without the constant of the binomial coefficients. */
    double logLikelihood() {
        return logLikelihood(coefficients);
    }

    /** Returns the log odds of every cell. */
    double[] logOdds() {
        double[] logOdds = new double[table.cells()];
        Arrays.setAll(logOdds, cell -> logOdds(cell, coefficients));
        return logOdds;
    }
}
