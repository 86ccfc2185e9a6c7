package dev.effortlens.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one failed run is enough to mend everything. */
final class Problems {

    private final List<Located> located = new ArrayList<>();

    private record Located(Place place, Problem problem) {}

    /** Adds a problem. */
    void add(ProblemCode kind, Place place, String found, String expected, String fix) {
        located.add(new Located(place, Problem.of(kind, place.toString(), found, expected, fix)));
    }

    boolean isEmpty() {
        return located.isEmpty();
    }

    /** Returns the problems in the order of their lines, overrides last. */
    List<Problem> inOrder() {
        return located.stream()
                .sorted(Comparator.comparing(Located::place))
                .map(Located::problem)
                .toList();
    }
}
