package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a page readable: of many slices those with most answers, the tables hold the others. */
final class Largest {

    private Largest() {}

    /** Returns at most so many slices, in the order in which they came. */
    static List<Comparison> of(List<Comparison> slices, int most) {
        if (slices.size() <= most) {
            return slices;
        }
        Set<Comparison> kept = slices.stream()
                .sorted(Comparator.comparingLong(Largest::answers).reversed())
                .limit(most)
                .collect(Collectors.toSet());
        return slices.stream().filter(kept::contains).toList();
    }

    /** Returns the answers of a slice; withheld ones count as fewest. */
    static long answers(Comparison slice) {
        Long answers = slice.all().responses();
        return answers == null ? -1 : answers;
    }
}
