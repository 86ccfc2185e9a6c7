package dev.effortlens.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation, run as they stand there on the tables of an edition. */
class ExamplesTest {

    private static final Path PAGE = Path.of("src/site/markdown/tables.md");
    private static final Report REPORT = SampleReport.full();
    private static final List<Table> TABLES = Tables.of(REPORT);

    @TempDir
    private static Path root;

    private static Path edition;

    @BeforeAll
    static void writeEdition() throws IOException {
        edition = root.resolve("editions/as_of=2026-03-31/key");
        for (Map.Entry<String, byte[]> file : Renderer.files(REPORT).entrySet()) {
            Path target = edition.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, file.getValue());
        }
    }

    @Test
    void sqlRanksTouchpointsAsTheModelDoes() throws SQLException, IOException {
        List<Double> expected = rows("associations", "ces", "churned", "touchpoint", "risk_difference").stream()
                .filter(row -> "ok".equals(cell("associations", row, "status")))
                .map(row -> (Double) Objects.requireNonNull(cell("associations", row, "estimate")))
                .sorted((a, b) -> Double.compare(b, a))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(query(examples("sql").get(0), "estimate")).isEqualTo(expected);
    }

    @Test
    void sqlFollowsTheDifferenceThroughAllEditions() throws SQLException, IOException {
        List<Double> expected = rows("associations", "ces", "churned", "overall", "risk_difference").stream()
                .map(row -> (Double) Objects.requireNonNull(cell("associations", row, "estimate")))
                .toList();

        assertThat(expected).hasSize(1);
        assertThat(query(examples("sql").get(1).replace("/data/reports", root.toString()), "estimate"))
                .isEqualTo(expected);
    }

    @Test
    void pythonPrintsTheCurve() throws IOException, InterruptedException {
        List<String> printed = run("python3", "-c", examples("python").get(0));
        List<List<@Nullable Object>> expected = rows("effort_curve", "ces", "churned", "overall", null);

        assertThat(printed).hasSameSizeAs(expected);
        for (int i = 0; i < printed.size(); i++) {
            List<@Nullable Object> row = expected.get(i);
            String[] fields = printed.get(i).split(" ", -1);
            assertThat(fields[0]).isEqualTo(String.valueOf(cell("effort_curve", row, "score")));
            assertThat(fields[1]).isEqualTo(String.valueOf(cell("effort_curve", row, "responses")));
            assertThat(Double.parseDouble(fields[2])).isEqualTo(cell("effort_curve", row, "rate"));
        }
    }

    @Test
    void rPrintsRankCorrelations() throws IOException, InterruptedException {
        List<String> printed = run("Rscript", "-e", examples("r").get(0));
        List<List<@Nullable Object>> expected = rows("associations", null, null, "overall", "kendall_tau_b").stream()
                .filter(row -> "ok".equals(cell("associations", row, "status")))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(printed).hasSize(1 + expected.size());
        for (int i = 0; i < expected.size(); i++) {
            String[] fields = printed.get(1 + i).split(" ", -1);
            assertThat(fields[0]).isEqualTo(cell("associations", expected.get(i), "instrument"));
            // write.table prints fifteen digits.
            assertThat(Double.parseDouble(fields[2]))
                    .isCloseTo(
                            (Double) Objects.requireNonNull(cell("associations", expected.get(i), "estimate")),
                            within(1e-13));
        }
    }

    private static List<String> examples(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        return block.results().map(result -> result.group(1)).toList();
    }

    private static List<Double> query(String sql, String column) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET VARIABLE edition = '" + edition + "'");
            List<Double> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getDouble(column));
                }
            }
            return values;
        }
    }

    private static List<String> run(String program, String... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled(program), program + " is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList());
        builder.environment().put("EDITION", edition.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Rows of a table, crude ones where rows may be adjusted; null takes any. */
    private static List<List<@Nullable Object>> rows(
            String table,
            @Nullable String instrument,
            @Nullable String outcome,
            String cut,
            @Nullable String statistic) {
        return table(table).rows().stream()
                .filter(row -> is(table, row, "instrument", instrument)
                        && is(table, row, "outcome", outcome)
                        && is(table, row, "cut", cut)
                        && is(table, row, "statistic", statistic)
                        && is(table, row, "adjustment", statistic == null ? null : ""))
                .toList();
    }

    private static boolean is(String table, List<@Nullable Object> row, String column, @Nullable String value) {
        return value == null || value.equals(Objects.requireNonNullElse(cell(table, row, column), ""));
    }

    private static @Nullable Object cell(String table, List<@Nullable Object> row, String column) {
        return row.get(table(table).columns().indexOf(column));
    }

    private static Table table(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
