package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.job.Jobs;
import dev.effortlens.measure.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Runs the job as its users do, and hands out what it published. */
final class Launched {

    /** The project's root, and data that is not part of the project. */
    static final Path PROJECT = Path.of(System.getProperty("user.dir"));

    static final Path DATA = PROJECT.resolve("../shared/data").normalize();

    private Launched() {}

    /** A condition on the class is reported as a skipped test; an assumption before all tests is not reported at all. */
    static boolean hasData() {
        return Files.isDirectory(DATA);
    }

    /** Runs a command that must succeed. */
    static void run(String... arguments) {
        assertThat(Jobs.run(arguments)).as(String.join(" ", arguments)).isZero();
    }

    /** Publishes the report of a configuration into its folder {@code reports}. */
    static PublishedEdition publish(Path config, LocalDate asOf) throws IOException {
        Path reports = config.resolveSibling("reports");
        run("run", "--config", config.toString(), "--as-of", asOf.toString(), "--set", "output.reports=" + reports);
        return PublishedEdition.newestIn(reports);
    }

    /** Runs a report that must be refused, and returns the exit code and the codes of all problems. */
    static String refused(Path config, LocalDate asOf) throws IOException {
        Path reports = config.resolveSibling("reports");
        Path result = config.resolveSibling("result.json");
        int code = Jobs.run(
                "run",
                "--config",
                config.toString(),
                "--as-of",
                asOf.toString(),
                "--set",
                "output.reports=" + reports,
                "--result",
                result.toString());
        assertThat(Files.exists(reports.resolve("ledger")))
                .as("nothing published")
                .isFalse();
        StringBuilder codes = new StringBuilder().append(code);
        for (JsonNode problem : new ObjectMapper().readTree(result.toFile()).path("problems")) {
            codes.append(' ').append(problem.path("code").asText());
        }
        return codes.toString();
    }

    /**
     * Copies one of the project's configurations into a folder, its data where they are. The configurations name the
     * data by an environment variable, which a test cannot set for its own process.
     */
    static Path withData(String name, Path folder) throws IOException {
        String yaml = Files.readString(PROJECT.resolve("conf").resolve(name));
        return Files.writeString(folder.resolve(name), yaml.replace("${EFFORTLENS_DATA}", DATA.toString()));
    }

    static ReportConfig read(Path config) throws IOException {
        return ConfigLoader.load(
                Files.readString(config),
                config.toString(),
                Objects.requireNonNull(config.getParent()).toString(),
                Map.of(),
                Map.of());
    }

    /** Returns what the rules need to know of a configuration. */
    static TruthPlan plan(ReportConfig config, LocalDate asOf) {
        Map<String, LocalDate> declared = new HashMap<>();
        boolean recurrent = false;
        for (var input : config.inputs()) {
            if (input.completeThrough() != null) {
                declared.put(input.name(), input.completeThrough());
            }
            recurrent |= input.recurrent();
        }
        return new TruthPlan(
                asOf,
                config.report().timeZone(),
                config.report().currency(),
                config.report().duplicateDays(),
                config.instruments(),
                config.outcomes(),
                config.signals(),
                config.topics(),
                declared,
                recurrent,
                config.inputs().stream().anyMatch(input -> input.name().equals("churn")),
                config.adjust(),
                answerDays(config),
                followUpDays(config));
    }

    private static int answerDays(ReportConfig config) {
        return config.inputs().stream()
                .filter(input -> input.withinDays() != null)
                .mapToInt(input -> Objects.requireNonNull(input.withinDays()))
                .sum();
    }

    /** As configured, else the longest window. */
    private static int followUpDays(ReportConfig config) {
        Integer configured = config.report().followUpDays();
        int longest = 1;
        for (Outcome outcome : config.outcomes()) {
            if (outcome instanceof Outcome.Observed observed) {
                longest = StrictMath.max(longest, observed.withinDays());
            }
        }
        return configured == null ? longest : configured;
    }
}
