package dev.effortlens.render;

import dev.effortlens.render.html.AlertWords;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention, for hooks: {@code alerts.json}. Each alert is the row of {@code tables/alerts.csv} under the names
 * of its columns, with the key of its message and one sentence in English. The list is empty where nothing needs
 * attention.
 */
final class AlertsRenderer {

    /** Raised when something that is there changes its meaning; what is added leaves it. */
    private static final int FORMAT = 1;

    private AlertsRenderer() {}

    /** Returns the file's bytes: the same report gives the same. */
    static byte[] render(Report report) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("title", report.meta().title());
        file.put("as_of", report.meta().asOf().toString());
        file.put("watched_series", report.trend().watched());
        file.put("expected_false_alarms", report.trend().expectedFalseAlarms());
        file.put("alerts", alerts(report));
        return JsonRenderer.bytes(file);
    }

    private static List<Map<String, @Nullable Object>> alerts(Report report) {
        Table table = Tables.alerts(report);
        List<String> sentences = AlertWords.inEnglish(report);
        List<Map<String, @Nullable Object>> alerts = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Alert alert = report.trend().alerts().get(row);
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("key", "alert.text." + alert.rule());
            for (int column = 0; column < table.columns().size(); column++) {
                values.put(table.columns().get(column), table.rows().get(row).get(column));
            }
            values.put("sentence", sentences.get(row));
            alerts.add(values);
        }
        return alerts;
    }
}
