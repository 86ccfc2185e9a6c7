package dev.effortlens.render;

import dev.effortlens.report.Figure;
import dev.effortlens.report.ValueRow;
import java.util.ArrayList;
import java.util.List;

/** Money by effort: less after hard answers, a little less before them already; expected value for some only. */
final class SampleValue {

    private SampleValue() {}

    static List<ValueRow> full() {
        List<ValueRow> rows = new ArrayList<>();
        group(rows, "reference", 29_956, 578.78, 47.76, 0.573, SampleFigures.ok(212.4, 3.1, 29_956));
        group(rows, "exposed", 7_508, 541.57, 38.14, 0.470, SampleFigures.few(188.1, 7_508));
        group(rows, "all", 41_208, 569.3, 45.47, 0.549, SampleFigures.undefined("no-margin"));
        group(rows, "0", 10_806, 589.11, 51.39, 0.603, SampleFigures.undefined("no-margin"));
        rows.add(row("6", "historic_mean", SampleFigures.suppressed()));
        rows.add(row("6", "realised_mean", SampleFigures.suppressed()));
        rows.add(row("exposed", "if_causal", SampleFigures.ok(-284_112, 35_400, 7_508)));
        return rows;
    }

    private static void group(
            List<ValueRow> rows,
            String level,
            long answers,
            double before,
            double after,
            double buyers,
            Figure expected) {
        rows.add(row(level, "historic_mean", SampleFigures.ok(before, 7.3, answers)));
        rows.add(row(level, "realised_mean", SampleFigures.ok(after, 0.8, answers)));
        rows.add(row(level, "buyers", SampleFigures.ok(buyers, 0.007, answers)));
        rows.add(row(
                level, "mean_per_buyer", SampleFigures.ok(after / buyers, 1.2, StrictMath.round(answers * buyers))));
        rows.add(row(level, "expected_mean", expected));
    }

    private static ValueRow row(String level, String statistic, Figure figure) {
        return new ValueRow("ces", "spend", level, statistic, figure);
    }
}
