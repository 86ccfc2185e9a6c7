package dev.effortlens.stats;

/** The result of a test whose statistic is chi-squared if there is nothing to find. */
public record ChiSquared(double statistic, int df, double pValue) {

    /** Returns the result with its p-value. */
    static ChiSquared of(double statistic, int df) {
        double positive = Math.max(0, statistic);
        return new ChiSquared(positive, df, Reference.upperChiSquared(positive, df));
    }
}
