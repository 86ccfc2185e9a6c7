package dev.effortlens.job.independent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Logistic regression on several measures, row by row: Newton's method on measures as deviations from their means. */
final class RowLogistic {

    private static final int MOST_STEPS = 60;
    private static final double SINGULAR = 1e-12;

    private final double[][] rows;
    private final double[] y;
    /** The constant first. */
    private final double[] coefficients;

    private final boolean fitted;

    /**
     * Fits.
     *
     * @param x one array of measures per row
     * @param y 0 or 1
     */
    RowLogistic(double[][] x, double[] y) {
        this.y = y;
        this.rows = centred(x);
        this.coefficients = new double[rows.length == 0 ? 1 : rows[0].length];
        this.fitted = Arrays.stream(y).distinct().count() == 2 && settles();
    }

    private static double[][] centred(double[][] x) {
        int measures = x.length == 0 ? 0 : x[0].length;
        double[] means = new double[measures];
        for (double[] row : x) {
            for (int k = 0; k < measures; k++) {
                means[k] += row[k] / x.length;
            }
        }
        List<double[]> rows = new ArrayList<>();
        for (double[] row : x) {
            double[] deviations = new double[measures + 1];
            deviations[0] = 1;
            for (int k = 0; k < measures; k++) {
                deviations[k + 1] = row[k] - means[k];
            }
            rows.add(deviations);
        }
        return rows.toArray(double[][]::new);
    }

    private boolean settles() {
        int size = coefficients.length;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] score = new double[size];
            double[][] information = new double[size][size];
            for (int i = 0; i < rows.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-logOdds(i)));
                for (int j = 0; j < size; j++) {
                    score[j] += (y[i] - p) * rows[i][j];
                    for (int k = 0; k < size; k++) {
                        information[j][k] += p * (1 - p) * rows[i][j] * rows[i][k];
                    }
                }
            }
            double[] change = solve(information, score);
            double furthest = 0;
            for (int j = 0; j < size; j++) {
                coefficients[j] += change[j];
                furthest = StrictMath.max(furthest, StrictMath.abs(change[j]));
            }
            // Where measures separate the outcomes, coefficients grow for ever.
            if (!(furthest < 50)) {
                return false;
            }
            if (furthest < 1e-11) {
                return true;
            }
        }
        return false;
    }

    /** Elimination with the largest pivot first; not a number where a measure follows from the others. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double largest =
                Arrays.stream(matrix).flatMapToDouble(Arrays::stream).max().orElseThrow();
        double[] x = right.clone();
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (StrictMath.abs(matrix[row][column]) > StrictMath.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(StrictMath.abs(matrix[pivot][column]) > SINGULAR * largest)) {
                Arrays.fill(x, Double.NaN);
                return x;
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double value = x[column];
            x[column] = x[pivot];
            x[pivot] = value;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= matrix[row][k] * x[k];
            }
            x[row] /= matrix[row][row];
        }
        return x;
    }

    boolean isFitted() {
        return fitted;
    }

    /** Change of the log odds per point of a measure; NaN without a fit. */
    double slope(int measure) {
        return fitted ? coefficients[measure + 1] : Double.NaN;
    }

    double logOdds(int row) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * rows[row][k];
        }
        return sum;
    }

    /** NaN without a fit. */
    double logLikelihood() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double logOdds = logOdds(i);
            sum -= StrictMath.log1p(StrictMath.exp(y[i] == 1 ? -logOdds : logOdds));
        }
        return fitted ? sum : Double.NaN;
    }
}
