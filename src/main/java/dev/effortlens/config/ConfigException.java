package dev.effortlens.config;

import java.util.List;

/** The configuration cannot be used. Carries every problem found, not only the first. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Reports all problems of one configuration. */
    public ConfigException(String file, List<Problem> problems) {
        super("Configuration " + file + " has " + problems.size()
                + (problems.size() == 1 ? " problem" : " problems") + "; nothing was run:\n"
                + Problem.lines(problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
