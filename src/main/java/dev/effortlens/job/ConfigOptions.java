package dev.effortlens.job;

import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** Options of every command that needs a configuration. */
final class ConfigOptions {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "Report configuration (YAML), at any path Hadoop can read.")
    private String file = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Overrides one value, such as report.title=Test. May be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    ReportConfig load(Configuration hadoop) throws IOException {
        return ConfigFile.load(hadoop, file, overrides);
    }
}
