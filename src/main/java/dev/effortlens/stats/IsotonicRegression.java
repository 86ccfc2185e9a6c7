package dev.effortlens.stats;

/**
 * Isotonic regression: the values that never fall and lie nearest to the given ones, by weighted least squares. Neighbours
 * that fall are pooled into their mean until none does (the pool-adjacent-violators algorithm).
 *
 * @see "Barlow, Bartholomew, Bremner and Brunk (1972), Statistical Inference under Order Restrictions"
 */
public final class IsotonicRegression {

    private IsotonicRegression() {}

    /**
     * Returns the fitted values, in the same order.
     *
     * @param values finite, such as the rate at each level
     * @param weights one per value, positive, such as the answers at each level
     */
    public static double[] rising(double[] values, double[] weights) {
        requireWeighted(values, weights);
        double[] mean = new double[values.length];
        double[] weight = new double[values.length];
        int[] size = new int[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                double total = weight[blocks - 1] + weight[blocks];
                mean[blocks - 1] = (weight[blocks - 1] * mean[blocks - 1] + weight[blocks] * mean[blocks]) / total;
                weight[blocks - 1] = total;
                size[blocks - 1] += size[blocks];
            }
        }
        return spread(mean, size, values.length);
    }

    /** Returns the nearest values that never rise. */
    public static double[] falling(double[] values, double[] weights) {
        return negated(rising(negated(values), weights));
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }

    private static double[] spread(double[] mean, int[] size, int length) {
        double[] fitted = new double[length];
        int next = 0;
        for (int block = 0; next < length; block++) {
            for (int i = 0; i < size[block]; i++) {
                fitted[next] = mean[block];
                next++;
            }
        }
        return fitted;
    }

    private static void requireWeighted(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected %d weights, found %d".formatted(values.length, weights.length));
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || !(weights[i] > 0) || !Double.isFinite(weights[i])) {
                throw new IllegalArgumentException("Expected finite values with positive weights, found %s with %s"
                        .formatted(values[i], weights[i]));
            }
        }
    }
}
