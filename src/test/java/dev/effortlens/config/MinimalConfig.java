package dev.effortlens.config;

import java.util.List;
import java.util.Map;

/** The smallest configuration that the tests change in one place each. */
final class MinimalConfig {

    static final String TEXT = """
            report: {title: T, time-zone: UTC}
            inputs:
              responses: {path: r}
              churn: {path: c}
            instruments:
              ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
              nps: {measure: NPS}
            outcomes:
              churned: {from: churn, within-days: 90}
              promoter: {stated: nps, at-least: 9}
            primary: {instrument: ces, outcome: churned}
            output: {reports: out}
            """;

    private MinimalConfig() {}

    /** Returns the configuration with pieces replaced: what, by what, what, by what. */
    static String with(String... edits) {
        String text = TEXT;
        for (int i = 0; i < edits.length; i += 2) {
            if (!text.contains(edits[i])) {
                throw new IllegalArgumentException("Not in the configuration: " + edits[i]);
            }
            text = text.replace(edits[i], edits[i + 1]);
        }
        return text;
    }

    static ReportConfig load(String text) {
        return load(text, Map.of());
    }

    static ReportConfig load(String text, Map<String, String> environment) {
        return ConfigLoader.load(text, "c.yaml", "", environment, Map.of());
    }

    /** Returns the problems of a configuration as they are printed. */
    static List<String> problems(String text, Map<String, String> environment, Map<String, String> overrides) {
        try {
            ConfigLoader.load(text, "c.yaml", "", environment, overrides);
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    static List<String> problems(String text) {
        return problems(text, Map.of(), Map.of());
    }
}
