package dev.effortlens.publish;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link PublisherProcess} in a JVM of its own, with no Spark on its class path. */
final class ChildProcess implements AutoCloseable {

    /** SIGKILL. */
    static final int KILLED = 128 + 9;

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts one; it waits for {@link #go}. */
    static ChildProcess start(Path folder, String key, LocalDate asOf, String attempt, int tables) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
        command.addAll(List.of(
                PublisherProcess.class.getName(),
                folder.toString(),
                key,
                asOf.toString(),
                attempt,
                Integer.toString(tables)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ChildProcess(process);
    }

    /** What publishing needs: our classes, Jackson, the logging front, and the type of a parameter. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("classes")
                        || entry.contains("jackson-")
                        || entry.contains("slf4j-api")
                        || !entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void awaitReady() throws IOException {
        if (!"ready".equals(output.readLine())) {
            throw new IOException("The process did not start");
        }
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Reads on until the process has said so many lines, or ends. */
    void awaitLines(int lines) throws IOException {
        for (int read = 0; read < lines && output.readLine() != null; read++) {
            // The lines themselves do not matter.
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Returns the last line that the process said. */
    String lastLine() throws IOException {
        String last = "";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = line;
        }
        return last;
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
