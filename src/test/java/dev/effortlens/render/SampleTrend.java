package dev.effortlens.render;

import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Trend;
import dev.effortlens.report.TrendPoint;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Fifteen months of a few series: one that moved, one month beyond its limits, one that is withheld, one that is open. */
final class SampleTrend {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 15;
    private static final int MOVED = 11;

    private final String instrument;
    private final String outcome;
    private final String cut;
    private final String value;
    private final String statistic;
    private final List<TrendPoint> points = new ArrayList<>();

    private SampleTrend(String instrument, String outcome, String cut, String value, String statistic) {
        this.instrument = instrument;
        this.outcome = outcome;
        this.cut = cut;
        this.value = value;
        this.statistic = statistic;
    }

    /** Returns series with something to say. */
    static Trend full() {
        List<TrendPoint> points = new ArrayList<>();
        points.addAll(new SampleTrend("ces", "", "overall", "", "share_easy").moving(0.73, 0.012, -0.06).points);
        points.addAll(new SampleTrend("ces", "", "overall", "", "mean").moving(5.2, 0.05, -0.3).points);
        points.addAll(new SampleTrend("nps", "", "overall", "", "nps").moving(12.9, 2.1, 0).points);
        points.addAll(new SampleTrend("csat", "", "overall", "", "top_two_boxes").moving(0.697, 0.014, 0).points);
        points.addAll(
                new SampleTrend("invitations", "", "overall", "", "response_rate").moving(0.271, 0.006, 0).points);
        points.addAll(new SampleTrend("ces", "churned", "overall", "", "rate").open(0.08, 0.007, 11).points);
        points.addAll(
                new SampleTrend("ces", "", "touchpoint", "Billing", "share_easy").outside(0.61, 0.02, -0.09).points);
        points.addAll(new SampleTrend("ces", "", "touchpoint", SampleReport.SCRIPT_NAME, "share_easy")
                .moving(0.8, 0.02, 0)
                .points);
        points.addAll(
                new SampleTrend("ces", "", "touchpoint", "Complaint to the board", "share_easy").withheld().points);
        return new Trend(Unit.MONTH, points, List.of(shift(), beyond()), 7);
    }

    /** Returns the same without anything to say. */
    static Trend quiet() {
        List<TrendPoint> points =
                new ArrayList<>(new SampleTrend("ces", "", "overall", "", "share_easy").moving(0.73, 0.012, 0).points);
        points.addAll(new SampleTrend("nps", "", "overall", "", "nps").moving(12.9, 2.1, 0).points);
        return new Trend(Unit.MONTH, points, List.of(), 2);
    }

    /** Returns series of which everything is withheld. */
    static Trend suppressed() {
        return new Trend(
                Unit.MONTH, new SampleTrend("ces", "", "overall", "", "share_easy").withheld().points, List.of(), 0);
    }

    /** Returns a series of five months without intervals. */
    static Trend few() {
        SampleTrend series = new SampleTrend("ces", "", "overall", "", "share_easy");
        for (int i = 0; i < 5; i++) {
            series.points.add(new TrendPoint(
                    "ces",
                    "",
                    "overall",
                    "",
                    "share_easy",
                    month(i),
                    0.7,
                    null,
                    null,
                    20L,
                    null,
                    null,
                    null,
                    true,
                    "",
                    false,
                    "few-groups"));
        }
        return new Trend(Unit.MONTH, series.points, List.of(), 0);
    }

    /** Returns a trend with some of its rows. */
    static Trend keep(Trend trend, Predicate<TrendPoint> points, Predicate<Alert> alerts) {
        return new Trend(
                trend.unit(),
                trend.points().stream().filter(points).toList(),
                trend.alerts().stream().filter(alerts).toList(),
                trend.watched());
    }

    /** Returns the same series as if each of their months were a week: the first is 2025-W01, the last 2025-W15. */
    static Trend weekly(Trend trend) {
        return new Trend(
                Unit.WEEK,
                trend.points().stream().map(SampleTrend::weekly).toList(),
                trend.alerts().stream().map(SampleTrend::weekly).toList(),
                trend.watched());
    }

    private static TrendPoint weekly(TrendPoint p) {
        return new TrendPoint(
                p.instrument(),
                p.outcome(),
                p.cut(),
                p.value(),
                p.statistic(),
                week(p.period()),
                p.estimate(),
                p.confLow(),
                p.confHigh(),
                p.responses(),
                p.centre(),
                p.limitLow(),
                p.limitHigh(),
                p.complete(),
                p.flag(),
                p.newLevel(),
                p.note());
    }

    private static Alert weekly(Alert a) {
        return new Alert(
                a.rule(),
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                a.statistic(),
                week(a.period()),
                week(a.since()),
                a.estimate(),
                a.confLow(),
                a.confHigh(),
                a.responses(),
                a.expected(),
                a.limitLow(),
                a.limitHigh(),
                a.change(),
                a.changeLow(),
                a.changeHigh(),
                a.worse());
    }

    private static String week(String month) {
        return "2025-W%02d".formatted(1 + FIRST.until(YearMonth.parse(month), ChronoUnit.MONTHS));
    }

    private static Alert shift() {
        return new Alert(
                Alert.Rule.LEVEL_SHIFT,
                "ces",
                "",
                "overall",
                "",
                "share_easy",
                "2026-03",
                "2025-12",
                0.67,
                null,
                null,
                13_780,
                0.73,
                null,
                null,
                -0.06,
                -0.074,
                -0.046,
                true);
    }

    private static Alert beyond() {
        return new Alert(
                Alert.Rule.BEYOND_LIMITS,
                "ces",
                "",
                "touchpoint",
                "Billing",
                "share_easy",
                "2026-03",
                "2026-03",
                0.52,
                0.476,
                0.563,
                502,
                0.61,
                0.55,
                0.67,
                -0.09,
                -0.134,
                -0.047,
                true);
    }

    private SampleTrend moving(double level, double half, double by) {
        for (int i = 0; i < MONTHS; i++) {
            double here = level + (i < MOVED ? 0 : by);
            add(i, here, here + half * (i % 3 - 1) * 0.6, half, true, "", by != 0 && i == MOVED);
        }
        return this;
    }

    private SampleTrend open(double level, double half, int complete) {
        for (int i = 0; i < complete + 1; i++) {
            add(i, level, level + half * (i % 3 - 1) * 0.6, half, i < complete, "", false);
        }
        return this;
    }

    private SampleTrend outside(double level, double half, double by) {
        for (int i = 0; i < MONTHS; i++) {
            boolean last = i == MONTHS - 1;
            add(i, level, last ? level + by : level + half * (i % 3 - 1) * 0.6, half, true, last ? "below" : "", false);
        }
        return this;
    }

    private SampleTrend withheld() {
        for (int i = 0; i < MONTHS; i++) {
            points.add(new TrendPoint(
                    instrument,
                    outcome,
                    cut,
                    value,
                    statistic,
                    month(i),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    "",
                    false,
                    "suppressed"));
        }
        return this;
    }

    private void add(
            int i, double level, double estimate, double half, boolean complete, String flag, boolean newLevel) {
        points.add(new TrendPoint(
                instrument,
                outcome,
                cut,
                value,
                statistic,
                month(i),
                estimate,
                estimate - half,
                estimate + half,
                3_445L + 7L * i,
                level,
                level - 3 * half,
                level + 3 * half,
                complete,
                flag,
                newLevel,
                ""));
    }

    private static String month(int i) {
        return FIRST.plusMonths(i).toString();
    }
}
