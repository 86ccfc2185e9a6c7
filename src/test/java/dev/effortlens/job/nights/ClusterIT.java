package dev.effortlens.job.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.effortlens.job.Jobs;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job, submitted to a real cluster: the bytes of a run on one machine, also when a machine is lost. */
class ClusterIT {

    private static final long NEEDED_MEMORY = 4L << 30;

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, String> here = Map.of();

    private static StandaloneCluster cluster;

    /** How a submitted run ended. */
    private record Submitted(int code, String output) {}

    /** What is done when the job says that it counts. */
    private interface Mischief {
        void happen();
    }

    @BeforeAll
    static void runHereAndStart() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "No bash here");
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(machine.getTotalMemorySize() >= NEEDED_MEMORY, "A cluster needs 4 GB of memory");
        try {
            StandaloneCluster.freePort();
        } catch (IOException refused) {
            abort("No port of 127.0.0.1 can be had: " + refused.getMessage());
        }
        ShopInputs.write(folder);
        assertThat(Jobs.run(ShopNight.arguments(folder, "here"))).isZero();
        here = ShopNight.edition(folder, "here");
        cluster = StandaloneCluster.start(folder.resolve("cluster"));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void aClusterPublishesTheSameBytesEvenIfItLosesAMachine() throws Exception {
        Submitted whole = submit(() -> {}, List.of(), ShopNight.arguments(folder, "whole"));

        assertThat(whole.code()).as(whole.output()).isZero();
        assertThat(ShopNight.edition(folder, "whole")).isEqualTo(here);

        // Not a test of its own, as what comes after must do with one worker.
        List<Integer> lost = new ArrayList<>();
        Submitted halved =
                submit(() -> lost.add(cluster.killWorker(1)), List.of(), ShopNight.arguments(folder, "halved"));

        assertThat(halved.code()).as(halved.output()).isZero();
        assertThat(lost).as("executors that were lost, by worker").containsExactly(1);
        assertThat(ShopNight.edition(folder, "halved")).isEqualTo(here);
    }

    @Test
    void theExitCodeComesThroughInEveryDeployMode() throws Exception {
        String[] wrong = ShopNight.arguments(folder, "wrong");
        wrong[2] = folder.resolve("missing.yaml").toString();
        int client = submit(() -> {}, List.of(), wrong).code();

        List<String> inside = new ArrayList<>(List.of(wrong));
        inside.addAll(List.of("--result", folder.resolve("result.json").toUri().toString()));
        Submitted driver = submit(
                () -> {},
                List.of("--deploy-mode", "cluster", "--driver-memory", "512m"),
                inside.toArray(String[]::new));

        assertThat(driver.code()).as(driver.output()).isEqualTo(client).isEqualTo(78);
        assertThat(submit(() -> {}, List.of("--deploy-mode", "cluster"), wrong).code())
                .isEqualTo(64);
    }

    private static Submitted submit(Mischief mischief, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "/bin/bash",
                Path.of("jobs/submit").toAbsolutePath().toString(),
                "--master",
                cluster.url(),
                "--executor-memory",
                "1g",
                "--executor-cores",
                "1",
                "--conf",
                "spark.sql.shuffle.partitions=8",
                "--conf",
                "spark.ui.enabled=false"));
        command.addAll(options);
        command.add("--");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("SPARK_HOME");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("EFFORTLENS_JAVA_OPTS", "-Xmx1g");
        builder.environment().put("EFFORTLENS_ARCHIVE", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                output.append(line).append('\n');
                if (line.contains("[3/")) {
                    mischief.happen();
                }
                line = lines.readLine();
            }
        }
        return new Submitted(process.waitFor(), output.toString());
    }
}
