package dev.effortlens.stats;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * The log-rank tests: whether the levels of x differ in when their events come, at all or along the scores. Both assume
 * independent answers.
 *
 * @see "Mantel (1966), Cancer Chemotherapy Reports 50"
 * @see "Tarone (1975), Tests for trend in life table analysis, Biometrika 62"
 */
public final class LogRank {

    private final double[] scores;
    private final double[] excess;
    private final double[][] covariance;

    private LogRank(SurvivalTable table) {
        int rows = table.rows();
        this.scores = new double[rows];
        this.excess = new double[rows];
        this.covariance = new double[rows][rows];
        long[][] atRisk = table.atRisk();
        for (int row = 0; row < rows; row++) {
            scores[row] = table.rowScore(row);
        }
        for (int position = 0; position < table.days(); position++) {
            add(table, atRisk, position);
        }
    }

    private void add(SurvivalTable table, long[][] atRisk, int position) {
        double events = 0;
        double followed = 0;
        for (int row = 0; row < scores.length; row++) {
            events += table.events(row, position);
            followed += atRisk[row][position];
        }
        if (events == 0) {
            return;
        }
        double spread = followed == 1 ? 0 : events * (followed - events) / (followed - 1);
        for (int row = 0; row < scores.length; row++) {
            double share = atRisk[row][position] / followed;
            excess[row] += table.events(row, position) - events * share;
            for (int other = 0; other < scores.length; other++) {
                covariance[row][other] +=
                        spread * share * ((row == other ? 1 : 0) - atRisk[other][position] / followed);
            }
        }
    }

    /** Returns the test of any difference, or null where fewer than two levels could have had an event. */
    public static @Nullable ChiSquared anyDifference(SurvivalTable table) {
        LogRank sums = new LogRank(table);
        int[] compared = IntStream.range(0, table.rows())
                .filter(row -> sums.covariance[row][row] > 0)
                .toArray();
        int df = compared.length - 1;
        return df < 1 ? null : ChiSquared.of(sums.quadraticForm(compared, df), df);
    }

    private double quadraticForm(int[] compared, int df) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(df, df);
        RealVector vector = new ArrayRealVector(df);
        for (int i = 0; i < df; i++) {
            vector.setEntry(i, excess[compared[i]]);
            for (int j = 0; j < df; j++) {
                matrix.setEntry(i, j, covariance[compared[i]][compared[j]]);
            }
        }
        return vector.dotProduct(new LUDecomposition(matrix).getSolver().solve(vector));
    }

    /** Returns the test of a trend along the scores, or null where fewer than two levels could have had an event. */
    public static @Nullable ChiSquared trend(SurvivalTable table) {
        LogRank sums = new LogRank(table);
        double slope = 0;
        double variance = 0;
        for (int row = 0; row < table.rows(); row++) {
            slope += sums.scores[row] * sums.excess[row];
            for (int other = 0; other < table.rows(); other++) {
                variance += sums.scores[row] * sums.scores[other] * sums.covariance[row][other];
            }
        }
        return variance > 0 ? ChiSquared.of(slope * slope / variance, 1) : null;
    }
}
