package dev.effortlens.job.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import dev.effortlens.job.Jobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment is read, matched and forgotten: no file that a night leaves behind, and no line it logs, holds a word of it. */
class CommentsTest {

    private static final String CANARY = ShopInputs.WORD_OF_EVERY_COMMENT;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noFileOfANightHoldsAWordOfAComment() throws IOException {
        Path config = ShopInputs.write(folder);
        writeUnusableRows();
        Files.writeString(
                config, Files.readString(config).replace("state: state}", "state: state, quarantine: quarantine}"));
        assertThat(found(List.of("responses"))).as("where it comes from").isNotEmpty();

        String log = log(() ->
                assertThat(Jobs.run(ShopNight.arguments(folder, "reports"))).isZero());

        assertThat(found(List.of("reports", "reports-state", "quarantine"))).isEmpty();
        assertThat(log).contains("accounting for every row").doesNotContainIgnoringCase(CANARY);
        assertThat(Editions.files(folder.resolve("reports"))).hasSizeGreaterThan(20);
        assertThat(Editions.files(folder.resolve("reports-state"))).hasSizeGreaterThan(2);
        assertThat(rows(folder.resolve("quarantine").toString())).contains("out-of-scale");
    }

    /** What is searched is found where it is, in each of the forms that files are written in. */
    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("plain.csv"), "a," + CANARY.toUpperCase(Locale.ROOT));
        try (var out = new DeflaterOutputStream(Files.newOutputStream(files.resolve("deflated")))) {
            out.write(CANARY.getBytes(StandardCharsets.UTF_8));
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(files.resolve("book.xlsx")))) {
            out.putNextEntry(new ZipEntry("sheet"));
            out.write(CANARY.getBytes(StandardCharsets.UTF_8));
        }
        SparkExtension.session()
                .sql("select '" + CANARY + "' as word")
                .coalesce(1)
                .write()
                .option("compression", "gzip")
                .parquet(files.resolve("parquet").toString());

        assertThat(found(List.of("files")))
                .hasSize(4)
                .anyMatch(name -> name.endsWith(".parquet"))
                .contains("files/plain.csv", "files/deflated", "files/book.xlsx");
    }

    /** Some of the answers once more, with a score that no scale has. */
    private void writeUnusableRows() {
        SparkExtension.session()
                .read()
                .parquet(folder.resolve("responses/week=3").toString())
                .where("comment is not null")
                .limit(5)
                .withColumn("score", functions.lit(99))
                .coalesce(1)
                .write()
                .parquet(folder.resolve("responses/week=11").toString());
    }

    private Set<String> found(List<String> folders) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : folders) {
            try (Stream<Path> paths = Files.walk(folder.resolve(name))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(path).toString().replace('\\', '/'), text(path));
                }
            }
        }
        texts.values().removeIf(text -> !text.toLowerCase(Locale.ROOT).contains(CANARY));
        return texts.keySet();
    }

    /** All that can be read out of a file: its bytes, what they are compressed from, the values of its rows. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.toString();
        return latin(bytes)
                + inflated(bytes)
                + (name.endsWith(".xlsx") ? unzipped(bytes) : "")
                + (name.endsWith(".parquet") ? rows(name) : "");
    }

    private static String inflated(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return latin(in.readAllBytes());
        } catch (IOException other) {
            return "";
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (in.getNextEntry() != null) {
                in.transferTo(all);
            }
        }
        return latin(all.toByteArray());
    }

    private static String rows(String path) {
        Dataset<Row> rows = SparkExtension.session().read().parquet(path);
        return rows.collectAsList().toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns what is logged meanwhile. */
    private static String log(Runnable work) {
        StringWriter lines = new StringWriter();
        WriterAppender appender = WriterAppender.createAppender(
                PatternLayout.createDefaultLayout(), null, lines, "comments", false, true);
        Logger root = (Logger) LogManager.getRootLogger();
        appender.start();
        root.addAppender(appender);
        try {
            work.run();
        } finally {
            root.removeAppender(appender);
        }
        return lines.toString();
    }
}
