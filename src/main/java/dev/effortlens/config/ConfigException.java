package dev.effortlens.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Carries every problem found, not only the first. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Reports all problems of one configuration. */
    public ConfigException(String file, List<Problem> problems) {
        super("Configuration %s has %d %s; nothing was run:\n%s"
                .formatted(
                        file,
                        problems.size(),
                        problems.size() == 1 ? "problem" : "problems",
                        problems.stream().map(p -> "  - " + p).collect(Collectors.joining("\n"))));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
