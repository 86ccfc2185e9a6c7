package dev.effortlens.cohort;

import dev.effortlens.source.RowColumns;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits answers in order of time into chains: runs that count as one answer. A chain ends where the next answer comes
 * more than the gap after the one before, or more than a number of days after the chain's first.
 *
 * <p>Where answers follow each other without a gap for more than four times as long (a kiosk that answers under one
 * customer's id), when the first one came is history that a nightly run does not read: from there on chains end at fixed
 * instants, every so many days since the epoch.
 */
final class Chains {

    private static final int LENGTHS_FROM_FIRST = 4;

    private final long gapMicros;
    private final long lengthMicros;
    private boolean begun;
    private boolean fixed;
    private long runStart;
    private long chainStart;
    private long last;

    /**
     * Begins without an answer.
     *
     * @param gapMicros longest time between neighbours
     * @param days longest time from first to last
     */
    Chains(long gapMicros, int days) {
        this.lengthMicros = days * RowColumns.MICROS_PER_DAY;
        this.gapMicros = Math.min(gapMicros, lengthMicros);
    }

    /**
     * Returns the chains, each in order of time.
     *
     * @param inOrder answers, oldest first
     */
    static List<List<Answer>> split(List<Answer> inOrder, long gapMicros, int days) {
        Chains chains = new Chains(gapMicros, days);
        List<List<Answer>> split = new ArrayList<>();
        for (Answer answer : inOrder) {
            if (!chains.goesOn(answer)) {
                split.add(new ArrayList<>());
            }
            split.get(split.size() - 1).add(answer);
        }
        return split;
    }

    /** Returns how many days before an answer its chain cannot depend on. */
    static int daysBefore(int days) {
        return (LENGTHS_FROM_FIRST + 1) * days + 1;
    }

    /** Takes the next answer, and returns whether it goes on with the chain of the one before it. */
    boolean goesOn(Answer answer) {
        boolean goesOn = goesOn(answer.at());
        if (!goesOn) {
            chainStart = answer.at();
        }
        last = answer.at();
        return goesOn;
    }

    private boolean goesOn(long at) {
        if (!begun || at - last > gapMicros) {
            begun = true;
            fixed = false;
            runStart = at;
            return false;
        }
        boolean wasFixed = fixed;
        fixed = at - runStart > LENGTHS_FROM_FIRST * lengthMicros;
        return fixed
                ? wasFixed && Math.floorDiv(at, lengthMicros) == Math.floorDiv(last, lengthMicros)
                : at - chainStart <= lengthMicros;
    }
}
