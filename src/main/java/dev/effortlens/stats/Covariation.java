package dev.effortlens.stats;

/** Adds up squares and products of centred values, in the order in which they come. */
final class Covariation {

    private double variationX;
    private double variationY;
    private double covariation;

    /** Adds observations that share both values. */
    void add(long count, double x, double y) {
        variationX += count * x * x;
        variationY += count * y * y;
        covariation += count * x * y;
    }

    Estimate correlation() {
        return Estimate.of(Correlation.snap(covariation / Math.sqrt(variationX) / Math.sqrt(variationY)));
    }
}
