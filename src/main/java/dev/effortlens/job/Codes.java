package dev.effortlens.job;

import dev.effortlens.config.Code;
import dev.effortlens.config.ProblemCode;
import dev.effortlens.job.gates.GateProblem;
import dev.effortlens.source.SourceProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All codes that a message may carry. */
final class Codes {

    private static final String PREFIX = "EL-";

    /** What may go wrong, in the order in which a run comes to it. */
    static final List<Code> ALL = Stream.of(
                    ProblemCode.values(), SourceProblem.values(), GateProblem.values(), RunProblem.values())
            .flatMap(kinds -> Stream.<Code>of(kinds))
            .toList();

    private Codes() {}

    /** Returns the kind of problem of a code; {@code c050} will do for {@code EL-C050}. */
    static Optional<Code> find(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(whole(code))).findFirst();
    }

    /** Returns the code that was probably meant. */
    static Optional<Code> nearest(String code) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int least = ALL.stream()
                .mapToInt(kind -> distance.apply(kind.code(), whole(code)))
                .min()
                .orElse(Integer.MAX_VALUE);
        return ALL.stream()
                .filter(kind -> least <= 2 && distance.apply(kind.code(), whole(code)) == least)
                .findFirst();
    }

    private static String whole(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return upper.startsWith(PREFIX) ? upper : PREFIX + upper;
    }
}
