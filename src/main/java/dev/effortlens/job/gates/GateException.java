package dev.effortlens.job.gates;

import dev.effortlens.config.Problem;
import java.util.List;

/** Inputs that can be read, but that no report should rest on. Carries every gate that failed. */
public final class GateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    GateException(List<Problem> problems) {
        super("The inputs failed %d quality %s; no report was published:\n%s"
                .formatted(problems.size(), problems.size() == 1 ? "gate" : "gates", Problem.lines(problems)));
        this.problems = List.copyOf(problems);
    }

    /** Returns the failed gates, inputs in configured order. */
    public List<Problem> problems() {
        return problems;
    }
}
