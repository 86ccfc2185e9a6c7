package dev.effortlens.stats;

import java.util.List;

/**
 * The spread of a series around its level, from neighbours only: a shift of the level spoils one difference, not all.
 *
 * <p>Each value is taken times the root of its size, so that points of different size have one spread: the moving ranges
 * |√nᵢ(xᵢ − c) − √nᵢ₋₁(xᵢ₋₁ − c)| around the level c. Their mean, divided by 2/√π, is the standard deviation of one
 * answer with whatever makes months differ in it (Laney's σ_z times the binomial σ).
 *
 * @param sum of the moving ranges
 * @param count how many there are
 * @param neighbours how many pairs of them share a point
 * @see "Cryer and Ryan (1990), The estimation of sigma for an X chart: MR/d2 or S/c4?, J. of Quality Technology 22"
 */
record MovingRanges(double sum, int count, int neighbours) {

    /** Expectation of the distance of two standard normal variables. */
    private static final double MEAN = 2 / Math.sqrt(Math.PI);

    /** Variance of that distance. */
    private static final double VARIANCE = 2 - 4 / Math.PI;

    /** Covariance of two such distances that share a variable: correlation −½ of the differences. */
    private static final double COVARIANCE = 4 / Math.PI * (Math.sqrt(3) / 2 + Math.PI / 12 - 1);

    static final MovingRanges NONE = new MovingRanges(0, 0, 0);

    /** Returns those of consecutive points around their level. */
    static MovingRanges of(List<Subgroup> points, double level) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.abs(standard(points.get(i), level) - standard(points.get(i - 1), level));
        }
        int count = Math.max(0, points.size() - 1);
        return new MovingRanges(sum, count, Math.max(0, count - 1));
    }

    private static double standard(Subgroup point, double level) {
        return (point.value() - level) * Math.sqrt((double) point.size());
    }

    MovingRanges plus(MovingRanges other) {
        return new MovingRanges(sum + other.sum, count + other.count, neighbours + other.neighbours);
    }

    /** Returns the standard deviation of one answer; needs at least one range. */
    double deviation() {
        return sum / count / MEAN;
    }

    /**
     * Returns the degrees of freedom of a chi-squared variable that varies as much, relative to its mean, as the squared
     * deviation does: about 0.6 per range.
     */
    double degreesOfFreedom() {
        double variance = count * VARIANCE + 2 * neighbours * COVARIANCE;
        return count * MEAN * (count * MEAN) / (2 * variance);
    }
}
