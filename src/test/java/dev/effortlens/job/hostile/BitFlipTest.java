package dev.effortlens.job.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.source.ContractException;
import dev.effortlens.source.FileContent;
import dev.effortlens.source.FileContents;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bit of a real input file turns over between two nights. The second night either notices, or reads what the first
 * read; then its report is the same, for a report follows from the rows.
 */
@EnabledIf(value = "dev.effortlens.job.hostile.BitFlipTest#hasData", disabledReason = "needs ../shared/data")
class BitFlipTest {

    private static final Path DATA =
            Path.of(System.getProperty("user.dir")).resolve("../shared/data").normalize();
    private static final int FLIPS = Boolean.getBoolean("soak") ? 500 : 50;
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path folder;

    private final SparkSession spark = SparkExtension.session();

    static boolean hasData() {
        return Files.isDirectory(DATA);
    }

    /** As another writer left the files, without checksums; and as Spark writes them, with. */
    @ParameterizedTest(name = "page checksums: {0}")
    @ValueSource(booleans = {false, true})
    void isNeverReadAsSomethingElse(boolean checksums) throws IOException {
        ReportConfig config = prepare(checksums);
        Sources whole = Sources.open(new Configuration(), config, AS_OF);
        List<FileContent> known = FileContents.of(spark, whole);
        assertThat(known).allMatch(file -> file.checksums() == checksums);
        List<Path> files = dataFiles();
        Random random = new Random(11);
        int noticed = 0;
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            FileTime time = Files.getLastModifiedTime(file);
            String input = folder.relativize(file).getName(0).toString();
            String before = rows(whole, input);
            write(file, flipped(bytes, random), time);
            try {
                Sources again = Sources.open(new Configuration(), config, AS_OF);
                FileContents.requireUnchanged(known, FileContents.of(spark, again));
                assertThat(rows(again, input)).as("flip %d of %s", i, file).isEqualTo(before);
            } catch (ContractException | SparkFailure damaged) {
                noticed++;
            } finally {
                write(file, bytes, time);
            }
        }
        // A digest of the whole file notices every bit; checksums only those of columns that are read.
        assertThat(noticed).isGreaterThan(checksums ? FLIPS / 2 : FLIPS * 9 / 10);
    }

    /** A failure of Spark's, as the exit code of the job would tell it. */
    private static final class SparkFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SparkFailure(Throwable cause) {
            super(cause);
        }
    }

    private String rows(Sources sources, String input) {
        try {
            Row row = sources.rows(spark, input)
                    .drop("file")
                    .selectExpr("xxhash64(*) as h")
                    .selectExpr("count(*)", "sum(cast(h as decimal(38,0)))")
                    .head();
            return row.toString();
        } catch (RuntimeException failed) {
            throw new SparkFailure(failed);
        } catch (Exception failed) {
            assertThat(failed).isInstanceOf(SparkException.class);
            throw new SparkFailure(failed);
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static void write(Path file, byte[] bytes, FileTime time) throws IOException {
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
    }

    private List<Path> dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".parquet") && Files.isRegularFile(file))
                            .sorted()
                            .toList());
        }
    }

    private ReportConfig prepare(boolean checksums) throws IOException {
        copy("support_tickets", "responses", checksums);
        copy("churn_events", "churn", checksums);
        copy("subscriptions", "purchases", checksums);
        return ConfigLoader.load("""
                report: {title: Flips, time-zone: UTC, minimum-cell: 1}
                inputs:
                  responses:
                    path: responses
                    columns: {response_id: ticket_id, customer_id: account_id, responded_at: submitted_at}
                    scores: {csat: satisfaction_score}
                  churn: {path: churn, columns: {customer_id: account_id, churned_at: churn_date}}
                  purchases:
                    path: purchases
                    columns: {customer_id: account_id, purchased_at: start_date, amount: mrr_amount}
                instruments: {csat: {measure: CSAT, scale: [1, 5]}}
                outcomes: {churned: {from: churn, within-days: 90}}
                primary: {instrument: csat, outcome: churned}
                output: {reports: reports}
                """, "flips.yaml", folder.toString(), Map.of(), Map.of());
    }

    private void copy(String from, String to, boolean checksums) throws IOException {
        Path source = DATA.resolve("ravenstack/" + from + ".parquet");
        if (checksums) {
            spark.read()
                    .parquet(source.toString())
                    .coalesce(1)
                    .write()
                    .parquet(folder.resolve(to).toString());
            withoutSums(folder.resolve(to));
        } else {
            Files.createDirectories(folder.resolve(to));
            Files.copy(source, folder.resolve(to + "/" + from + ".parquet"));
        }
    }

    /** Hadoop's local file system keeps sums of its own, which HDFS and object stores do otherwise. */
    private static void withoutSums(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".crc")).toList()) {
                Files.delete(file);
            }
        }
    }
}
