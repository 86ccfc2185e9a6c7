package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.effortlens.SparkExtension;
import dev.effortlens.publish.Action;
import dev.effortlens.publish.LedgerRecord;
import dev.effortlens.publish.PublishResult;
import dev.effortlens.publish.Publisher;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.memory.UnifiedMemoryManager;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks, the code it gets, how the process ends, and what the operator is told to do. */
class FailureTest {

    @Test
    void aStorageThatFailsIsWorthARetry() {
        Failure failure = Failure.of(new IOException("No space left on device"));

        assertThat(failure.code().code()).isEqualTo(75);
        assertThat(failure.message()).isEqualTo("""
                No report was published:
                  - EL-R05 the storage: expected files that can be read and written, found No space left on device. \
                To fix: check that the storage answers, has room and lets this user in; then run again""");
        assertThat(code(new UncheckedIOException(new IOException("x")))).isEqualTo(RunProblem.STORAGE);
    }

    @Test
    void whatFailedOnAnotherThreadIsWhatItIs() {
        IOException storage = new IOException("No space left on device");

        Failure failure = Failure.of(new CompletionException(new UncheckedIOException(storage)));

        assertThat(failure.code()).isEqualTo(Failure.of(storage).code());
        assertThat(failure.message()).contains("No space left on device");
    }

    @Test
    void anInterruptionIsWorthARetryAndATimeOutIsNone() {
        assertThat(code(new InterruptedIOException("stop"))).isEqualTo(RunProblem.INTERRUPTED);
        assertThat(code(new UncheckedIOException(new ClosedByInterruptException())))
                .isEqualTo(RunProblem.INTERRUPTED);
        assertThat(code(new SocketTimeoutException("Read timed out"))).isEqualTo(RunProblem.STORAGE);
        assertThat(Failure.of(new InterruptedIOException("stop")).message()).isEqualTo("""
                No report was published:
                  - EL-R06 this run: expected to be left running until it ends, found stop. To fix: run again with the \
                same arguments""");
    }

    @Test
    void sparkDyingIsNoBugOfOurs() {
        Failure failure = Failure.of(new SparkException("Job aborted", new IOException("executor lost")));

        assertThat(failure.code().code()).isEqualTo(1);
        assertThat(failure.message()).isEqualTo("""
                No report was published:
                  - EL-R04 the JVM or Spark: expected Spark to finish its tasks, found executor lost. To fix: look at \
                the log above; if memory ran out, give more (EFFORTLENS_JAVA_OPTS=-Xmx8g, or the cluster's executor \
                memory); then run again""");
        assertThat(code(new OutOfMemoryError("Java heap space"))).isEqualTo(RunProblem.DIED);
    }

    @Test
    void tooLittleMemoryForSparkIsNoBugOfOurs() {
        SparkConf small = new SparkConf().set("spark.testing.memory", "1000000");

        Failure failure = Failure.of(catchThrowable(() -> UnifiedMemoryManager.apply(small, 1)));

        assertThat(failure.code().code()).isEqualTo(1);
        assertThat(failure.problems().get(0).found())
                .startsWith("[INVALID_DRIVER_MEMORY]")
                .doesNotContain("\n");
    }

    @Test
    void aScratchFolderThatCannotBeWrittenIsToldBeforeSparkEndsTheProcess(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("file"), "").toString();

        Failure failure = Failure.of(catchThrowable(() -> Sessions.requireScratch(file, file + "/below")));

        assertThat(failure.code().code()).isEqualTo(75);
        assertThat(failure.message())
                .contains(
                        "EL-R05 the storage: expected files that can be read and written, found Spark cannot write to "
                                + file + ", " + file + "/below; -Dspark.local.dir names another folder. To fix: ");
        assertThatCode(() ->
                        Sessions.requireScratch(file, folder.resolve("new/one").toString()))
                .doesNotThrowAnyException();
        assertThat(folder.resolve("new/one")).isEmptyDirectory();
    }

    @Test
    void whatMustNotHappenIsABug() {
        Failure failure = Failure.of(new IllegalStateException("sums differ"));

        assertThat(failure.code().code()).isEqualTo(70);
        assertThat(failure.message()).isEqualTo("""
                No report was published:
                  - EL-R09 effortlens %s: expected nothing of the kind, found java.lang.IllegalStateException: sums \
                differ. To fix: report it with the stack trace above and the configuration; the same run will fail \
                again""".formatted(Program.VERSION));
        assertThat(code(new AssertionError("x"))).isEqualTo(RunProblem.BUG);
    }

    @Test
    void aBugInATaskIsStillABug() {
        SparkSession spark = SparkExtension.session();
        spark.sparkContext().setLogLevel("OFF");
        UDF1<Long, Long> broken = FailureTest::fail;
        spark.udf().register("broken", broken, DataTypes.LongType);

        Throwable thrown = catchThrowable(
                () -> spark.range(1).selectExpr("broken(id) as x").collect());

        spark.sparkContext().setLogLevel("WARN");
        assertThat(code(thrown)).isEqualTo(RunProblem.BUG);
    }

    @Test
    void aStoreOnWhichPublishingIsUnprovenIsAMatterOfConfiguration() {
        Failure failure = Failure.of(catchThrowable(
                () -> Publisher.at(URI.create("gs://cx/reports"), new Configuration(), () -> "attempt")));

        assertThat(failure.code().code()).isEqualTo(78);
        assertThat(failure.message()).isEqualTo("""
                No report was published:
                  - EL-R07 output.reports: expected a store that creates a ledger record whole or not at all: local \
                (file:), HDFS (hdfs:) or S3 (s3a:), found gs://cx/reports, where nobody has shown that it creates a \
                ledger record whole or not at all. To fix: set output.reports to a folder on such a store; inputs may stay where they are""");
    }

    @Test
    void whatANewerVersionWroteIsNotGuessedAt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("ledger"));
        Files.writeString(folder.resolve("ledger/00000001.json"), "{\"format\": 99}");

        Output output = Output.of("verify", folder.toString());

        assertThat(output.code()).isEqualTo(65);
        assertThat(output.err()).startsWith("""
                Nothing was published or changed:
                  - EL-R11 ledger/00000001.json: expected format 1 or older, found format 99. To fix: upgrade Effortlens \
                to the version that wrote it, or a later one
                """);
    }

    @Test
    void aLostRaceIsWorthARetry() {
        LedgerRecord winner = new LedgerRecord(
                7,
                Action.PUBLISH,
                "",
                "key",
                LocalDate.of(2026, 3, 31),
                "Report",
                "editions/as_of=2026-03-31/k-a",
                "a",
                List.of(),
                "");
        Failure failure = Failure.of(NightRun.lostRace("/reports", new PublishResult.LostRace(winner)));

        assertThat(failure.code().code()).isEqualTo(76);
        assertThat(failure.message()).isEqualTo("""
                No report was published:
                  - EL-R08 /reports: expected to be the only run that publishes there, found a run that published \
                first, as editions/as_of=2026-03-31/k-a. To fix: run again, and let the scheduler start one run at a \
                time""");
    }

    private static RunProblem code(Throwable thrown) {
        String code = Failure.of(thrown).problems().get(0).code();
        return (RunProblem) Codes.find(code).orElseThrow();
    }

    private static Long fail(Long ignored) {
        throw new IllegalStateException("sums differ");
    }
}
