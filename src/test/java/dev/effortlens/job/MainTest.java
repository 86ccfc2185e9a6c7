package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job from the command line to published bytes, and every failure to its exit code with nothing published. */
class MainTest {

    @TempDir
    private Path folder = Path.of("");

    private Path config = Path.of("");

    @BeforeEach
    void writeInputs() throws IOException {
        config = TinyInputs.write(folder);
    }

    @Test
    void publishesAnEditionWithItsTables() throws IOException {
        assertThat(run("2026-06-30")).isZero();

        assertThat(published())
                .contains(
                        "report.html",
                        "report.json",
                        "manifest.json",
                        "run.json",
                        "tables/associations.csv",
                        "tables/effort_curve.csv",
                        "tables/scorecard.csv",
                        "tables/data_quality.csv");
        assertThat(table("effort_curve.csv"))
                .contains("ces,churned,overall,,0,7,20,1,0.05,")
                .contains("ces,churned,overall,,6,1,20,10,0.5,");
        assertThat(table("data_quality.csv")).contains("responses,40,40,,0");
    }

    @Test
    void theSameRunAgainIsNothingToDo() throws IOException {
        run("2026-06-30");

        assertThat(run("2026-06-30")).isZero();
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void theSameInputsGiveTheSameBytesElsewhere() throws IOException {
        run("2026-06-30");
        String first = table("associations.csv");
        Main.run("run", "--config", config.toString(), "--as-of", "2026-06-30", "--set", "output.reports=other");

        assertThat(Files.readString(edition(folder.resolve("other")).resolve("tables/associations.csv")))
                .isEqualTo(first);
    }

    /** One period of 90 days at 10: of the easy answers 19 of 20 stayed, of the hard ones 10 of 20. */
    @Test
    void saysWhatContractsBring() throws IOException {
        String value = "value={horizon-days: 90, yearly-discount-percent: 0, contract: {margin: 10, period-days: 90}}";
        assertThat(Main.run("run", "--config", config.toString(), "--as-of", "2026-06-30", "--set", value))
                .isZero();

        assertThat(table("value.csv"))
                .contains("ces,churned,reference,contract_value,9.5,")
                .contains("ces,churned,exposed,contract_value,5,");
    }

    /** Rows are accounted for, answers are packed, all is counted. */
    @Test
    void aRunCostsThreeSparkJobs() {
        AtomicInteger jobs = new AtomicInteger();
        SparkSession spark = SparkExtension.session();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        });

        run("2026-06-30");

