package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a store, and what with a file in it, is told apart. */
class StoreExceptionTest {

    @TempDir
    private Path folder = Path.of("");

    private final Configuration hadoop = new Configuration();
    private byte[] whole = {};

    @BeforeEach
    void failingFiles() throws IOException {
        hadoop.set("fs." + FailingFileSystem.SCHEME + ".impl", FailingFileSystem.class.getName());
        whole = parquet();
        Files.write(folder.resolve("whole.parquet"), whole);
    }

    @Test
    void filesOfAStoreThatAnswersAreListed() {
        assertThat(list("whole.parquet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "throttled.parquet, 503 Slow Down, false",
        "vanished.parquet, does not exist, true",
        "slow-folder, Read timed out, false",
        "vanished-folder, does not exist, true"
    })
    void aStoreThatFailsSaysNothingOfTheFile(String name, String found, boolean gone) throws IOException {
        write(name, whole);

        StoreException failure = catchThrowableOfType(StoreException.class, () -> list(name));

        assertThat(failure.place()).isEqualTo("failing:" + folder.resolve(name));
        assertThat(failure.isGone()).isEqualTo(gone);
        assertThat(failure).hasMessageContaining(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied.parquet", "locked.parquet", "denied-folder"})
    void whatMayNotBeReadStaysAProblemOfTheInput(String name) throws IOException {
        write(name, whole);

        assertThat(list(name))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("EL-S03"))
                .satisfies(problem ->
                        assertThat(problem.where()).isEqualTo("input 'feed', file failing:" + folder.resolve(name)));
    }

    @Test
    void aDamagedFileIsNoFailureOfItsStore() throws IOException {
        write("empty.parquet", new byte[0]);
        write("short.parquet", Arrays.copyOf(whole, whole.length / 2));
        write("tail.parquet", Arrays.copyOfRange(whole, whole.length - 200, whole.length));
        byte[] longFooter = whole.clone();
        longFooter[whole.length - 5] = 0x7f;
        write("long-footer.parquet", longFooter);
        byte[] otherFooter = whole.clone();
        Arrays.fill(otherFooter, whole.length - 60, whole.length - 8, (byte) 0x5a);
        write("other-footer.parquet", otherFooter);

        assertThat(list("*.parquet"))
                .hasSize(5)
                .allMatch(problem -> problem.code().equals("EL-S03"));
    }

    @Test
    void aPatternThatLacksABraceIsNoFailureOfAStore() {
        assertThat(list("{whole.parquet"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("EL-S03"));
    }

    @Test
    void aStoreThatFailsInATaskIsKnownOutsideOfIt() throws IOException {
        write("throttled.parquet", whole);
        SparkSession spark = SparkExtension.session();
        spark.sparkContext().hadoopConfiguration().addResource(hadoop);
        spark.sparkContext().setLogLevel("OFF");
        FileContent file = new FileContent(path("throttled.parquet"), whole.length, 1, "footer", false, "whole");

        Throwable failure = catchThrowable(() -> FileContents.digests(spark, List.of(file)));

        spark.sparkContext().setLogLevel("WARN");
        assertThat(ExceptionUtils.getThrowableList(failure)).hasAtLeastOneElementOfType(StoreException.class);
    }

    private String path(String name) {
        return FailingFileSystem.SCHEME + "://" + folder.resolve(name);
    }

    private List<Problem> list(String name) {
        List<Problem> problems = new ArrayList<>();
        DataFiles.list(hadoop, "feed", path(name), problems);
        return problems;
    }

    /** Writes a file, or into a folder of that name. */
    private void write(String name, byte[] bytes) throws IOException {
        Path place = folder.resolve(name);
        if (!name.endsWith(".parquet")) {
            Files.createDirectory(place);
            place = place.resolve("part.parquet");
        }
        Files.write(place, bytes);
    }

    private byte[] parquet() throws IOException {
        new Inputs(folder);
        try (var files = Files.newDirectoryStream(folder.resolve("churn"), "*.parquet")) {
            return Files.readAllBytes(files.iterator().next());
        }
    }
}
