package dev.effortlens.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.Utils;

/** Spark as this program needs it. */
final class Sessions {

    private static final String MASTER = "spark.master";

    private Sessions() {}

    /**
     * Returns a session: the cluster's where one is configured, else one inside this process.
     *
     * <p>The settings that numbers depend on are set whatever the environment says; those that only speed depends on
     * are defaults.
     */
    static SparkSession open() {
        SparkConf conf = new SparkConf().setAppName("effortlens");
        if (!conf.contains(MASTER)) {
            conf.setMaster("local[*]")
                    .set("spark.driver.host", "localhost")
                    .set("spark.driver.bindAddress", "127.0.0.1");
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing(
                "spark.sql.shuffle.partitions",
                Integer.toString(2 * Runtime.getRuntime().availableProcessors()));
        // Counts of many periods come back, and are added as they come: together they may be more than Spark lets
        // through.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        // The JVM does not compile larger methods: rows would be read by the interpreter.
        conf.setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000");
        conf.setIfMissing("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/effortlens-warehouse");
        conf.set("spark.sql.catalogImplementation", "in-memory");
        requireScratch(Utils.getConfiguredLocalDirs(conf));
        return SparkSession.builder().config(withRules(conf)).getOrCreate();
    }

    /**
     * Makes sure that Spark can write to one of its scratch folders at least. It would end the process, with a code of its
     * own and before anybody is told.
     *
     * @throws UncheckedIOException if it can write to none
     */
    static void requireScratch(String... folders) {
        IOException last = null;
        for (String folder : folders) {
            try {
                Path scratch = Files.createDirectories(Path.of(folder));
                Files.delete(Files.createTempFile(scratch, "effortlens", null));
                return;
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw new UncheckedIOException(
                "Spark cannot write to %s; -Dspark.local.dir names another folder"
                        .formatted(String.join(", ", folders)),
                Objects.requireNonNullElseGet(last, () -> new IOException("no folder is configured")));
    }

    /** What numbers, or what a night costs, rest on: set last, whatever the environment says. */
    static SparkConf withRules(SparkConf conf) {
        return conf.set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.caseSensitive", "true")
                .set("spark.sql.ansi.enabled", "true")
                // Fixed plans: what a night costs does not depend on what it happens to measure on the way.
                .set("spark.sql.adaptive.enabled", "false")
                // Files were listed and looked into already; listing them again on the cluster would be a job more.
                .set("spark.sql.sources.parallelPartitionDiscovery.threshold", Integer.toString(Integer.MAX_VALUE))
                .set("spark.sql.files.ignoreCorruptFiles", "false")
                .set("spark.sql.files.ignoreMissingFiles", "false")
                // Days before 1582 mean what their files say, whoever wrote them.
                .set("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
                .set("spark.sql.parquet.int96RebaseModeInRead", "CORRECTED")
                // Parquet's own timestamps in nanoseconds have no other way in.
                .set("spark.sql.legacy.parquet.nanosAsLong", "true")
                // A filter would be held against statistics that no checksum protects.
                .set("spark.sql.parquet.filterPushdown", "false")
                .set("spark.hadoop.parquet.page.verify-checksum.enabled", "true");
    }

    /** Returns Hadoop's configuration with the {@code spark.hadoop.} properties, without starting Spark. */
    static Configuration hadoop() {
        Configuration hadoop = new Configuration();
        String prefix = "spark.hadoop.";
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> hadoop.set(name.substring(prefix.length()), System.getProperty(name)));
        return hadoop;
    }
}
