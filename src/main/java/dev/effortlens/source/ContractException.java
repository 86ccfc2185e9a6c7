package dev.effortlens.source;

import dev.effortlens.config.Problem;
import java.util.List;

/**
 * Inputs that break their contract, or are not there. Retrying cannot help while they stay as they are. Carries every
 * problem of every input, so that one failed run is enough to mend them all.
 */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Reports all problems of all inputs. */
    public ContractException(List<Problem> problems) {
        super("The inputs break their contract in %d %s; no report was published:\n%s"
                .formatted(problems.size(), problems.size() == 1 ? "place" : "places", Problem.lines(problems)));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, inputs in configured order. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns whether all that is wrong is that inputs are missing. */
    public boolean onlyMissing() {
        return problems.stream().allMatch(p -> p.code().equals(SourceProblem.MISSING.code()));
    }
}
