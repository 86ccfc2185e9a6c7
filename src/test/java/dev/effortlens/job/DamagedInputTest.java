package dev.effortlens.job;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.effortlens.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Parquet files with some bytes turned round: a whole footer, and data that is not. */
class DamagedInputTest {

    private static final String SCHEMA = "customer_id string, score int, at timestamp, note string";

    @TempDir
    private Path folder = Path.of("");

    private final SparkSession spark = SparkExtension.session();

    /** Spark would log each of the failures that are made on purpose, with its stack trace. */
    @BeforeEach
    void silence() {
        spark.sparkContext().setLogLevel("OFF");
    }

    @AfterEach
    void endSilence() {
        SparkExtension.session().sparkContext().setLogLevel("WARN");
    }

    @Test
    void aDamagedPageExits65AndNamesTheFile() throws IOException {
        Path config = TinyInputs.write(folder);
        Path file = dataFile(folder.resolve("responses"));
        Files.delete(checksums(file));
        turnRound(file, Files.readAllBytes(file), 40);
        Path result = folder.resolve("result.json");

        int code =
                Main.run("run", "--config", config.toString(), "--as-of", "2026-06-30", "--result", result.toString());

        assertThat(code).isEqualTo(65);
        assertThat(Files.readString(result))
                .contains("\"exit_code\" : 65", "\"code\" : \"EL-R02\"", "No report was published:")
                .contains("\"where\" : \"file file:" + file + "\"")
                .contains("\"found\" : \"could not verify page integrity, CRC checksum verification failed\"")
                .contains(
                        "\"fix\" : \"load the file again from where it came; running again with the same file cannot help\"");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aFileThatDiffersFromItsChecksumsBesideItIsDamaged() throws IOException {
        Path file = write("snappy", true);
        turnRound(file, Files.readAllBytes(file), 40);

        Failure failure = failure();

        assertThat(failure.code()).isEqualTo(ExitCode.CONTRACT);
        assertThat(failure.problems().get(0).code()).isEqualTo(RunProblem.DAMAGED_FILE.code());
        assertThat(failure.message()).contains(file.toString(), "Checksum error");
    }

    /**
     * Without page checksums damage shows as whatever decoding happens to stumble over. It may also go unseen, and give
     * other values; what it never gives is a retry, a bug, or a cluster that died.
     */
    @ParameterizedTest
    @ValueSource(strings = {"snappy", "gzip", "zstd", "uncompressed"})
    void damageIsToldWhateverItMakesOfTheDecoder(String codec) throws IOException {
        Path file = write(codec, false);
        Files.delete(checksums(file));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(4);
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < 16; i++) {
            turnRound(file, whole, 4 + random.nextInt(i % 2 == 0 ? 80 : whole.length - 2500));
            Throwable thrown = catchThrowable(this::read);
            codes.add(
                    thrown == null
                            ? "unseen"
                            : Failure.of(thrown).problems().get(0).code());
        }

        assertThat(codes).contains("EL-R02").isSubsetOf("EL-R02", "unseen");
    }

    @Test
    void damageThatShowsOnlyWhenAValueIsUsedIsTold() throws IOException {
        Path file = write("uncompressed", false);
        Files.delete(checksums(file));
        byte[] whole = Files.readAllBytes(file);
        TreeSet<String> places = new TreeSet<>();
        for (int at = 20; at < 80; at += 4) {
            turnRound(file, whole, at);
            Throwable thrown = catchThrowable(this::read);
            if (thrown != null) {
                places.add(Failure.of(thrown).problems().get(0).where());
            }
        }

        assertThat(places).contains("a file of the inputs (Spark does not say which)", "file file:" + file);
    }

