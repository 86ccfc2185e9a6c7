package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code jobs/effortlens} passes on, with and without its archive of classes. In place of the program stands a tiny
 * one, which tells what it was given, so that an archive takes a second and not a minute.
 */
class LauncherTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String[] RUN = {"run", "--config", "a b.yaml", "*", ""};
    private static final String TOLD = "told: run|--config|a b.yaml|*|\n";

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    /** What a launched program left behind. */
    private record Outcome(int code, String output, String errors) {}

    @BeforeEach
    void installed() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "No bash here");
        home = Files.createDirectories(folder.resolve("home"));
        for (String file :
                List.of("jobs/effortlens", "jobs/lib.sh", "conf/java.options", "conf/log4j2.properties", "pom.xml")) {
            Path copy = home.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(file), copy);
            copy.toFile().setExecutable(file.startsWith("jobs/"));
            Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        Files.createDirectories(home.resolve("src/main"));
        Files.setLastModifiedTime(home.resolve("src/main"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.createDirectories(home.resolve("target/spark-home/jars"));
        jar(home.resolve("target/spark-home/jars/other.jar"), "public final class Other {}", "Other");
        // The archive is made at a low priority, which on a busy machine may mean never.
        Path nice = Files.writeString(
                Files.createDirectories(folder.resolve("bin")).resolve("nice"), "#!/bin/bash\nshift 2\nexec \"$@\"\n");
        assertThat(nice.toFile().setExecutable(true)).isTrue();
        program("told: ");
    }

    @Test
    void theFirstRunMakesTheArchiveAndLaterOnesUseIt() throws Exception {
        assertThat(launch(RUN)).isEqualTo(new Outcome(7, TOLD, ""));
        Path archive = awaitArchive();

        assertThat(launchWith("-Xlog:class+load:file=loaded.txt", RUN)).isEqualTo(new Outcome(7, TOLD, ""));

        assertThat(Files.readString(folder.resolve("loaded.txt")))
                .containsPattern("dev\\.effortlens\\.job\\.Main source: shared objects file");
        assertThat(inStart()).containsExactly(archive);
    }

    @Test
    void anotherBuildIsAnotherArchive() throws Exception {
        launch(RUN);
        Path first = awaitArchive();
        program("says: ");

        assertThat(launch(RUN).output()).isEqualTo(TOLD.replace("told", "says"));
        Path second = awaitArchive();

        assertThat(second).isNotEqualTo(first);
        assertThat(launch(RUN).output()).isEqualTo(TOLD.replace("told", "says"));
    }

    /** The JVM itself breaks off where an agent is to see a class that no jar holds, and the archive does. */
    @Test
    void agentsMayLookAtClassesOfTheArchive() throws Exception {
        Path agent = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "Agent");
        jar(agent, manifest, """
                import java.lang.instrument.ClassFileTransformer;
                public final class Agent {
                    public static void premain(String unused, java.lang.instrument.Instrumentation instrumentation) {
                        instrumentation.addTransformer(new ClassFileTransformer() {});
                    }
                }
                """, "Agent");
        launch(RUN);
        awaitArchive();

        assertThat(launchWith("-javaagent:" + agent, RUN)).isEqualTo(new Outcome(7, TOLD, ""));
    }

    @Test
    void aDamagedArchiveDoesNotMatter() throws Exception {
        launch(RUN);
        Path archive = awaitArchive();
        byte[] whole = Files.readAllBytes(archive);
        archive.toFile().setWritable(true);
        for (byte[] damaged : List.of(
                new byte[0],
                "not an archive".repeat(1000).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(archive, damaged);

            assertThat(launch(RUN)).isEqualTo(new Outcome(7, TOLD, ""));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenDoesNotMatter() throws Exception {
        // A file where the folder should be stops root as well, which a folder without permissions does not.
        Files.writeString(home.resolve("target/start"), "");

        assertThat(launch(RUN)).isEqualTo(new Outcome(7, TOLD, ""));

        Files.delete(home.resolve("target/start"));
        Files.createDirectories(home.resolve("target/start")).toFile().setWritable(false);
        assertThat(launch(RUN)).isEqualTo(new Outcome(7, TOLD, ""));
    }

    @Test
    void onlyRunsThatPublishMakeOne() throws Exception {
        assertThat(launch("verify").output()).isEqualTo("told: verify\n");
        assertThat(launch("run", "nothing").output()).isEqualTo("told: run|nothing\n");
        assertThat(launch()).isEqualTo(new Outcome(7, "told: \n", ""));

        Instant end = Instant.now().plus(PATIENCE);
        while (!inStart().isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(inStart()).isEmpty();
    }

    @Test
    void theUsersCollectorAndCompilerWin() throws Exception {
        assertThat(launchWith("-XX:+PrintFlagsFinal", RUN).output())
                .containsPattern("bool UseParallelGC += true")
                .containsPattern("intx TieredStopAtLevel += 1 ")
                .containsPattern("size_t MetaspaceSize += 268435456 ");
        assertThat(launchWith("-XX:+UseSerialGC -XX:TieredStopAtLevel=4 -XX:+PrintFlagsFinal", RUN)
                        .output())
                .containsPattern("bool UseSerialGC += true")
                .containsPattern("intx TieredStopAtLevel += 4 ");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, true", "24.0.2, true", "25, false", "25.0.1, false", "31.0.1, false", "unknown, true"})
    void packagesThatAJavaNoLongerHasAreNotAskedFor(String version, boolean asked) throws Exception {
        String option = "--add-opens=java.base/sun.security.action=ALL-UNNAMED";
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/bash\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        if (!version.equals("unknown")) {
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"25\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        ProcessBuilder builder = process("", "verify");
        builder.environment().put("JAVA_HOME", jdk.toString());

        Outcome outcome = end(builder);

        List<String> expected = new ArrayList<>(Files.readAllLines(home.resolve("conf/java.options")));
        assertThat(expected.contains(option)).isTrue();
        if (!asked) {
            expected.remove(option);
        }
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output().lines()).startsWith(expected.toArray(String[]::new));
    }

    /** In place of Maven stands a script that is slow to make the jar, and leaves half of it lying there meanwhile. */
    @Test
    void ofLaunchersThatStartAtOnceOneBuilds() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "No flock here");
        Path whole = Files.move(home.resolve("target/effortlens.jar"), folder.resolve("whole.jar"));
        Path maven = Files.writeString(folder.resolve("bin/mvn"), """
                #!/bin/bash
                echo build >>"%1$s/builds"
                : >"%1$s/home/target/effortlens.jar"
                sleep 2
                cp "%2$s" "%1$s/home/target/effortlens.jar"
                """.formatted(folder, whole));
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        Process first = process("", "verify").redirectErrorStream(true).start();
        Process second = process("", "verify").redirectErrorStream(true).start();

        String build = "Building Effortlens (only when its sources have changed) ...\n";
        String both = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                + new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(both.replace(build, "")).isEqualTo("told: verify\n".repeat(2));
        assertThat(Files.readAllLines(folder.resolve("builds"))).containsExactly("build");
    }

    @Test
    void signalsReachTheProgram() throws Exception {
        Process process = process("", "run", "sleep").start();
        assertThat(process.inputReader().readLine()).isEqualTo("told: run|sleep");

        process.destroy();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private Outcome launch(String... arguments) throws Exception {
        return launchWith("", arguments);
    }

    private Outcome launchWith(String javaOptions, String... arguments) throws Exception {
        return end(process(javaOptions, arguments));
    }

    private Outcome end(ProcessBuilder builder) throws Exception {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** From another folder, as schedulers start it. */
    private ProcessBuilder process(String javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", home.resolve("jobs/effortlens").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("EFFORTLENS_JAVA_OPTS", "-Xmx64m " + javaOptions);
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().remove("EFFORTLENS_ARCHIVE");
        return builder;
    }

    private Path awaitArchive() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<Path> found = inStart();
            if (found.size() == 1 && found.get(0).toString().matches(".*/[0-9]+-[0-9-]+\\.jsa")) {
                return found.get(0);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("no archive, but " + inStart());
    }

    private List<Path> inStart() throws IOException {
        Path start = home.resolve("target/start");
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(start)) {
            return files.toList();
        }
    }

    /** Tells its arguments, loads the class that only publishing loads, and one that the JVM makes up, and ends with 7. */
    private void program(String word) throws IOException {
        String published = "package dev.effortlens.publish; public interface PublishResult {"
                + " final class Published implements PublishResult {} }";
        String main = """
                package dev.effortlens.job;
                import java.lang.invoke.*;
                public final class Main {
                    static void bound(int one, long two, float three, double four, String five) {}
                    public static void main(String[] arguments) throws Exception {
                        System.out.println("%s" + String.join("|", arguments));
                        if (arguments.length > 2) {
                            new dev.effortlens.publish.PublishResult.Published();
                            MethodHandle handle = MethodHandles.lookup().findStatic(Main.class, "bound",
                                MethodType.methodType(void.class, int.class, long.class, float.class, double.class, String.class));
                            MethodHandles.insertArguments(handle, 0, 1, 2L, 3f, 4d, "5");
                        }
                        if (arguments.length == 2 && arguments[1].equals("sleep")) {
                            Thread.sleep(60_000);
                        }
                        System.exit(7);
                    }
                }
                """.formatted(word);
        jar(
                home.resolve("target/effortlens.jar"),
                published,
                "dev/effortlens/publish/PublishResult",
                main,
                "dev/effortlens/job/Main");
    }

    /** Compiles sources, each followed by its name, into a jar. */
    private void jar(Path jar, String... sources) throws IOException {
        jar(jar, new Manifest(), sources);
    }

    private void jar(Path jar, Manifest manifest, String... sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<String> files = new ArrayList<>(List.of("-d", classes.toString()));
        for (int source = 0; source < sources.length; source += 2) {
            Path file = classes.resolve(sources[source + 1] + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, sources[source]).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, files.toArray(String[]::new))).isZero();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path one :
                    compiled.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                out.write(Files.readAllBytes(one));
            }
        }
    }
}
