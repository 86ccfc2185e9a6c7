package dev.effortlens.job.nights;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A real cluster on this machine: a master and two workers of one core each, every one a process of its own. */
final class StandaloneCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String url;

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.url = "spark://" + HOST + ":" + port;
    }

    /** Starts one and waits until both workers belong to it. */
    static StandaloneCluster start(Path folder) throws IOException {
        int port = freePort();
        StandaloneCluster cluster = new StandaloneCluster(Files.createDirectories(folder), port);
        cluster.launch("master", "master.Master", "--port", Integer.toString(port));
        cluster.await("master", "I have been elected leader");
        for (int worker = 0; worker < 2; worker++) {
            cluster.work(worker);
        }
        for (int worker = 0; worker < 2; worker++) {
            cluster.await("worker-" + worker, "Successfully registered with master");
        }
        return cluster;
    }

    /** Returns a port that nobody listens at. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    /** Takes a worker away with everything that runs on it, as when a machine loses its power; says what it ran. */
    int killWorker(int worker) {
        Process process = processes.get(1 + worker);
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        return executors.size();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void work(int worker) throws IOException {
        String name = "worker-" + worker;
        launch(
                name,
                "worker.Worker",
                "--cores",
                "1",
                "--memory",
                "1500m",
                "--work-dir",
                folder.resolve(name).toString(),
                url);
    }

    private void launch(String name, String main, String... arguments) throws IOException {
        Path home = Path.of("target/spark-home").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@conf/java.options",
                "-Xmx256m",
                // Without a configuration of ours: Spark's own tells how far they are.
                "-cp",
                home + "/jars/*",
                "org.apache.spark.deploy." + main,
                "--host",
                HOST,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(builder.start());
    }

    private void await(String name, String line) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(log(name)).contains(line)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException(name + " does not say \"" + line + "\":\n" + Files.readString(log(name)));
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }
}
