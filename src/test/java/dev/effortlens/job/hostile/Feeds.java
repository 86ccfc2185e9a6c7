package dev.effortlens.job.hostile;

import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.job.gates.ArrivalGates;
import dev.effortlens.job.gates.GateException;
import dev.effortlens.job.gates.Gates;
import dev.effortlens.source.Account;
import dev.effortlens.source.ContractException;
import dev.effortlens.source.Remark;
import dev.effortlens.source.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Small inputs in a folder: all that is not said otherwise is in order. */
final class Feeds {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** 30 March 2026, 10:00 UTC, in microseconds. */
    static final long MARCH_30 = 1_774_864_800_000_000L;

    static final int GOOD_ROWS = 3;

    private static final String CONFIG = """
            report: {title: Hostile, currency: EUR, time-zone: UTC, minimum-cell: 1%s}
            inputs:
              responses: {path: responses%s}
              churn: {path: churn, complete-through: 2026-03-31%s}
              purchases: {path: purchases%s}
            %s
            instruments:
              ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
              nps: {measure: NPS}
            outcomes: {churned: {from: churn, within-days: 1}, spend: {from: purchases, sum: amount, within-days: 1}}
            cuts: [touchpoint]
            primary: {instrument: ces, outcome: churned}
            output: {reports: reports}
            """;

    private final Path folder;
    private String report = "";
    private String more = "";
    private final Map<String, String> settings = new LinkedHashMap<>();

    Feeds(Path folder) {
        this.folder = folder;
    }

    static Feeds in(Path folder) {
        Feeds feeds = new Feeds(folder);
        feeds.file("responses/a.parquet", responses(), good(Feeds::answer));
        feeds.file("churn/a.parquet", churn(), good(i -> row("customer_id", "c" + i, "churned_at", MARCH_30)));
        feeds.file("purchases/a.parquet", purchases(), good(Feeds::purchase));
        return feeds;
    }

    /** Adds settings of an input, or of the report, or a further input. */
    Feeds with(String where, String yaml) {
        if (where.equals("report")) {
            report = ", " + yaml;
        } else if (where.isEmpty()) {
            more = yaml.indent(2).stripTrailing();
        } else {
            settings.put(where, ", " + yaml);
        }
        return this;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    void file(String name, Map<String, String> columns, List<Map<String, @Nullable Object>> rows) {
        ForeignParquet.write(folder.resolve(name), columns, rows, true);
    }

    /** One more row, with one column of another type in all rows or another value in the last. */
    Feeds odd(String input, String column, String declaration, @Nullable Object goodValue, @Nullable Object value) {
        Map<String, String> columns = new LinkedHashMap<>(columns(input));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(
                good(i -> input.equals("responses") ? answer(i) : input.equals("churn") ? departure(i) : purchase(i)));
        rows.add(input.equals("responses") ? answer(9) : input.equals("churn") ? departure(9) : purchase(9));
        if (!declaration.isEmpty()) {
            columns.put(column, declaration);
            rows.forEach(row -> row.put(column, goodValue));
        }
        rows.get(rows.size() - 1).put(column, value);
        file(input + "/a.parquet", columns, rows);
        return this;
    }

    private static Map<String, String> columns(String input) {
        return switch (input) {
            case "responses" -> responses();
            case "churn" -> churn();
            default -> purchases();
        };
    }

    static Map<String, String> responses() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("response_id", "optional binary response_id (STRING)");
        columns.put("customer_id", "optional binary customer_id (STRING)");
        columns.put("responded_at", "optional int64 responded_at (TIMESTAMP(MICROS,true))");
        columns.put("instrument", "optional binary instrument (STRING)");
        columns.put("score", "optional int32 score");
        columns.put("touchpoint", "optional binary touchpoint (STRING)");
        return columns;
    }

    static Map<String, String> churn() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("customer_id", "optional binary customer_id (STRING)");
        columns.put("churned_at", "optional int64 churned_at (TIMESTAMP(MICROS,true))");
        columns.put("returned_at", "optional int64 returned_at (TIMESTAMP(MICROS,true))");
        return columns;
    }

    static Map<String, String> purchases() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("customer_id", "optional binary customer_id (STRING)");
        columns.put("purchased_at", "optional int64 purchased_at (TIMESTAMP(MICROS,true))");
        columns.put("amount", "optional double amount");
        columns.put("currency", "optional binary currency (STRING)");
        return columns;
    }

    static Map<String, @Nullable Object> answer(int i) {
        return row(
                "response_id",
                "r" + i,
                "customer_id",
                "c" + i,
                "responded_at",
                MARCH_30,
                "instrument",
                "ces",
                "score",
                5,
                "touchpoint",
                "shop");
    }

    static Map<String, @Nullable Object> departure(int i) {
        return row("customer_id", "c" + i, "churned_at", MARCH_30);
    }

    static Map<String, @Nullable Object> purchase(int i) {
        return row("customer_id", "c" + i, "purchased_at", MARCH_30, "amount", 12.5, "currency", "EUR");
    }

    static Map<String, @Nullable Object> row(Object... keysAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return row;
    }

    static List<Map<String, @Nullable Object>> good(java.util.function.IntFunction<Map<String, @Nullable Object>> row) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < GOOD_ROWS; i++) {
            rows.add(row.apply(i));
        }
        return rows;
    }

    ReportConfig config() {
        return ConfigLoader.load(
                CONFIG.formatted(
                        report,
                        settings.getOrDefault("responses", ""),
                        settings.getOrDefault("churn", ""),
                        settings.getOrDefault("purchases", ""),
                        more),
                "hostile.yaml",
                folder.toString(),
                Map.of(),
                Map.of());
    }

    /** What becomes of an input: the codes of problems or failed gates; else rows used and set aside, and remarks. */
    String verdict(SparkSession spark, String input) {
        try {
            ReportConfig config = config();
            Sources opened = Sources.open(new Configuration(), config, AS_OF);
            Sources sources = opened.read(spark, 200);
            List<Account> accounts = sources.accounts();
            Gates.requirePassed(new ArrivalGates(config.gates(), config.instruments(), AS_OF).of(accounts));
            return accounts.stream()
                    .filter(account -> account.input().config().name().equals(input))
                    .map(Feeds::verdict)
                    .findFirst()
                    .orElseThrow();
        } catch (ContractException broken) {
            return codes(broken.problems());
        } catch (GateException failed) {
            return codes(failed.problems());
        }
    }

    private static String verdict(Account account) {
        StringBuilder text = new StringBuilder("used " + account.kept());
        account.setAside()
                .forEach((reason, rows) ->
                        text.append(", ").append(reason).append(' ').append(rows));
        for (Remark remark : account.input().remarks()) {
            text.append("; ")
                    .append(remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return text.toString();
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }
}
