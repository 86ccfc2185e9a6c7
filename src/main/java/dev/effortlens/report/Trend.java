package dev.effortlens.report;

import dev.effortlens.measure.CalendarPeriod.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How scores and rates went from period to period.
 *
 * @param unit what the periods are
 * @param points series by series, periods in order; empty without a cut by such periods
 * @param alerts what the newest complete period shows, changes for the worse first
 * @param watched how many series were asked whether they raise an alert
 */
public record Trend(Unit unit, List<TrendPoint> points, List<Alert> alerts, int watched) {

    /** Nothing is known by month. */
    public static final Trend NONE = new Trend(Unit.MONTH, List.of(), List.of(), 0);

    /** Copies the lists. */
    public Trend {
        points = List.copyOf(points);
        alerts = List.copyOf(alerts);
    }

    /** Returns whether the periods are weeks; they are months otherwise. */
    public boolean weekly() {
        return unit == Unit.WEEK;
    }

    /** Returns the dimension whose slices are the periods. */
    public String dimension() {
        return unit.dimension();
    }

    /** Returns the first day of a period, by its name. */
    public LocalDate firstDay(String period) {
        return unit.parse(period).first();
    }

    /** Returns the name of the period after one, which is after it in the order of texts too. */
    public String next(String period) {
        return unit.parse(period).next().name();
    }

    /** Returns how many alerts of a period are to be expected, at most, where nothing happens. */
    public double expectedFalseAlarms() {
        double perSeries = Arrays.stream(Alert.Rule.values())
                .mapToDouble(Alert.Rule::falseAlarmRate)
                .sum();
        return watched * perSeries;
    }
}
