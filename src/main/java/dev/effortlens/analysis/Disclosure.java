package dev.effortlens.analysis;

import dev.effortlens.analysis.DisclosedCells.Sum;
import dev.effortlens.measure.Contrast;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which counts of one x are withheld to protect customers, in all cuts together.
 *
 * <p>A count is shown only if its answers fall into at least the minimum number of customer groups, which proves at least
 * as many customers; a count of zero is shown. What subtraction would reveal is withheld as well: the parts of a whole that
 * is withheld; a whole whose only part is; and where a whole is shown, the smallest shown part, until at least two parts
 * are withheld and all withheld parts together, which subtraction does reveal, fall into enough groups. Where the mean of
 * the levels is shown, it is one more equation: a slice then withholds one more level, or its mean.
 *
 * <p>It withholds what follows from one sum, not what follows from many taken together, nor from two editions.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4: secondary suppression, singletons"
 */
final class Disclosure {

    private final DisclosedCells cells;
    private final int minimum;
    private final BitSet withheld = new BitSet();
    private final BitSet meansWithheld = new BitSet();

    /** Cells that are the only part of a whole: to withhold one takes the whole with it. */
    private final BitSet onlyParts = new BitSet();

    private Disclosure(DisclosedCells cells, int minimum) {
        this.cells = cells;
        this.minimum = minimum;
        for (int cell = 0; cell < cells.size(); cell++) {
            withheld.set(cell, cells.answers(cell) > 0 && Long.bitCount(cells.groups(cell)) < minimum);
        }
        for (Sum sum : cells.sums()) {
            List<Integer> filled = filled(sum.parts());
            if (filled.size() == 1) {
                onlyParts.set(filled.get(0));
            }
        }
    }

    /**
     * Decides where no mean of the levels is shown.
     *
     * @param minimum least number of customer groups behind a shown count
     */
    static Disclosure of(DisclosedCells cells, int minimum) {
        Disclosure disclosure = new Disclosure(cells, minimum);
        disclosure.close(false);
        return disclosure;
    }

    /** Decides where the mean of the levels is shown of each slice, too. */
    static Disclosure withMeans(DisclosedCells cells, int minimum) {
        Disclosure disclosure = new Disclosure(cells, minimum);
        disclosure.close(true);
        return disclosure;
    }

    /** Returns whether a slice as a whole is withheld. */
    boolean slice(int cut, String value) {
        return withheld.get(cells.total(cells.slice(cut, value)));
    }

    /** Returns whether one of the compared groups of a slice is withheld. */
    boolean group(int cut, String value, Contrast contrast) {
        return withheld.get(cells.group(cells.slice(cut, value), contrast));
    }

    /** Returns whether what compares a slice's two groups is withheld: with the slice's total it would tell them both. */
    boolean comparison(int cut, String value) {
        return slice(cut, value) || group(cut, value, Contrast.EXPOSED) || group(cut, value, Contrast.REFERENCE);
    }

    /** Returns whether a level of a slice is withheld. */
    boolean level(int cut, String value, int level) {
        return withheld.get(cells.level(cells.slice(cut, value), level));
    }

    /** Returns whether the mean of a slice's levels is withheld. */
    boolean mean(int cut, String value) {
        return slice(cut, value) || meansWithheld.get(cells.slice(cut, value));
    }

    private void close(boolean meansAreShown) {
        int before;
        do {
            before = withheld.cardinality();
            cells.sums().forEach(this::close);
            if (meansAreShown && withheld.cardinality() == before) {
                IntStream.range(0, cells.slices()).forEach(this::protectFromMean);
            }
        } while (withheld.cardinality() > before);
    }

    private void close(Sum sum) {
        List<Integer> filled = filled(sum.parts());
        if (withheld.get(sum.whole())) {
            filled.forEach(withheld::set);
            return;
        }
        List<Integer> hidden = filled.stream().filter(withheld::get).toList();
        if (hidden.isEmpty()) {
            return;
        }
        if (filled.size() == 1) {
            withheld.set(sum.whole());
        } else if (hidden.size() == 1 || Long.bitCount(groups(hidden)) < minimum) {
            withholdSmallest(filled.stream());
        }
    }

    private List<Integer> filled(List<Integer> parts) {
        return parts.stream().filter(cell -> cells.answers(cell) > 0).toList();
    }

    private long groups(List<Integer> some) {
        return some.stream().mapToLong(cells::groups).reduce(0, (a, b) -> a | b);
    }

    private void withholdSmallest(Stream<Integer> of) {
        of.filter(cell -> !withheld.get(cell))
                .min(Comparator.<Integer, Boolean>comparing(onlyParts::get).thenComparingLong(cells::answers))
                .ifPresent(withheld::set);
    }

    /**
     * The withheld levels of a slice are unknown, each shown group or total that holds some is an equation, and so is the
     * mean: one unknown more than there are equations leaves them open.
     */
    private void protectFromMean(int slice) {
        if (withheld.get(cells.total(slice)) || meansWithheld.get(slice)) {
            return;
        }
        long unknown = 0;
        BitSet equations = new BitSet();
        for (Contrast contrast : Contrast.values()) {
            long hidden =
                    cells.levels(slice, contrast).stream().filter(withheld::get).count();
            unknown += hidden;
            boolean shown = !withheld.get(cells.group(slice, contrast));
            if (hidden > 0) {
                equations.set(shown ? cells.group(slice, contrast) : cells.total(slice));
            }
        }
        if (unknown > 0 && unknown < equations.cardinality() + 2) {
            withholdLevelOrMean(slice);
        }
    }

    /** A level beside others that are withheld leaves its group as it is; any other takes one more with it. */
    private void withholdLevelOrMean(int slice) {
        List<Integer> shown = Arrays.stream(Contrast.values())
                .flatMap(contrast -> cells.levels(slice, contrast).stream())
                .filter(cell -> cells.answers(cell) > 0 && !withheld.get(cell))
                .toList();
        if (shown.isEmpty()) {
            meansWithheld.set(slice);
            return;
        }
        List<Integer> beside = Arrays.stream(Contrast.values())
                .map(contrast -> cells.levels(slice, contrast))
                .filter(levels -> levels.stream().anyMatch(withheld::get))
                .flatMap(List::stream)
                .filter(shown::contains)
                .toList();
        withholdSmallest((beside.isEmpty() ? shown : beside).stream());
    }
}
