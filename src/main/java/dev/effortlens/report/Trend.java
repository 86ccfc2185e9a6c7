package dev.effortlens.report;

import java.util.Arrays;
import java.util.List;

/**
 * How scores and rates went from month to month.
 *
 * @param points series by series, months in order; empty without a cut by month
 * @param alerts what the newest complete month shows, changes for the worse first
 * @param watched how many series were asked whether they raise an alert
 */
public record Trend(List<TrendPoint> points, List<Alert> alerts, int watched) {

    /** Nothing is known by month. */
    public static final Trend NONE = new Trend(List.of(), List.of(), 0);

    /** Copies the lists. */
    public Trend {
        points = List.copyOf(points);
        alerts = List.copyOf(alerts);
    }

    /** Returns how many alerts of a month are to be expected, at most, where nothing happens. */
    public double expectedFalseAlarms() {
        double perSeries = Arrays.stream(Alert.Rule.values())
                .mapToDouble(Alert.Rule::falseAlarmRate)
                .sum();
        return watched * perSeries;
    }
}
