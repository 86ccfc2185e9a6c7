package dev.effortlens.job;

import dev.effortlens.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Inputs small enough to know every number by heart: 40 customers, half of them with a hard answer. */
final class TinyInputs {

    private TinyInputs() {}

    /** Writes responses, churn and a configuration, and returns the configuration's path. */
    static Path write(Path folder) throws IOException {
        SparkSession spark = SparkExtension.session();
        StringBuilder answers = new StringBuilder();
        StringBuilder churn = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            int score = i % 2 == 0 ? 7 : 1;
            answers.append(i == 0 ? "" : ", ")
                    .append("('r%d', 'c%d', timestamp'2026-01-10 10:00:00', 'ces', %d, 'billing')"
                            .formatted(i, i, score));
            if (i % 4 == 1 || i == 0) {
                churn.append(churn.isEmpty() ? "" : ", ").append("('c%d', date'2026-02-01')".formatted(i));
            }
        }
        spark.sql("select * from values " + answers
                        + " as t(response_id, customer_id, responded_at, instrument, score, touchpoint)")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("responses").toString());
        spark.sql("select * from values " + churn + " as t(customer_id, churned_at)")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("churn").toString());
        Path config = folder.resolve("report.yaml");
        Files.write(
                config,
                List.of(
                        "report: {title: Tiny, time-zone: UTC, minimum-cell: 1}",
                        "inputs:",
                        "  responses: {path: responses}",
                        "  churn: {path: churn, complete-through: 2026-06-30}",
                        "instruments: {ces: {measure: CES, scale: [1, 7], direction: high-is-easy}}",
                        "outcomes: {churned: {from: churn, within-days: 90}}",
                        "cuts: [touchpoint]",
                        "gates: {newest-days: {responses: off}}",
                        "primary: {instrument: ces, outcome: churned}",
                        "output: {reports: reports}"));
        return config;
    }
}
