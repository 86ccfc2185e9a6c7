package dev.effortlens.job.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.effortlens.job.Jobs;
import dev.effortlens.job.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same inputs give the same bytes wherever and however they are counted. */
class OneDigestTest {

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, String> here = Map.of();

    @BeforeAll
    static void runHere() throws IOException {
        ShopInputs.writeMany(folder);
        assertThat(Jobs.run(ShopNight.arguments(folder, "here"))).isZero();
        here = ShopNight.edition(folder, "here");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} partitions")
    @CsvSource({
        "America/St_Johns, tr-TR, 1",
        "Asia/Kathmandu, de-DE, 3",
        "Pacific/Apia, ar-EG, 7",
        "Africa/Casablanca, en-US, 64",
        "UTC, fi-FI, 2"
    })
    void zoneLocaleAndPartitionsDoNotMatter(String zone, String locale, int partitions) throws IOException {
        TimeZone usualZone = TimeZone.getDefault();
        Locale usualLocale = Locale.getDefault();
        String reports = zone.replace('/', '-');
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(Locale.forLanguageTag(locale));
        System.setProperty(PARTITIONS, Integer.toString(partitions));
        try {
            assertThat(Jobs.run(ShopNight.arguments(folder, reports))).isZero();
        } finally {
            TimeZone.setDefault(usualZone);
            Locale.setDefault(usualLocale);
            System.clearProperty(PARTITIONS);
        }

        assertThat(ShopNight.edition(folder, reports)).isEqualTo(here);
    }

    @Test
    void theVersionOfJavaDoesNotMatter() throws Exception {
        Path other = otherJava();

        run(other, "other-java", Main.class, Map.of());

        assertThat(ShopNight.edition(folder, "other-java")).isEqualTo(here);
    }

    @Test
    void executorsThatDieDoNotMatter() throws Exception {
        Path home = Files.createDirectories(folder.resolve("spark-home/jars")).getParent();
        String output = run(
                javaHome(),
                "cluster",
                ExecutorKiller.class,
                Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"),
                "-Dspark.master=local-cluster[2,1,1024]",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.sql.shuffle.partitions=8",
                "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path"));

        assertThat(output).contains(ExecutorKiller.KILLED).doesNotContain(ExecutorKiller.KILLED + "0");
        assertThat(ShopNight.edition(folder, "cluster")).isEqualTo(here);
    }

    /** Java 25 where the machine has it: in EFFORTLENS_JAVA_25, or where Linux keeps its JDKs. */
    private static Path otherJava() throws IOException {
        String configured = System.getenv("EFFORTLENS_JAVA_25");
        if (configured != null) {
            return Path.of(configured);
        }
        Path all = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(all), "No JDK 25 here: set EFFORTLENS_JAVA_25 to one");
        try (Stream<Path> found = Files.list(all)) {
            Path newer = found.filter(path -> path.getFileName().toString().contains("25"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/java")))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            assumeTrue(newer != null, "No JDK 25 here: set EFFORTLENS_JAVA_25 to one");
            return Objects.requireNonNull(newer);
        }
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String run(
            Path java, String reports, Class<?> main, Map<String, String> environment, String... options)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "@conf/java.options",
                "-Xmx1g",
                "-Dlog4j2.configurationFile=conf/log4j2.properties"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(ShopNight.arguments(folder, reports)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
