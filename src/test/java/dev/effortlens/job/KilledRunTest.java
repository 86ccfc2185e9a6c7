package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.effortlens.Soak;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process, Spark and all, killed at random moments: half of them while it publishes. */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("soak.kills", 100);
    private static final String AS_OF = "2026-06-30";

    /** Longer than publishing takes, so that some kills come too late. */
    private static final Duration PUBLISHING = Duration.ofMillis(400);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLeftHalfAndARerunMends() throws Exception {
        assumeTrue(Soak.isOn(), "Only jobs/soak kills whole runs");
        Path config = TinyInputs.write(folder);
        long begin = System.nanoTime();
        start(config, "undisturbed").waitFor();
        Duration usual = Duration.ofNanos(System.nanoTime() - begin);
        Map<String, String> undisturbed = tables("undisturbed");

        Random random = new Random(20260630);
        for (int kill = 0; kill < KILLS; kill++) {
            String reports = "killed-" + kill;
            kill(start(config, reports), kill % 2 == 0, usual, random);

            assertThat(Main.run("verify", folder.resolve(reports).toString())).isZero();
            assertThat(Main.run(arguments(config, reports))).isZero();
            assertThat(tables(reports)).isEqualTo(undisturbed);
        }
    }

    private static void kill(Process run, boolean whilePublishing, Duration usual, Random random) throws Exception {
        if (whilePublishing) {
            awaitPublishing(run);
        }
        long longest = (whilePublishing ? PUBLISHING : usual).toNanos();
        LockSupport.parkNanos(random.nextLong(longest));
        run.destroyForcibly().waitFor();
    }

    private static void awaitPublishing(Process run) throws IOException {
        BufferedReader output = run.inputReader();
        String line = output.readLine();
        while (line != null && !line.endsWith("publishing")) {
            line = output.readLine();
        }
    }

    private Process start(Path config, String reports) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@conf/java.options",
                "-Xmx1g",
                "-Dlog4j2.configurationFile=conf/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        List<String> command =
                Stream.concat(java, Stream.of(arguments(config, reports))).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String[] arguments(Path config, String reports) {
        return new String[] {
            "run", "--config", config.toString(), "--as-of", AS_OF, "--set", "output.reports=" + reports
        };
    }

    /** Returns the tables of all editions, of which there is one. */
    private Map<String, String> tables(String reports) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(reports).resolve("editions"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String before = tables.put(file.getFileName().toString(), Files.readString(file));
                assertThat(before).as("a second edition").isNull();
            }
        }
        return tables;
    }
}
