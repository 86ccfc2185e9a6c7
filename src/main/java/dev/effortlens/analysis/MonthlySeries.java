package dev.effortlens.analysis;

import dev.effortlens.report.Alert;
import dev.effortlens.report.TrendPoint;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.LevelShift;
import dev.effortlens.stats.Subgroup;
import dev.effortlens.stats.WatchedSeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One series with its control limits and what its newest complete month shows.
 *
 * <p>Limits come from the complete months whose estimate has an interval; others are shown, neither judged nor judging.
 * What is withheld takes no part in anything.
 */
final class MonthlySeries {

    /**
     * The estimate of a month, as it is published elsewhere in the report.
     *
     * @param responses null where withheld
     */
    record Month(
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long responses,
            String note) {

        boolean usable() {
            return estimate != null && low != null && responses != null && responses > 0;
        }
    }

    /**
     * What the values can be, and which way they should go.
     *
     * @param worseWhenHigher whether more is worse
     */
    record Bounds(double low, double high, boolean worseWhenHigher) {}

    private final SeriesKey key;
    private final Bounds bounds;
    private final YearMonth newest;
    private final SortedMap<YearMonth, Month> months;
    private final List<YearMonth> used;
    private final List<Subgroup> points;
    private final @Nullable WatchedSeries series;

    /**
     * Takes a series.
     *
     * @param newest the newest complete month
     */
    MonthlySeries(SeriesKey key, Bounds bounds, YearMonth newest, SortedMap<YearMonth, Month> months) {
        this.key = key;
        this.bounds = bounds;
        this.newest = newest;
        this.months = months;
        this.used = months.keySet().stream()
                .filter(month -> complete(month) && month(month).usable())
                .toList();
        this.points = used.stream().map(month -> subgroup(month(month))).toList();
        this.series = WatchedSeries.of(points);
    }

    private boolean complete(YearMonth month) {
        return !month.isAfter(newest);
    }

    private Month month(YearMonth month) {
        return Objects.requireNonNull(months.get(month));
    }

    private static Subgroup subgroup(Month month) {
        return new Subgroup(Objects.requireNonNull(month.estimate()), Objects.requireNonNull(month.responses()));
    }

    /** Returns whether the newest complete month is asked for alerts: means only repeat what the shares say. */
    boolean watched() {
        return series != null
                && !key.statistic().equals(SeriesKey.MEAN)
                && used.get(used.size() - 1).equals(newest);
    }

    List<TrendPoint> points() {
        List<TrendPoint> rows = new ArrayList<>();
        months.forEach((month, estimate) -> rows.add(point(month, estimate)));
        return rows;
    }

    private TrendPoint point(YearMonth month, Month m) {
        int index = used.indexOf(month);
        Interval limits = limits(month, m);
        return new TrendPoint(
                key.instrument(),
                key.outcome(),
                key.cut(),
                key.value(),
                key.statistic(),
                month.toString(),
                m.estimate(),
                m.low(),
                m.high(),
                m.responses(),
                limits == null || series == null
                        ? null
                        : series.chart(place(month)).level(),
                limits == null ? null : limits.low(),
                limits == null ? null : limits.high(),
                complete(month),
                index < 0 || series == null ? "" : flag(series.outside(index)),
                index >= 0 && series != null && series.changes().contains(index),
                m.note());
    }

    private static String flag(int outside) {
        if (outside == 0) {
            return "";
        }
        return outside > 0 ? "above" : "below";
    }

    /** Limits of a month with as many answers, also where it is not judged; none where the number is withheld. */
    private @Nullable Interval limits(YearMonth month, Month m) {
        if (series == null || m.responses() == null || m.responses() == 0) {
            return null;
        }
        Interval limits = series.limits(place(month), m.responses());
        return new Interval(within(limits.low()), within(limits.high()));
    }

    private double within(double value) {
        return Math.max(bounds.low(), Math.min(bounds.high(), value));
    }

    /** Index of the newest used month that is not later. */
    private int place(YearMonth month) {
        return Math.max(0, (int) used.stream().filter(u -> !u.isAfter(month)).count() - 1);
    }

    List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        if (series == null || !watched()) {
            return alerts;
        }
        LevelShift shift = series.newShift();
        if (shift != null) {
            alerts.add(shifted(shift));
        }
        int last = points.size() - 1;
        if (series.outside(last) != 0) {
            alerts.add(beyond(month(newest), series.chart(last).level()));
        }
        return alerts;
    }

    private Alert beyond(Month m, double expected) {
        double estimate = Objects.requireNonNull(m.estimate());
        Interval limits = Objects.requireNonNull(limits(newest, m));
        return new Alert(
                Alert.Rule.BEYOND_LIMITS,
                key.instrument(),
                key.outcome(),
                key.cut(),
                key.value(),
                key.statistic(),
                newest.toString(),
                newest.toString(),
                estimate,
                m.low(),
                m.high(),
                Objects.requireNonNull(m.responses()),
                expected,
                limits.low(),
                limits.high(),
                estimate - expected,
                Objects.requireNonNull(m.low()) - expected,
                Objects.requireNonNull(m.high()) - expected,
                worse(estimate - expected));
    }

    private Alert shifted(LevelShift shift) {
        return new Alert(
                Alert.Rule.LEVEL_SHIFT,
                key.instrument(),
                key.outcome(),
                key.cut(),
                key.value(),
                key.statistic(),
                newest.toString(),
                used.get(shift.at()).toString(),
                shift.after(),
                null,
                null,
                points.subList(shift.at(), points.size()).stream()
                        .mapToLong(Subgroup::size)
                        .sum(),
                shift.before(),
                null,
                null,
                shift.after() - shift.before(),
                shift.interval().low(),
                shift.interval().high(),
                worse(shift.after() - shift.before()));
    }

    private boolean worse(double change) {
        return (change > 0) == bounds.worseWhenHigher();
    }
}