        assertThat(jobs).hasValue(3);
    }

    @Test
    void anInputThatIsMissingExits66() throws IOException {
        delete(folder.resolve("churn"));

        assertThat(run("2026-06-30")).isEqualTo(66);
        assertNothingPublished();
    }

    @Test
    void anInputThatBreaksItsContractExits65() throws IOException {
        assertThat(Main.run(
                        "run",
                        "--config",
                        config.toString(),
                        "--as-of",
                        "2026-06-30",
                        "--set",
                        "inputs.responses.columns.customer_id=cust_no"))
                .isEqualTo(65);
        assertNothingPublished();
    }

    @Test
    void aFileThatIsCutShortExits65() throws IOException {
        Path file = dataFile(folder.resolve("responses"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(run("2026-06-30")).isEqualTo(65);
        assertNothingPublished();
    }

    @Test
    void aConfigurationWithAnUnknownKeyExits78() throws IOException {
        Files.writeString(config, Files.readString(config) + "\ncolour: blue\n");

        assertThat(run("2026-06-30")).isEqualTo(78);
        assertNothingPublished();
    }

    @Test
    void aConfigurationThatIsNotThereExits78() {
        Output output = Output.of("run", "--config", folder.resolve("no.yaml").toString(), "--as-of", "2026-06-30");

        assertThat(output.code()).isEqualTo(78);
        assertThat(output.err())
                .contains("EL-C000 ", "expected a report configuration, found no such file. To fix: check --config")
                .endsWith("Background: effortlens explain EL-C000\n");
    }

    @Test
    void aStoreThatCannotPublishExits78() throws IOException {
        assertThat(Main.run(
                        "run",
                        "--config",
                        config.toString(),
                        "--as-of",
                        "2026-06-30",
                        "--set",
                        "output.reports=gs://cx/reports"))
                .isEqualTo(78);
    }

    @Test
    void aWrongCommandLineExits64() {
        assertThat(Main.run("run", "--config")).isEqualTo(64);
        assertThat(Main.run("run", "--config", config.toString(), "--as-of", "yesterday"))
                .isEqualTo(64);
        assertThat(Main.run("dance")).isEqualTo(64);
        assertThat(Main.run("demo-data", "--days", "30", "--out", folder.toString()))
                .isEqualTo(64);
    }

    @Test
    void aWrongCommandLineIsToldWithItsUsage() {
        Output output = Output.of("run", "--config", config.toString());

        assertThat(output.err()).startsWith("""
                        Nothing was run:
                          - EL-R01 command line: expected a command with its options, found Missing required argument \
                        (specify one of these): (--as-of=DATE | (--from=DATE --to=DATE)). \
                        To fix: compare with the usage: effortlens run --help
                        Background: effortlens explain EL-R01
                        Usage: effortlens run""");
        assertThat(Output.of("rum").err()).contains("EL-R01", "Did you mean: effortlens run?");
    }

    @Test
    void theResultFileHoldsAWrongCommandLineToo() throws IOException {
        Path result = folder.resolve("result.json");

        Main.run("run", "--result", result.toString(), "--config", config.toString());

        assertThat(Files.readString(result)).contains("\"exit_code\" : 64", "\"code\" : \"EL-R01\"", "--as-of");
    }

    @Test
    void theResultFileHoldsCodeAndProblems() throws IOException {
        Path result = folder.resolve("result.json");
        delete(folder.resolve("churn"));

        Main.run("run", "--config", config.toString(), "--as-of", "2026-06-30", "--result", result.toString());

        assertThat(Files.readString(result)).contains("\"exit_code\" : 66", "\"code\" : \"EL-S01\"", "\"fix\" : ");
    }

    @Test
    void checkRunsNothing() throws IOException {
        assertThat(Main.run("check", "--config", config.toString())).isZero();
        assertNothingPublished();
    }

    @Test
    void verifyFindsAChangedByte() throws IOException {
        run("2026-06-30");
        assertThat(Main.run("verify", folder.resolve("reports").toString())).isZero();
        Path table = edition(folder.resolve("reports")).resolve("tables/scorecard.csv");
        Files.writeString(table, Files.readString(table).replace('7', '8'));

        Output output = Output.of("verify", folder.resolve("reports").toString());

        assertThat(output.code()).isEqualTo(65);
        assertThat(output.err())
                .startsWith("These editions cannot be relied on:\n  - EL-R10 editions/as_of=2026-06-30/")
                .contains(
                        "tables/scorecard.csv: expected the bytes that were published, and nothing besides, found other"
                                + " bytes. To fix: restore the edition from a copy; the same inputs and configuration give the same"
                                + " bytes again when output.reports names an empty folder\n");
    }

    private int run(String asOf) {
        return Main.run("run", "--config", config.toString(), "--as-of", asOf);
    }

    private List<String> published() throws IOException {
        Path edition = edition(folder.resolve("reports"));
        try (Stream<Path> files = Files.walk(edition)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> edition.relativize(file).toString())
                    .toList();
        }
    }

    private String table(String name) throws IOException {
        return Files.readString(
                edition(folder.resolve("reports")).resolve("tables").resolve(name));
    }

    private List<Path> ledger() throws IOException {
        try (Stream<Path> records = Files.list(folder.resolve("reports/ledger"))) {
            return records.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static Path edition(Path reports) throws IOException {
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(folder -> Files.exists(folder.resolve("report.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path dataFile(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertNothingPublished() throws IOException {
        Path ledger = folder.resolve("reports/ledger");
        assertThat(Files.exists(ledger) && !ledger().isEmpty()).isFalse();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
