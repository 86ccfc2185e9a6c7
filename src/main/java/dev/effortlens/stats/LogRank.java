package dev.effortlens.stats;

import java.util.List;
import java.util.stream.IntStream;
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

    private LogRank(List<SurvivalTable> strata) {
        SurvivalTable.requireSameScores(strata);
        int rows = strata.isEmpty() ? 0 : strata.get(0).rows();
        this.scores = new double[rows];
        this.excess = new double[rows];
        this.covariance = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = strata.get(0).rowScore(row);
        }
        for (SurvivalTable table : strata) {
            long[][] atRisk = table.atRisk();
            for (int position = 0; position < table.days(); position++) {
                add(table, atRisk, position);
            }
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

    /** Returns the test of any difference, or null where fewer than two levels could have had an event, or no event links them. */
    public static @Nullable ChiSquared anyDifference(SurvivalTable table) {
        return anyDifference(List.of(table));
    }

    /**
     * Returns the stratified test of any difference: each stratum is compared within itself, and the sums are added.
     *
     * @param strata tables of the same scores; their days may differ
     */
    public static @Nullable ChiSquared anyDifference(List<SurvivalTable> strata) {
        LogRank sums = new LogRank(strata);
        int[] compared = IntStream.range(0, sums.scores.length)
                .filter(row -> sums.covariance[row][row] > 0)
                .toArray();
        int df = compared.length - 1;
        return df < 1 ? null : sums.quadraticForm(compared, df);
    }

    private @Nullable ChiSquared quadraticForm(int[] compared, int df) {
        double[][] matrix = new double[df][df];
        double[] vector = new double[df];
        for (int i = 0; i < df; i++) {
            vector[i] = excess[compared[i]];
            for (int j = 0; j < df; j++) {
                matrix[i][j] = covariance[compared[i]][compared[j]];
            }
        }
        InformationMatrix information = new InformationMatrix(matrix);
        if (information.isSingular()) {
            return null;
        }
        double[] solved = information.solve(vector);
        double statistic = 0;
        for (int i = 0; i < df; i++) {
            statistic += vector[i] * solved[i];
        }
        return ChiSquared.of(statistic, df);
    }

    /** Returns the test of a trend along the scores, or null where fewer than two levels could have had an event. */
    public static @Nullable ChiSquared trend(SurvivalTable table) {
        return trend(List.of(table));
    }

    /**
     * Returns the stratified test of a trend.
     *
     * @param strata tables of the same scores; their days may differ
     */
    public static @Nullable ChiSquared trend(List<SurvivalTable> strata) {
        LogRank sums = new LogRank(strata);
        double slope = 0;
        double variance = 0;
        for (int row = 0; row < sums.scores.length; row++) {
            slope += sums.scores[row] * sums.excess[row];
            for (int other = 0; other < sums.scores.length; other++) {
                variance += sums.scores[row] * sums.scores[other] * sums.covariance[row][other];
            }
        }
        return variance > 0 ? ChiSquared.of(slope * slope / variance, 1) : null;
    }
}
