package dev.effortlens.render;

import dev.effortlens.report.Figure;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.SurvivalSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Curves over 180 days: churn, which nothing prevents, and the next purchase, which churn does. */
final class SampleSurvival {

    private static final int LAST_DAY = 180;
    private static final long EASY = 37_498;
    private static final long HARD = 9_470;

    private SampleSurvival() {}

    static List<SurvivalPoint> points() {
        List<SurvivalPoint> points = new ArrayList<>();
        curve(points, "churned", "reference", EASY, 0.0000148, 0.012, 1);
        curve(points, "churned", "exposed", HARD, 0.0000362, 0.031, 1);
        curve(points, "churned", "0", 10_806, 0.000011, 0.009, 1);
        curve(points, "repurchased", "reference", EASY, 0.0000921, 0.045, 0.93);
        curve(points, "repurchased", "exposed", HARD, 0.0000688, 0.035, 0.84);
        return points;
    }

    static List<SurvivalSummary> summary() {
        List<SurvivalSummary> rows = new ArrayList<>();
        add(rows, "churned", "reference", SampleFigures.undefined("not-reached"), 172.4, EASY);
        add(rows, "churned", "exposed", SampleFigures.undefined("not-reached"), 160.2, HARD);
        add(rows, "churned", "0", SampleFigures.undefined("not-reached"), 174.0, 10_806);
        rows.add(row("churned", "6", "median_days", SampleFigures.suppressed()));
        rows.add(row("churned", "6", "restricted_mean_days", SampleFigures.few(151.3, 64)));
        rows.add(row("churned", "6", "share_by_end", SampleFigures.few(0.281, 64)));
        add(rows, "repurchased", "reference", SampleFigures.between(144, 139, 150, EASY), 131.3, EASY);
        add(rows, "repurchased", "exposed", SampleFigures.undefined("not-reached"), 148.9, HARD);
        return rows;
    }

    /** Rises with each day's hazard; 0.7 of the answers are followed to the end. */
    private static void curve(
            List<SurvivalPoint> points,
            String outcome,
            String level,
            long answers,
            double slope,
            double early,
            double kept) {
        double survival = 1;
        double incidence = 0;
        long followed = answers;
        for (int day = 1; day <= LAST_DAY; day++) {
            double hazard = early / 40 * StrictMath.exp(-day / 40.0) + slope * 30;
            incidence += survival * hazard * (1 - (1 - kept) * day / LAST_DAY);
            survival *= 1 - hazard;
            long events = StrictMath.round(followed * hazard);
            long censored = answers * 3 / 10 / LAST_DAY;
            double half = 1.96 * StrictMath.sqrt(survival * (1 - survival) / followed);
            points.add(new SurvivalPoint(
                    "ces",
                    outcome,
                    "overall",
                    "",
                    level,
                    day,
                    followed,
                    events,
                    censored,
                    survival,
                    survival - half,
                    Math.min(1, survival + half),
                    kept == 1 ? 1 - survival : incidence));
            followed -= events + censored;
        }
    }

    private static void add(
            List<SurvivalSummary> rows, String outcome, String level, Figure median, double mean, long answers) {
        double share = points().stream()
                .filter(p -> p.outcome().equals(outcome) && p.level().equals(level) && p.day() == LAST_DAY)
                .map(SurvivalPoint::cumulativeIncidence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        rows.add(row(outcome, level, "median_days", median));
        rows.add(row(outcome, level, "restricted_mean_days", SampleFigures.ok(mean, 0.9, answers)));
        rows.add(row(outcome, level, "share_by_end", SampleFigures.ok(share, 0.007, answers)));
    }

    private static SurvivalSummary row(String outcome, String level, String statistic, Figure figure) {
        return new SurvivalSummary("ces", outcome, "overall", "", level, statistic, figure);
    }
}
