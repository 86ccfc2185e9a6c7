package dev.effortlens.analysis;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Decides which cells of one cut are withheld to protect customers.
 *
 * <p>A slice is a tree of counts: its total, the compared groups (exposed, reference, neither), the levels. A count is
 * shown only if its answers fall into at least the minimum number of customer groups, which proves at least as many
 * customers; a count of zero is shown. A withheld count would be revealed by subtraction if it were the only one among
 * siblings under a shown parent, or the only one among the slices of a cut whose total is shown: then the smallest
 * shown one goes with it, until nothing is left to subtract.
 */
final class Disclosure {

    private static final int TOTAL = 0;

    private final int levels;
    private final IntFunction<Contrast> contrastOf;
    private final List<List<Integer>> families;
    private final long[][] counts;
    private final boolean[][] withheld;

    /**
     * Decides for the slices of a cut.
     *
     * @param variable the x
     * @param slices per slice, the tables of its customer groups: level × anything
     * @param minimum least number of customer groups behind a shown count
     */
    Disclosure(Explanatory variable, List<List<ContingencyTable>> slices, int minimum) {
        this(variable.levels(), variable::contrast, slices, minimum);
    }

    /**
     * As the other, for levels that are those of no x.
     *
     * @param levels how many there are
     * @param contrastOf the compared group that a level belongs to
     */
    Disclosure(int levels, IntFunction<Contrast> contrastOf, List<List<ContingencyTable>> slices, int minimum) {
        this.levels = levels;
        this.contrastOf = contrastOf;
        families = families();
        counts = new long[slices.size()][nodes()];
        withheld = new boolean[slices.size()][nodes()];
        for (int slice = 0; slice < slices.size(); slice++) {
            for (int node = 0; node < nodes(); node++) {
                long answers = 0;
                int groups = 0;
                for (ContingencyTable group : slices.get(slice)) {
                    long own = own(group, node);
                    answers += own;
                    groups += own > 0 ? 1 : 0;
                }
                counts[slice][node] = answers;
                withheld[slice][node] = answers > 0 && groups < minimum;
            }
        }
        close();
    }

    /** Returns whether a slice as a whole is withheld. */
    boolean slice(int slice) {
        return withheld[slice][TOTAL];
    }

    /** Returns whether one of the compared groups of a slice is withheld. */
    boolean group(int slice, Contrast contrast) {
        return withheld[slice][node(contrast)];
    }

    /** Returns whether a level of a slice is withheld. */
    boolean level(int slice, int level) {
        return withheld[slice][firstLevel() + level];
    }

    private int nodes() {
        return firstLevel() + levels;
    }

    private static int firstLevel() {
        return 1 + node(Contrast.NEITHER);
    }

    private static int node(Contrast contrast) {
        return switch (contrast) {
            case EXPOSED -> 1;
            case REFERENCE -> 2;
            case NEITHER -> 3;
        };
    }

    private long own(ContingencyTable table, int node) {
        if (node == TOTAL) {
            return table.total();
        }
        if (node >= firstLevel()) {
            return table.rowTotal(node - firstLevel());
        }
        long sum = 0;
        for (int level = 0; level < levels; level++) {
            sum += node(contrastOf.apply(level)) == node ? table.rowTotal(level) : 0;
        }
        return sum;
    }

    /** Each family: a parent, then its children. */
    private List<List<Integer>> families() {
        List<List<Integer>> all = new ArrayList<>();
        List<Integer> groups = new ArrayList<>(List.of(TOTAL));
        for (Contrast contrast : Contrast.values()) {
            groups.add(node(contrast));
            List<Integer> family = new ArrayList<>(List.of(node(contrast)));
            for (int level = 0; level < levels; level++) {
                if (contrastOf.apply(level) == contrast) {
                    family.add(firstLevel() + level);
                }
            }
            all.add(family);
        }
        all.add(0, groups);
        return all;
    }

    private void close() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int slice = 0; slice < counts.length; slice++) {
                for (List<Integer> family : families) {
                    changed |= closeFamily(slice, family);
                }
            }
            for (int node = 0; node < nodes(); node++) {
                changed |= closeColumn(node);
            }
        }
    }

    private boolean closeFamily(int slice, List<Integer> family) {
        List<Integer> children = family.subList(1, family.size());
        boolean changed = false;
        if (withheld[slice][family.get(0)]) {
            for (int child : children) {
                changed |= counts[slice][child] > 0 && !withheld[slice][child];
                withheld[slice][child] |= counts[slice][child] > 0;
            }
            return changed;
        }
        List<int[]> cells =
                children.stream().map(child -> new int[] {slice, child}).toList();
        boolean second = withholdSecond(cells);
        return parentOfOnlyChild(slice, family) || second;
    }

    /** A parent whose single non-empty child is withheld is that child. */
    private boolean parentOfOnlyChild(int slice, List<Integer> family) {
        List<Integer> filled = family.subList(1, family.size()).stream()
                .filter(child -> counts[slice][child] > 0)
                .toList();
        boolean same = !filled.isEmpty()
                && filled.stream().allMatch(child -> withheld[slice][child])
                && filled.size() == 1
                && !withheld[slice][family.get(0)];
        if (same) {
            withheld[slice][family.get(0)] = true;
        }
        return same;
    }

    private boolean closeColumn(int node) {
        if (counts.length < 2) {
            return false;
        }
        List<int[]> cells = new ArrayList<>();
        for (int slice = 0; slice < counts.length; slice++) {
            cells.add(new int[] {slice, node});
        }
        return withholdSecond(cells);
    }

    private boolean withholdSecond(List<int[]> cells) {
        int hidden = 0;
        int[] smallest = null;
        for (int[] cell : cells) {
            if (withheld[cell[0]][cell[1]]) {
                hidden++;
            } else if (counts[cell[0]][cell[1]] > 0
                    && (smallest == null || counts[cell[0]][cell[1]] < counts[smallest[0]][smallest[1]])) {
                smallest = cell;
            }
        }
        if (hidden != 1 || smallest == null) {
            return false;
        }
        withheld[smallest[0]][smallest[1]] = true;
        return true;
    }
}
