package dev.effortlens.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Laney's p′ chart: limits for shares of large groups that vary more than chance alone lets them.
 *
 * <p>A p chart knows one spread, the binomial one, which shrinks with the number of answers; with thousands of answers a
 * month it calls every month unusual. Laney multiplies it by σ_z, the mean moving range of the standardised shares
 * divided by 1.128, so that limits hold whatever varies from month to month: mood, season, customers who answer often.
 * The binomial σ cancels from the limits, so that the same chart serves means and NPS, where σ is any constant within a
 * month. The level is the mean weighted by sizes.
 *
 * <p>Three-sigma limits have their false-alarm rate of 0.27 % only if level and spread are known. Estimated from 8 to 12
 * months, they raise 2 to 3 % false alarms. {@link #limits} therefore uses Student's t with the degrees of freedom of
 * {@link MovingRanges} and adds the variance of the level.
 *
 * @param level weighted mean of the points
 * @param deviation of one answer, with what makes months differ: Laney's σ_z times σ
 * @param size answers behind the level
 * @param degreesOfFreedom of the deviation
 * @see <a href="https://doi.org/10.1081/QEN-120003555">Laney (2002), Improved control charts for attributes, Quality
 *     Engineering 14</a>
 * @see "Montgomery (2013), Introduction to Statistical Quality Control, 7th edition, chapters 6 and 7"
 */
public record LaneyChart(double level, double deviation, long size, double degreesOfFreedom) {

    private static final double SHEWHART = 3;

    /** Returns the chart of a series; null with fewer than three points, or where they do not differ. */
    public static @Nullable LaneyChart of(List<Subgroup> points) {
        if (points.size() < 3) {
            return null;
        }
        double level = level(points);
        return of(points, MovingRanges.of(points, level));
    }

    /**
     * Returns the chart of a level whose spread is known from more than its own points.
     *
     * @param points at least one
     */
    static @Nullable LaneyChart of(List<Subgroup> points, MovingRanges ranges) {
        if (ranges.count() < 2 || ranges.sum() <= 0) {
            return null;
        }
        return new LaneyChart(level(points), ranges.deviation(), size(points), ranges.degreesOfFreedom());
    }

    /** Returns the mean of at least one point, weighted by sizes. */
    static double level(List<Subgroup> points) {
        double sum = 0;
        for (Subgroup point : points) {
            sum += point.value() * point.size();
        }
        return sum / size(points);
    }

    static long size(List<Subgroup> points) {
        return points.stream().mapToLong(Subgroup::size).sum();
    }

    /** Returns Laney's σ_z for shares: 1 where months differ as much as independent answers do. */
    public double sigmaZ() {
        return deviation / Math.sqrt(level * (1 - level));
    }

    /** Returns Laney's own three-sigma limits for a point of a size. */
    public Interval classical(long n) {
        double half = SHEWHART * deviation / Math.sqrt((double) n);
        return new Interval(level - half, level + half);
    }

    /**
     * Returns the limits that a further point of a size leaves with at most the given chance while nothing changes.
     *
     * @param falseAlarmRate both sides together
     */
    public Interval limits(long n, double falseAlarmRate) {
        double half =
                Reference.upperT(falseAlarmRate / 2, degreesOfFreedom) * deviation * Math.sqrt(1.0 / n + 1.0 / size);
        return new Interval(level - half, level + half);
    }
}
