package dev.effortlens.job;

import dev.effortlens.demo.DemoData;
import dev.effortlens.demo.DemoPlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code effortlens demo-data}: writes synthetic inputs whose effects are known, with a ready configuration. */
@Command(name = "demo-data", description = "Writes seeded synthetic inputs with known effects, and a configuration.")
final class DemoDataCommand implements Callable<ExitCode> {

    @Option(names = "--customers", defaultValue = "20000", description = "How many customers (${DEFAULT-VALUE}).")
    private long customers;

    @Option(names = "--days", defaultValue = "400", description = "How many days (${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "Same seed, same rows (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--last-day", defaultValue = "2026-03-31", description = "The newest day (${DEFAULT-VALUE}).")
    private LocalDate lastDay = LocalDate.EPOCH;

    @Option(
            names = "--harder-from",
            paramLabel = "DAY",
            description = "From this day on billing is harder, for trends and alerts to find.")
    private @Nullable LocalDate harderFrom;

    @Option(names = "--invitations", description = "Write who was asked too, for the response rate.")
    private boolean invitations;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private String out = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public ExitCode call() throws IOException {
        DemoPlan plan = plan();
        try (SparkSession spark = Sessions.open()) {
            DemoData.write(spark, plan);
        }
        System.out.println("Demo data and a configuration: " + out + "/effortlens.yaml, for --as-of " + lastDay);
        return ExitCode.OK;
    }

    private DemoPlan plan() {
        try {
            return new DemoPlan(customers, days, seed, lastDay, out, invitations, harderFrom);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
