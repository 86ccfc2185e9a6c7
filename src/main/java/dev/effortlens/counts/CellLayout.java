package dev.effortlens.counts;

import dev.effortlens.measure.Outcome;
import java.util.BitSet;
import java.util.List;

/** Where the counts of each outcome lie in a cell; found once, since it is asked for every answer. */
final class CellLayout {

    private final int places;
    private final int[] firsts;
    private final boolean[] amounts;
    /** The cut by month; negative if there is none. */
    private final int months;
    /** By x, the outcomes that are the same answer. */
    private final boolean[][] same;

    CellLayout(CubePlan plan) {
        List<Outcome> outcomes = plan.outcomes();
        places = plan.places();
        firsts = new int[outcomes.size()];
        amounts = new boolean[outcomes.size()];
        months = plan.months();
        same = new boolean[plan.variables().size()][outcomes.size()];
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            firsts[outcome] = plan.place(outcome);
            amounts[outcome] = outcomes.get(outcome) instanceof Outcome.Amount;
            for (int variable = 0; variable < same.length; variable++) {
                same[variable][outcome] = plan.same(variable, outcome);
            }
        }
    }

    int places() {
        return places;
    }

    /**
     * Returns the places that an answer counts at: the first, and one per outcome that it counts for. Yes, no and scores
     * have places of their own; of an amount only that it is known is counted.
     */
    int[] places(BitSet counted, int[] states) {
        int[] found = new int[1 + counted.cardinality()];
        int next = 1;
        for (int outcome = counted.nextSetBit(0); outcome >= 0; outcome = counted.nextSetBit(outcome + 1)) {
            found[next++] = amounts[outcome] ? firsts[outcome] : firsts[outcome] + states[outcome];
        }
        return found;
    }

    /** Returns whether a cut is the one whose slices the overall slice is the sum of. */
    boolean isMonths(int cut) {
        return cut == months;
    }

    /** Returns whether a cut is not counted but summed. */
    boolean isSummed(int cut) {
        return cut == 0 && months >= 0;
    }

    boolean isAmount(int outcome) {
        return amounts[outcome];
    }

    /** Returns whether amounts are ranked in a cut: overall and by month, as their values make it large. */
    boolean isRanked(int cut) {
        return cut == 0 || isMonths(cut);
    }

    /** Returns the outcomes that an answer counts for. */
    BitSet counted(int variable, int[] states) {
        BitSet counted = new BitSet(states.length);
        for (int outcome = 0; outcome < states.length; outcome++) {
            if (states[outcome] >= 0 && !same[variable][outcome]) {
                counted.set(outcome);
            }
        }
        return counted;
    }
}
