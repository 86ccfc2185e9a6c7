package dev.effortlens.job;

import dev.effortlens.config.ReportConfig;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code effortlens check}: holds configuration and inputs against their contract, without reading a row. */
@Command(name = "check", description = "Checks configuration and inputs without running.")
final class CheckCommand implements Callable<ExitCode> {

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public ExitCode call() throws IOException {
        Configuration hadoop = Sessions.hadoop();
        ReportConfig config = options.load(hadoop);
        Sources sources = Sources.open(hadoop, config, LocalDate.EPOCH);
        sources.describe()
                .forEach(input -> System.out.printf(
                        "%-14s %,12d rows in %,d files%n", input.config().name(), input.rows(), input.files()));
        System.out.println("Configuration and inputs keep their contract.");
        return ExitCode.OK;
    }
}
