package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * The mean column score of all observations: the rate of an outcome that is yes or no, the mean of a score. Undefined
 * without observations.
 */
public final class MeanOfY {

    private MeanOfY() {}

    /** Returns the mean of y. */
    public static Estimate of(ContingencyTable table) {
        long n = table.total();
        if (n == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        double sum = 0;
        for (int column = 0; column < table.columns(); column++) {
            sum += table.columnTotal(column) * table.columnScore(column);
        }
        return Estimate.of(sum / n);
    }
}
