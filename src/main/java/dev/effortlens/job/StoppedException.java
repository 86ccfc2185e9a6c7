package dev.effortlens.job;

import dev.effortlens.config.Problem;
import java.util.List;

/** A command that stopped for a reason it knows and can explain. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    StoppedException(RunProblem kind, String where, String found, String expected, String fix) {
        this(kind, List.of(Problem.of(kind, where, found, expected, fix)));
    }

    /** Stops for several reasons of one kind. */
    StoppedException(RunProblem kind, List<Problem> problems) {
        super(kind.code());
        this.failure = Failure.of(kind, problems);
    }

    Failure failure() {
        return failure;
    }
}
