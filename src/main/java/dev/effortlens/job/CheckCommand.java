package dev.effortlens.job;

import dev.effortlens.config.ReportConfig;
import dev.effortlens.job.gates.GateTable;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code effortlens check}: holds configuration and inputs against their contract and, for a day, the rows against the
 * gates. Publishes nothing.
 */
@Command(name = "check", description = "Checks configuration, inputs and quality gates without publishing.")
final class CheckCommand implements Callable<ExitCode> {

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Also read the rows that are known by the end of this day, and hold them against the gates.")
    private @Nullable LocalDate asOf;

    @Override
    public ExitCode call() throws IOException {
        Configuration hadoop = Sessions.hadoop();
        ReportConfig config = options.load(hadoop);
        Sources sources = Sources.open(hadoop, config, asOf == null ? LocalDate.EPOCH : asOf);
        sources.describe()
                .forEach(input -> System.out.printf(
                        "%-14s %,12d rows in %,d files%n", input.config().name(), input.rows(), input.files()));
        System.out.println("Configuration and inputs keep their contract.");
        if (asOf == null) {
            System.out.println("Their rows were not read; add --as-of to hold them against the gates.");
        } else {
            gates(config, sources, asOf);
        }
        return ExitCode.OK;
    }

    private static void gates(ReportConfig config, Sources sources, LocalDate asOf) throws IOException {
        Progress progress = new Progress(2);
        try (SparkSession spark = Sessions.open()) {
            Night night = new Night(config, sources, asOf, progress);
            Night.Counted counted = night.count(spark);
            progress.done();
            GateTable.lines(counted.gates()).forEach(System.out::println);
            System.out.println("The inputs are good enough for a report as of " + asOf + ".");
        }
    }
}
