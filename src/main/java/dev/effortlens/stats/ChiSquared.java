package dev.effortlens.stats;

/** The result of a test whose statistic is chi-squared if there is nothing to find. */
public record ChiSquared(double statistic, int df, double pValue) {

    /**
     * Returns the result divided by a design effect (taken as at least 1), which undoes what repeat respondents add to a
     * test that assumes independent answers: the first-order correction of Rao and Scott.
     *
     * @see <a href="https://doi.org/10.1214/aos/1176346391">Rao and Scott (1984), Annals of Statistics 12</a>
     */
    public ChiSquared correctedBy(double designEffect) {
        return of(statistic / Math.max(1, designEffect), df);
    }

    /** Returns the result with its p-value. */
    static ChiSquared of(double statistic, int df) {
        double positive = Math.max(0, statistic);
        return new ChiSquared(positive, df, Reference.upperChiSquared(positive, df));
    }
}