    @Test
    void aFileThatVanishesAfterItWasListedIsWorthARetry() throws IOException {
        Path file = write("snappy", true);
        Dataset<Row> planned = planned();
        Files.delete(file);

        Failure failure = Failure.of(catchThrowable(planned::collectAsList));

        assertThat(failure.code()).isEqualTo(ExitCode.TEMPORARY);
        assertThat(failure.message()).isEqualTo("""
                        No report was published:
                          - EL-R03 file file:%s: expected inputs that stay as they are during a run, found no such \
                        file any more. To fix: run again once the load is finished, and do not schedule both at \
                        once""".formatted(file));
    }

    @Test
    void aFileThatIsReplacedByAShorterOneIsDamaged() throws IOException {
        Path file = write("snappy", true);
        Files.delete(checksums(file));
        Dataset<Row> planned = planned();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        Failure failure = Failure.of(catchThrowable(planned::collectAsList));

        assertThat(failure.problems().get(0).code()).isEqualTo(RunProblem.DAMAGED_FILE.code());
        assertThat(failure.problems().get(0).found()).contains("is not a Parquet file");
    }

    @Test
    void aStorageThatFailsWhileAFileIsReadIsNoDamage() throws IOException {
        write("snappy", true);
        spark.sparkContext().hadoopConfiguration().set("fs.flaky.impl", FlakyFileSystem.class.getName());

        Failure failure = Failure.of(catchThrowable(() -> spark.read()
                .schema(SCHEMA)
                .parquet("flaky://" + folder.resolve("data"))
                .collectAsList()));

        assertThat(failure.code()).isEqualTo(ExitCode.TEMPORARY);
        assertThat(failure.problems().get(0).code()).isEqualTo(RunProblem.STORAGE.code());
        assertThat(failure.message()).contains("file flaky:", ".parquet", "found connection reset by peer");
    }

    @Test
    void aStorageThatFailsWhileAFooterIsReadIsWorthARetry() throws IOException {
        Path config = TinyInputs.write(folder);
        System.setProperty("spark.hadoop.fs.flaky.impl", FlakyFileSystem.class.getName());

        Output output = Output.of(
                "run",
                "--config",
                config.toString(),
                "--as-of",
                "2026-06-30",
                "--set",
                "inputs.responses.path=flaky://" + folder.resolve("responses"));

        System.clearProperty("spark.hadoop.fs.flaky.impl");
        assertThat(output.code()).as(output.err()).isEqualTo(75);
        assertThat(output.err())
                .contains("EL-R05 file flaky:" + folder.resolve("responses") + "/part-")
                .contains("expected a storage that answers, found connection reset by peer. To fix: check the storage"
                        + " and the network, then run again");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    private Path write(String codec, boolean pageChecksums) throws IOException {
        spark.range(3000)
                .selectExpr(
                        "concat('c', id % 7) as customer_id",
                        "cast(id % 5 as int) as score",
                        "timestamp_micros(id * 77000000) as at",
                        "sha(cast(id as string)) as note")
                .coalesce(1)
                .write()
                .option("compression", codec)
                .option("parquet.page.write-checksum.enabled", pageChecksums)
                .parquet(folder.resolve("data").toString());
        return dataFile(folder.resolve("data"));
    }

    private Failure failure() {
        return Failure.of(catchThrowable(this::read));
    }

    private List<Row> read() {
        return rows().collectAsList();
    }

    private Dataset<Row> planned() {
        Dataset<Row> rows = rows();
        rows.queryExecution().executedPlan();
        return rows;
    }

    private Dataset<Row> rows() {
        return spark.read()
                .schema(SCHEMA)
                .parquet(folder.resolve("data").toString())
                .groupBy("customer_id")
                .agg(sum("score"), max("at"), max("note"));
    }

    private static void turnRound(Path file, byte[] whole, int at) throws IOException {
        byte[] damaged = whole.clone();
        for (int i = at; i < at + 4; i++) {
            damaged[i] ^= 0x5a;
        }
        Files.write(file, damaged);
    }

    private static Path checksums(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    private static Path dataFile(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
