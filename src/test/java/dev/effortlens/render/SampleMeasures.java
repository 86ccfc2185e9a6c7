package dev.effortlens.render;

import dev.effortlens.report.Figure;
import dev.effortlens.report.MeasureComparison;
import java.util.ArrayList;
import java.util.List;

/** CES, NPS and CSAT held against each other: effort adds for churn, nothing is shown for purchases. */
final class SampleMeasures {

    private static final long ANSWERS = 9_402;
    private static final long EVENTS = 755;

    private SampleMeasures() {}

    static List<MeasureComparison> full() {
        List<MeasureComparison> rows = new ArrayList<>();
        alone(rows, "ces", 0.6185, 1.71);
        alone(rows, "nps", 0.5530, 1.22);
        alone(rows, "csat", 0.5502, 1.19);
        model(rows, "churned", "nps+csat", 0.5621, 0.0091, 0.0102, 0.0009);
        model(rows, "churned", "nps+csat+ces", 0.6190, 0.0569, 0.0241, 0.0000004);
        rows.add(churned("ces", "importance", SampleFigures.ok(0.741, 0.08, ANSWERS)));
        rows.add(churned("nps", "importance", SampleFigures.ok(0.144, 0.06, ANSWERS)));
        rows.add(churned("csat", "importance", SampleFigures.undefined("collinear")));
        rows.add(row("repurchased", "ces", "auc", SampleFigures.few(0.552, 311)));
        rows.add(row("repurchased", "nps", "auc", SampleFigures.suppressed()));
        model(rows, "repurchased", "nps+ces", 0.561, 0.004, 0.003, 0.41);
        return rows;
    }

    private static void alone(List<MeasureComparison> rows, String measure, double auc, double lift) {
        rows.add(churned(measure, "auc", SampleFigures.counted(auc, 0.022, ANSWERS, EVENTS)));
        rows.add(churned(measure, "gini", SampleFigures.counted(2 * auc - 1, 0.044, ANSWERS, EVENTS)));
        rows.add(churned(measure, "lift_top_decile", SampleFigures.counted(lift, 0.21, ANSWERS, EVENTS)));
    }

    private static void model(
            List<MeasureComparison> rows,
            String outcome,
            String measures,
            double auc,
            double adds,
            double half,
            double p) {
        Figure model = SampleFigures.counted(auc, 0.023, ANSWERS, EVENTS);
        rows.add(row(outcome, measures, "auc_model", model));
        rows.add(row(outcome, measures, "adds_auc", SampleFigures.ok(adds, half, ANSWERS)));
        rows.add(row(
                outcome,
                measures,
                "likelihood_ratio",
                new Figure(25.1, null, null, null, p, ANSWERS, EVENTS, 64, model.status(), "")));
    }

    private static MeasureComparison churned(String measures, String statistic, Figure figure) {
        return row("churned", measures, statistic, figure);
    }

    private static MeasureComparison row(String outcome, String measures, String statistic, Figure figure) {
        return new MeasureComparison(outcome, measures, statistic, figure);
    }
}
