package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Slice;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.counts.Support;
import dev.effortlens.measure.Explanatory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is withheld of the answers to each x: one decision for all who show their counts. Safe for use by several threads. */
final class Disclosures {

    private final EffortCube cube;
    private final int minimum;
    private final Map<Pair, Disclosure> known = new ConcurrentHashMap<>();

    /** An x and an outcome. */
    private record Pair(int variable, int outcome) {}

    Disclosures(EffortCube cube, int minimum) {
        this.cube = cube;
        this.minimum = minimum;
    }

    /** Returns what is withheld of the answers to an x of which an outcome is known. */
    Disclosure of(int variable, int outcome) {
        return known.computeIfAbsent(
                new Pair(variable, outcome),
                pair -> Disclosure.of(cells(variable, slice -> slice.support(outcome)), minimum));
    }

    /** Returns what is withheld of all answers to an x, whose mean is shown. */
    Disclosure ofAnswers(int variable) {
        return Disclosure.withMeans(cells(variable, Slice::support), minimum);
    }

    private DisclosedCells cells(int variable, Function<Slice, Support> supportOf) {
        CubePlan plan = cube.plan();
        Explanatory x = plan.variables().get(variable);
        List<SortedMap<String, Support>> supports = new ArrayList<>();
        for (int cut = 0; cut < plan.cuts().size(); cut++) {
            TreeMap<String, Support> slices = new TreeMap<>();
            for (SliceKey key : cube.slices(variable, cut)) {
                slices.put(key.value(), supportOf.apply(cube.slice(key)));
            }
            supports.add(slices);
        }
        // Nobody may have answered: then there are no slices, but everybody asks for the overall one.
        supports.get(0).computeIfAbsent("", none -> new Support(x.levels()));
        return new DisclosedCells(x.levels(), x::contrast, plan.cuts(), supports);
    }
}
