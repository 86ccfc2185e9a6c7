package dev.effortlens.stats;

/**
 * Whether several estimates of the same kind differ by more than their standard errors explain, and by how much.
 *
 * <p>The test is Cochran's Q on k−1 degrees of freedom. The variance between the true values is that of Paule and Mandel:
 * the τ² for which the weighted sum of squares with weights 1/(s²+τ²) has its expectation k−1, and 0 where the sum is
 * smaller even at 0. It assumes no distribution of the true values and, unlike the one-step estimate of DerSimonian and
 * Laird, is not biased where they differ much.
 *
 * @param test Cochran's Q
 * @param betweenVariance τ², on the squared scale of the estimates
 * @see "Cochran (1954), The combination of estimates from different experiments, Biometrics 10"
 * @see "Paule and Mandel (1982), Consensus values and weighting factors, J. Res. Natl. Bur. Stand. 87"
 */
public record Heterogeneity(ChiSquared test, double betweenVariance) {

    private static final int HALVINGS = 200;

    /**
     * Compares at least two estimates.
     *
     * @param estimates finite values
     * @param stdErrors one per estimate, positive
     */
    public static Heterogeneity of(double[] estimates, double[] stdErrors) {
        requireMeasured(estimates, stdErrors);
        int df = estimates.length - 1;
        return new Heterogeneity(
                ChiSquared.of(weightedSquares(estimates, stdErrors, 0), df), betweenVariance(estimates, stdErrors));
    }

    private static void requireMeasured(double[] estimates, double[] stdErrors) {
        if (estimates.length < 2 || estimates.length != stdErrors.length) {
            throw new IllegalArgumentException(
                    "Expected at least two estimates with as many standard errors, found %d and %d"
                            .formatted(estimates.length, stdErrors.length));
        }
        for (int i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i]) || !(stdErrors[i] > 0) || !Double.isFinite(stdErrors[i])) {
                throw new IllegalArgumentException(
                        "Expected finite estimates with positive standard errors, found %s and %s"
                                .formatted(estimates[i], stdErrors[i]));
            }
        }
    }

    /** The weighted sum of squares falls as τ² grows, so that halving an interval finds where it is k−1. */
    private static double betweenVariance(double[] estimates, double[] stdErrors) {
        double target = estimates.length - 1;
        if (weightedSquares(estimates, stdErrors, 0) <= target) {
            return 0;
        }
        double low = 0;
        double high = stdErrors[0] * stdErrors[0];
        while (weightedSquares(estimates, stdErrors, high) > target) {
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = low + (high - low) / 2;
            if (weightedSquares(estimates, stdErrors, middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double weightedSquares(double[] estimates, double[] stdErrors, double betweenVariance) {
        double mean = weightedMean(estimates, stdErrors, betweenVariance);
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += (estimates[i] - mean) * (estimates[i] - mean) / (stdErrors[i] * stdErrors[i] + betweenVariance);
        }
        return sum;
    }

    static double weightedMean(double[] estimates, double[] stdErrors, double betweenVariance) {
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += estimates[i] / (stdErrors[i] * stdErrors[i] + betweenVariance);
        }
        return sum / totalWeight(stdErrors, betweenVariance);
    }

    static double totalWeight(double[] stdErrors, double betweenVariance) {
        double weights = 0;
        for (double error : stdErrors) {
            weights += 1 / (error * error + betweenVariance);
        }
        return weights;
    }
}
