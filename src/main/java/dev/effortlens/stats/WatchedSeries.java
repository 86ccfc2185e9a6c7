package dev.effortlens.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series that is watched: each time a point is added, two rules ask whether it is news.
 *
 * <ul>
 *   <li>The newest point lies beyond limits that the earlier points of its level set ({@link LaneyChart}); false-alarm
 *       rate at most {@link #BEYOND_RATE} per point.
 *   <li>The newest point makes it evident that the level moved some points ago ({@link ChangePoints}), which could not be
 *       said without it; false-alarm rate at most {@link #SHIFT_RATE} per point.
 * </ul>
 *
 * <p>There is no rule for runs on one side of the centre: around a centre that is estimated from a year of months, eight
 * in a row are more than twice as frequent as the 0.8 % of the textbook, and a shift is found by the second rule. The
 * rates assume points that are independent and nearly normal; a season or a slow drift is no chance and will be
 * reported.
 *
 * <p>The centre moves at each change point; the spread is that of moving ranges inside the levels. The newest point takes
 * no part in the limits that it is held against. With fewer than {@link #FEWEST} points nothing is said.
 */
public final class WatchedSeries {

    /** Both sides together: as rare as beyond three sigma. */
    public static final double BEYOND_RATE = 0.0027;

    public static final double SHIFT_RATE = 0.01;

    /**
     * The rate that the limits of weeks are drawn at, so that {@link #BEYOND_RATE} holds for them: a week holds a quarter of
     * a month's answers, so that its events are few and skewed, weeks with too few of them are left out, and customers who
     * answer again do so in neighbouring weeks, whose ranges are then too small.
     */
    public static final double WEEKLY_LIMIT_RATE = 0.001;

    /** Eight points that set the limits and one that is held against them. */
    public static final int FEWEST = 9;

    /** A change point that moves by so little as points are added is the same. */
    private static final int SAME_PLACE = 2;

    private final List<Subgroup> points;
    private final List<Integer> changes;
    private final List<LaneyChart> charts;
    private final double limitRate;

    private WatchedSeries(List<Subgroup> points, List<Integer> changes, List<LaneyChart> charts, double limitRate) {
        this.points = points;
        this.changes = changes;
        this.charts = charts;
        this.limitRate = limitRate;
    }

    /** Returns a series of months; null with too few points, or where they do not differ. */
    public static @Nullable WatchedSeries of(List<Subgroup> points) {
        return of(points, BEYOND_RATE);
    }

    /** Returns a series of weeks; null with too few points, or where they do not differ. */
    public static @Nullable WatchedSeries ofWeeks(List<Subgroup> points) {
        return of(points, WEEKLY_LIMIT_RATE);
    }

    private static @Nullable WatchedSeries of(List<Subgroup> points, double limitRate) {
        if (points.size() < FEWEST) {
            return null;
        }
        List<Integer> changes = ChangePoints.of(points, SHIFT_RATE);
        List<List<Subgroup>> levels = levels(points, changes);
        MovingRanges ranges = levels.stream()
                .map(level -> MovingRanges.of(level, LaneyChart.level(level)))
                .reduce(MovingRanges.NONE, MovingRanges::plus);
        List<LaneyChart> charts = new ArrayList<>();
        for (List<Subgroup> level : levels) {
            LaneyChart chart = LaneyChart.of(level, ranges);
            if (chart == null) {
                return null;
            }
            charts.add(chart);
        }
        return new WatchedSeries(List.copyOf(points), changes, List.copyOf(charts), limitRate);
    }

    /** The points of each level, without the newest of all. */
    private static List<List<Subgroup>> levels(List<Subgroup> points, List<Integer> changes) {
        List<List<Subgroup>> levels = new ArrayList<>();
        int from = 0;
        for (int to : changes) {
            levels.add(points.subList(from, to));
            from = to;
        }
        levels.add(points.subList(from, points.size() - 1));
        return levels;
    }

    /** Returns the indices at which a new level begins. */
    public List<Integer> changes() {
        return changes;
    }

    /** Returns the chart of the level that a point belongs to; indices after the last belong to the last level. */
    public LaneyChart chart(int index) {
        int level = 0;
        while (level < changes.size() && changes.get(level) <= index) {
            level++;
        }
        return charts.get(level);
    }

    /** Returns the limits of a point. */
    public Interval limits(int index, long size) {
        return chart(index).limits(size, limitRate);
    }

    /** Returns −1 or 1 where a point lies below or above its limits, else 0. */
    public int outside(int index) {
        Subgroup point = points.get(index);
        Interval limits = limits(index, point.size());
        if (point.value() < limits.low()) {
            return -1;
        }
        return point.value() > limits.high() ? 1 : 0;
    }

    /** Returns the last shift of the level if it became evident with the newest point; null otherwise. */
    public @Nullable LevelShift newShift() {
        if (changes.isEmpty()) {
            return null;
        }
        int last = changes.get(changes.size() - 1);
        List<Integer> earlier = ChangePoints.of(points.subList(0, points.size() - 1), SHIFT_RATE);
        boolean known = earlier.stream().anyMatch(place -> Math.abs(place - last) <= SAME_PLACE);
        return known ? null : shift(last);
    }

    /** The levels on either side of the last change point. */
    private LevelShift shift(int last) {
        int from = changes.size() > 1 ? changes.get(changes.size() - 2) : 0;
        return LevelShift.at(points.subList(from, points.size()), last - from).movedBy(from);
    }
}
