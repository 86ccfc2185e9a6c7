package dev.effortlens.analysis;

import dev.effortlens.counts.Support;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The counts that a report shows of one x, and which of them add up to which others.
 *
 * <p>A slice has a cell for its total, for each compared group (exposed, reference, neither) and for each level. Levels add
 * up to their group, groups to the total; the slices of a cut add up to the overall slice, and those of a crossing to the
 * slices of both dimensions, where these are cuts themselves: each cell to the cell of its kind.
 */
final class DisclosedCells {

    private static final int TOTAL = 0;
    private static final int FIRST_LEVEL = 1 + Contrast.values().length;

    private final IntFunction<Contrast> contrastOf;
    private final int nodes;
    private final List<Cut> cuts;
    private final List<Map<String, Integer>> slices = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final long[] answers;
    private final long[] groups;

    /**
     * A cell and those that add up to it.
     *
     * @param whole the cell
     * @param parts the cells that make it up
     */
    record Sum(int whole, List<Integer> parts) {}

    /**
     * Lists the cells.
     *
     * @param contrastOf the compared group that a level belongs to
     * @param cuts in their order, overall first
     * @param supports by cut: what is behind the levels of its slices
     */
    DisclosedCells(
            int levels, IntFunction<Contrast> contrastOf, List<Cut> cuts, List<SortedMap<String, Support>> supports) {
        this.contrastOf = contrastOf;
        this.nodes = FIRST_LEVEL + levels;
        this.cuts = cuts;
        int number = 0;
        for (SortedMap<String, Support> cut : supports) {
            Map<String, Integer> numbers = new HashMap<>();
            for (String slice : cut.keySet()) {
                numbers.put(slice, number++);
            }
            slices.add(numbers);
        }
        answers = new long[number * nodes];
        groups = new long[number * nodes];
        for (int cut = 0; cut < supports.size(); cut++) {
            int own = cut;
            supports.get(cut).forEach((slice, support) -> fill(slice(own, slice), support));
        }
        for (int slice = 0; slice < number; slice++) {
            addSumsWithin(slice);
        }
        for (int cut = 1; cut < cuts.size(); cut++) {
            addSumsOver(cut, supports.get(cut));
        }
    }

    private void fill(int slice, Support support) {
        for (int level = 0; level < support.levels(); level++) {
            for (int cell : List.of(total(slice), group(slice, contrastOf.apply(level)), level(slice, level))) {
                answers[cell] += support.answers(level);
                groups[cell] |= support.groups(level);
            }
        }
    }

    private void addSumsWithin(int slice) {
        List<Integer> compared = new ArrayList<>();
        for (Contrast contrast : Contrast.values()) {
            compared.add(group(slice, contrast));
        }
        sums.add(new Sum(total(slice), compared));
        for (Contrast contrast : Contrast.values()) {
            sums.add(new Sum(group(slice, contrast), levels(slice, contrast)));
        }
    }

    /** Returns the cells of the levels that belong to a compared group. */
    List<Integer> levels(int slice, Contrast contrast) {
        List<Integer> cells = new ArrayList<>();
        for (int level = 0; level < nodes - FIRST_LEVEL; level++) {
            if (contrastOf.apply(level) == contrast) {
                cells.add(level(slice, level));
            }
        }
        return cells;
    }

    private void addSumsOver(int cut, SortedMap<String, Support> supports) {
        List<String> dimensions = cuts.get(cut).dimensions();
        boolean inMargin = false;
        for (int place = 0; dimensions.size() > 1 && place < dimensions.size(); place++) {
            int margin = cuts.indexOf(new Cut(List.of(dimensions.get(place))));
            if (margin >= 0) {
                int at = place;
                addSums(
                        cut,
                        supports,
                        slice -> slices.get(margin)
                                .get(Cut.values(slice, dimensions.size()).get(at)));
                inMargin = true;
            }
        }
        if (!inMargin) {
            addSums(cut, supports, slice -> slices.get(0).get(""));
        }
    }

    /** Finds the slice that another is a part of. */
    private interface WholeOf {
        @Nullable
        Integer slice(String part);
    }

    private void addSums(int cut, SortedMap<String, Support> supports, WholeOf wholeOf) {
        TreeMap<Integer, List<Integer>> parts = new TreeMap<>();
        for (String slice : supports.keySet()) {
            Integer whole = wholeOf.slice(slice);
            if (whole != null) {
                parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(slice(cut, slice));
            }
        }
        parts.forEach((whole, own) -> {
            for (int node = 0; node < nodes; node++) {
                int at = node;
                sums.add(new Sum(
                        whole * nodes + node,
                        own.stream().map(slice -> slice * nodes + at).toList()));
            }
        });
    }

    /** Returns which cells add up to which. */
    List<Sum> sums() {
        return sums;
    }

    /** Returns how many cells there are. */
    int size() {
        return answers.length;
    }

    /** Returns how many slices there are, of all cuts. */
    int slices() {
        return answers.length / nodes;
    }

    /** Returns the number of a slice among those of all cuts. */
    int slice(int cut, String value) {
        Integer number = slices.get(cut).get(value);
        if (number == null) {
            throw new IllegalArgumentException("No slice '%s' in cut %d".formatted(value, cut));
        }
        return number;
    }

    /** Returns the cell of all answers of a slice. */
    int total(int slice) {
        return slice * nodes + TOTAL;
    }

    /** Returns the cell of one of the compared groups. */
    int group(int slice, Contrast contrast) {
        return slice * nodes + node(contrast);
    }

    private static int node(Contrast contrast) {
        return switch (contrast) {
            case EXPOSED -> 1;
            case REFERENCE -> 2;
            case NEITHER -> 3;
        };
    }

    /** Returns the cell of a level. */
    int level(int slice, int level) {
        return slice * nodes + FIRST_LEVEL + level;
    }

    /** Returns the answers in a cell. */
    long answers(int cell) {
        return answers[cell];
    }

    /** Returns the customer groups behind a cell: bit k stands for group k. */
    long groups(int cell) {
        return groups[cell];
    }
}
