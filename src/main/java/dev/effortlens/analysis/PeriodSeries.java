package dev.effortlens.analysis;

import dev.effortlens.measure.CalendarPeriod;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.report.Alert;
import dev.effortlens.report.TrendPoint;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.LevelShift;
import dev.effortlens.stats.Subgroup;
import dev.effortlens.stats.WatchedSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One series with its control limits and what its newest complete period shows.
 *
 * <p>Limits come from the complete periods whose estimate has an interval; others are shown, neither judged nor judging.
 * What is withheld takes no part in anything.
 */
final class PeriodSeries {

    /**
     * The estimate of a period, as it is published elsewhere in the report.
     *
     * @param responses null where withheld
     */
    record Figure(
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
    private final CalendarPeriod newest;
    private final SortedMap<CalendarPeriod, Figure> periods;
    private final List<CalendarPeriod> used;
    private final List<Subgroup> points;
    private final @Nullable WatchedSeries series;

    /**
     * Takes a series.
     *
     * @param newest the newest complete period
     */
    PeriodSeries(SeriesKey key, Bounds bounds, CalendarPeriod newest, SortedMap<CalendarPeriod, Figure> periods) {
        this.key = key;
        this.bounds = bounds;
        this.newest = newest;
        this.periods = periods;
        this.used = periods.keySet().stream()
                .filter(period -> complete(period) && figure(period).usable())
                .toList();
        this.points = used.stream().map(period -> subgroup(figure(period))).toList();
        this.series = newest.unit() == Unit.WEEK ? WatchedSeries.ofWeeks(points) : WatchedSeries.of(points);
    }

    private boolean complete(CalendarPeriod period) {
        return !period.isAfter(newest);
    }

    private Figure figure(CalendarPeriod period) {
        return Objects.requireNonNull(periods.get(period));
    }

    private static Subgroup subgroup(Figure figure) {
        return new Subgroup(Objects.requireNonNull(figure.estimate()), Objects.requireNonNull(figure.responses()));
    }

    /** Returns whether the newest complete period is asked for alerts: means only repeat what the shares say. */
    boolean watched() {
        return series != null
                && !key.statistic().equals(SeriesKey.MEAN)
                && used.get(used.size() - 1).equals(newest);
    }

    List<TrendPoint> points() {
        List<TrendPoint> rows = new ArrayList<>();
        periods.forEach((period, estimate) -> rows.add(point(period, estimate)));
        return rows;
    }

    private TrendPoint point(CalendarPeriod period, Figure figure) {
        int index = used.indexOf(period);
        Interval limits = limits(period, figure);
        return new TrendPoint(
                key.instrument(),
                key.outcome(),
                key.cut(),
                key.value(),
                key.statistic(),
                period.name(),
                figure.estimate(),
                figure.low(),
                figure.high(),
                figure.responses(),
                limits == null || series == null
                        ? null
                        : series.chart(place(period)).level(),
                limits == null ? null : limits.low(),
                limits == null ? null : limits.high(),
                complete(period),
                index < 0 || series == null ? "" : flag(series.outside(index)),
                index >= 0 && series != null && series.changes().contains(index),
                figure.note());
    }

    private static String flag(int outside) {
        if (outside == 0) {
            return "";
        }
        return outside > 0 ? "above" : "below";
    }

    /** Limits of a period with as many answers, also where it is not judged; none where the number is withheld. */
    private @Nullable Interval limits(CalendarPeriod period, Figure figure) {
        if (series == null || figure.responses() == null || figure.responses() == 0) {
            return null;
        }
        Interval limits = series.limits(place(period), figure.responses());
        return new Interval(within(limits.low()), within(limits.high()));
    }

    private double within(double value) {
        return Math.max(bounds.low(), Math.min(bounds.high(), value));
    }

    /** Index of the newest used period that is not later. */
    private int place(CalendarPeriod period) {
        return Math.max(0, (int) used.stream().filter(u -> !u.isAfter(period)).count() - 1);
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
            alerts.add(beyond(figure(newest), series.chart(last).level()));
        }
        return alerts;
    }

    private Alert beyond(Figure figure, double expected) {
        double estimate = Objects.requireNonNull(figure.estimate());
        Interval limits = Objects.requireNonNull(limits(newest, figure));
        return new Alert(
                Alert.Rule.BEYOND_LIMITS,
                key.instrument(),
                key.outcome(),
                key.cut(),
                key.value(),
                key.statistic(),
                newest.name(),
                newest.name(),
                estimate,
                figure.low(),
                figure.high(),
                Objects.requireNonNull(figure.responses()),
                expected,
                limits.low(),
                limits.high(),
                estimate - expected,
                Objects.requireNonNull(figure.low()) - expected,
                Objects.requireNonNull(figure.high()) - expected,
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
                newest.name(),
                used.get(shift.at()).name(),
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
