package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits answers in order of time into chains: runs that count as one answer.
 *
 * <p>A chain ends a number of days after its first answer. Where answers follow each other without a gap for more than
 * four times as long (a kiosk that answers under one customer's id), when the first one came is history that a nightly
 * run does not read: from there on chains end at fixed instants, every so many days since the epoch.
 */
final class Chains {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int LENGTHS_FROM_FIRST = 4;

    private final long gapMicros;
    private final long lengthMicros;
    private final List<List<Answer>> chains = new ArrayList<>();
    private long runStart;
    private boolean fixed;
    private @Nullable Answer before;

    private Chains(long gapMicros, long lengthMicros) {
        this.gapMicros = Math.min(gapMicros, lengthMicros);
        this.lengthMicros = lengthMicros;
    }

    /**
     * Returns the chains, each in order of time. A chain ends where the next answer comes more than {@code gap} after
     * the one before, or more than {@code days} after the chain's first.
     *
     * @param inOrder answers, oldest first
     * @param gapMicros longest time between neighbours
     * @param days longest time from first to last
     */
    static List<List<Answer>> split(List<Answer> inOrder, long gapMicros, int days) {
        Chains chains = new Chains(gapMicros, days * MICROS_PER_DAY);
        inOrder.forEach(chains::add);
        return chains.chains;
    }

    /** Returns how many days before an answer its chain cannot depend on. */
    static int daysBefore(int days) {
        return (LENGTHS_FROM_FIRST + 1) * days + 1;
    }

    private void add(Answer answer) {
        Answer last = before;
        before = answer;
        if (last == null || answer.at() - last.at() > gapMicros) {
            runStart = answer.at();
            fixed = false;
            start(answer);
            return;
        }
        List<Answer> chain = chains.get(chains.size() - 1);
        boolean wasFixed = fixed;
        fixed = answer.at() - runStart > LENGTHS_FROM_FIRST * lengthMicros;
        boolean continues = fixed
                ? wasFixed && Math.floorDiv(answer.at(), lengthMicros) == Math.floorDiv(last.at(), lengthMicros)
                : answer.at() - chain.get(0).at() <= lengthMicros;
        if (continues) {
            chain.add(answer);
        } else {
            start(answer);
        }
    }

    private void start(Answer answer) {
        List<Answer> chain = new ArrayList<>();
        chain.add(answer);
        chains.add(chain);
    }
}
