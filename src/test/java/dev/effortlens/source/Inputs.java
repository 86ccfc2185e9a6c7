package dev.effortlens.source;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ReportConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Parquet files made from SQL values, and a configuration that reads them. */
final class Inputs {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static final String REPORT = """
            report: {title: Test, currency: EUR, time-zone: Europe/Amsterdam, minimum-cell: 1}
            inputs:
            %s
            instruments:
              ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
              nps: {measure: NPS, scale: [0, 10]}
            outcomes:
              churned: {from: churn, within-days: 90}
            %s
            primary: {instrument: ces, outcome: churned}
            output: {reports: reports}
            """;

    private final Path folder;
    private final SparkSession spark = SparkExtension.session();
    private String more = "";

    Inputs(Path folder) {
        this.folder = folder;
        churn("select 'c' as customer_id, timestamp'2026-03-30 10:00:00' as churned_at");
    }

    /** Writes an input's rows as one file. */
    Inputs write(String input, String select) {
        spark.sql(select)
                .coalesce(1)
                .write()
                .mode("append")
                .parquet(folder.resolve(input).toString());
        return this;
    }

    Inputs answers(String select) {
        return write("responses", select);
    }

    Inputs churn(String select) {
        return write("churn", select);
    }

    /** Adds sections below the outcomes. */
    Inputs with(String sections) {
        more = sections;
        return this;
    }

    /** Opens the inputs as the lines below {@code inputs:} say. */
    Sources open(String inputs) {
        ReportConfig config = ConfigLoader.load(
                REPORT.formatted(inputs.indent(2).stripTrailing(), more),
                "c.yaml",
                folder.toString(),
                Map.of(),
                Map.of());
        return Sources.open(new Configuration(), config, AS_OF);
    }

    /** Opens the responses and a churn input whose columns have the canonical names. */
    Sources openAnswers(String responses) {
        return open("responses: " + responses + "\nchurn: {path: churn, complete-through: 2026-03-31}");
    }

    Dataset<Row> rows(Sources sources, String input) {
        return sources.rows(spark, input);
    }

    /** Why rows are set aside; {@code kept} where they are not; in the order of the ids. */
    List<String> fates(Sources sources, String input) {
        String key = input.equals("responses") ? RowColumns.RESPONSE : RowColumns.CUSTOMER;
        return rows(sources, input)
                .orderBy(key, RowColumns.INSTRUMENT)
                .selectExpr("coalesce(reason, 'kept')")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** Every problem as a line, without the folder of the test. */
    List<String> problems(String inputs) {
        try {
            open(inputs);
            return List.of();
        } catch (ContractException broken) {
            return broken.problems().stream()
                    .map(Problem::toString)
                    .map(line -> line.replace("file:" + folder, "").replace(folder.toString(), ""))
                    .map(line -> line.replaceAll("part-[0-9a-z.-]+\\.parquet", "part.parquet"))
                    .toList();
        }
    }
}
