package dev.effortlens.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place where a series most likely moved to another level, and whether it moved at all.
 *
 * <p>For each place the t statistic compares the weighted means before and after; points have variance φ/size, with φ
 * estimated around the two means, so that months which differ more than chance lets them do not count as shifts. The
 * largest |t| is Worsley's likelihood ratio statistic for one shift of a normal mean. Its p-value is bounded by the number
 * of places times that of one t on n−2 degrees of freedom (Bonferroni): the false-alarm rate is at most the level.
 *
 * @param at index of the first point of the new level
 * @param before mean of the points before
 * @param after mean of the points from there on
 * @param interval 95 % of after minus before at this place; it does not allow for the search for the place
 * @param pValue at most 1; it allows for the search
 * @see <a href="https://doi.org/10.1080/01621459.1979.10482519">Worsley (1979), On the likelihood ratio test for a shift
 *     in location of normal populations, JASA 74</a>
 */
public record LevelShift(int at, double before, double after, Interval interval, double pValue) {

    /** Fewer points than this are no level. */
    public static final int FEWEST = 3;

    /** Returns the most likely shift; null with fewer than twice {@link #FEWEST} points or where no point differs. */
    public static @Nullable LevelShift of(List<Subgroup> points) {
        LevelShift best = null;
        double largest = 0;
        int places = points.size() - 2 * FEWEST + 1;
        for (int at = FEWEST; at <= points.size() - FEWEST; at++) {
            Split split = Split.at(points, at);
            if (split.t() > largest) {
                largest = split.t();
                best = split.shift(at, places);
            }
        }
        return best;
    }

    /**
     * Returns the shift at a given place, with the p-value of the most likely one.
     *
     * @param at index of the first point after it, {@link #FEWEST} points from either end
     */
    static LevelShift at(List<Subgroup> points, int at) {
        return Split.at(points, at).shift(at, points.size() - 2 * FEWEST + 1);
    }

    /** Returns the same shift of a series that has so many more points in front. */
    LevelShift movedBy(int points) {
        return new LevelShift(at + points, before, after, interval, pValue);
    }

    /** Both sides of a place. */
    private record Split(double before, double after, double error, int df) {

        static Split at(List<Subgroup> points, int at) {
            List<Subgroup> left = points.subList(0, at);
            List<Subgroup> right = points.subList(at, points.size());
            double before = LaneyChart.level(left);
            double after = LaneyChart.level(right);
            int df = points.size() - 2;
            double perAnswer = (squares(left, before) + squares(right, after)) / df;
            double sizes = 1.0 / LaneyChart.size(left) + 1.0 / LaneyChart.size(right);
            return new Split(before, after, Math.sqrt(perAnswer * sizes), df);
        }

        private static double squares(List<Subgroup> points, double level) {
            double sum = 0;
            for (Subgroup point : points) {
                sum += point.size() * (point.value() - level) * (point.value() - level);
            }
            return sum;
        }

        /** Two levels without any spread around them are infinitely far apart. */
        double t() {
            if (before == after) {
                return 0;
            }
            return error > 0 ? Math.abs(after - before) / error : Double.MAX_VALUE;
        }

        LevelShift shift(int at, int places) {
            double half = Reference.t975(df) * error;
            return new LevelShift(
                    at,
                    before,
                    after,
                    new Interval(after - before - half, after - before + half),
                    Math.min(1, places * Reference.twoSidedT(t(), df)));
        }
    }
}
