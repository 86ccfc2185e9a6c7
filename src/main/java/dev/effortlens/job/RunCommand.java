package dev.effortlens.job;

import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code effortlens run}: brings a report up to a day, or to each of several, and publishes it. */
@Command(name = "run", description = "Computes the report as of a day and publishes it.")
final class RunCommand implements Callable<ExitCode> {

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private When when = new When();

    @Option(
            names = "--full",
            description = "Read every row and count every period again, whatever earlier nights have kept. The result"
                    + " is the same; it takes longer.")
    private boolean full;

    /** One day, or several. */
    static final class When {

        @Option(
                names = "--as-of",
                required = true,
                paramLabel = "DATE",
                description = "The last day whose events and records are known, such as 2026-03-31.")
        private @Nullable LocalDate asOf;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Span span;

        private List<LocalDate> days() {
            if (span == null) {
                return asOf == null ? List.of() : List.of(asOf);
            }
            return span.days();
        }
    }

    /** Every day from one to another. */
    static final class Span {

        @Option(
                names = "--from",
                required = true,
                paramLabel = "DATE",
                description = "With --to: publish an edition as of every day from this on, in order. Days that are"
                        + " published already are passed over, so that a run that stopped can be started again.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last of these days.")
        private LocalDate to = LocalDate.EPOCH;

        private List<LocalDate> days() {
            if (to.isBefore(from)) {
                throw new StoppedException(
                        RunProblem.USAGE,
                        "command line",
                        "--from %s after --to %s".formatted(from, to),
                        "a first day that is not after the last",
                        "exchange the two days");
            }
            return from.datesUntil(to.plusDays(1)).toList();
        }
    }

    @Override
    public ExitCode call() throws IOException {
        List<LocalDate> days = when.days();
        Configuration hadoop = Sessions.hadoop();
        ReportConfig config = options.load(hadoop);
        NightRun run = new NightRun(hadoop, config, full);
        try (LazySession spark = new LazySession()) {
            for (LocalDate day : days) {
                run.publish(day, spark);
            }
        }
        return ExitCode.OK;
    }
}
