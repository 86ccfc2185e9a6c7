package dev.effortlens.stats;

/** The logistic function and its logarithm, without overflow in either tail. */
final class Logistic {

    private Logistic() {}

    /** Returns the probability with these log odds. */
    static double probability(double logOdds) {
        double small = StrictMath.exp(-Math.abs(logOdds));
        return logOdds < 0 ? small / (1 + small) : 1 / (1 + small);
    }

    /** Returns the logarithm of {@link #probability}. */
    static double logProbability(double logOdds) {
        return Math.min(0, logOdds) - StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
    }
}
