package dev.effortlens.job;

import dev.effortlens.config.ReportConfig;
import dev.effortlens.job.gates.GateTable;
import dev.effortlens.source.Sources;
import dev.effortlens.source.infer.Proposal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code effortlens check}: holds configuration and inputs against their contract and, for a day, the rows against the
 * gates. Publishes nothing. Without a configuration, proposes one.
 */
@Command(name = "check", description = "Checks configuration, inputs and quality gates without publishing.")
final class CheckCommand implements Callable<ExitCode> {

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Also read the rows that are known by the end of this day, and hold them against the gates.")
    private @Nullable LocalDate asOf;

    @Override
    public ExitCode call() throws IOException {
        Configuration hadoop = Sessions.hadoop();
        ConfigOptions options = subject.options;
        if (options == null) {
            refuseDay();
            System.out.print(Proposal.of(hadoop, subject.paths));
            return ExitCode.OK;
        }
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

    private void refuseDay() {
        if (asOf != null) {
            throw new StoppedException(
                    RunProblem.USAGE,
                    "command line",
                    "--as-of beside --infer, which reads no rows",
                    "--as-of beside --config only",
                    "leave --as-of out, and add it when you check the configuration");
        }
    }

    /** What is checked: inputs as a configuration describes them, or files that nobody has described. */
    private static final class Subject {

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable ConfigOptions options;

        @Option(
                names = "--infer",
                paramLabel = "PATH",
                description =
                        "Propose a configuration for the Parquet files at this path, on standard output, from their"
                                + " footers alone. May be repeated; instead of --config.")
        private List<String> paths = List.of();
    }

    private static void gates(ReportConfig config, Sources sources, LocalDate asOf) throws IOException {
        Progress progress = new Progress(2);
        try (SparkSession spark = Sessions.open()) {
            Night night = new Night(config, sources, asOf, progress);
            Night.Counted counted =
                    night.count(spark, StateFolder.toRead(config.output().state(), Sessions.hadoop()));
            progress.done();
            GateTable.lines(counted.gates()).forEach(System.out::println);
            System.out.println("The inputs are good enough for a report as of " + asOf + ".");
        }
    }
}
