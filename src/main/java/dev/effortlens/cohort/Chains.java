package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.List;

/** Splits answers in order of time into chains: runs that count as one answer. */
final class Chains {

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Chains() {}

    /**
     * Returns the chains, each in order of time. A chain ends where the next answer comes more than {@code gap} after
     * the one before, or more than {@code days} after the chain's first.
     *
     * @param inOrder answers, oldest first
     * @param gapMicros longest time between neighbours
     * @param days longest time from first to last
     */
    static List<List<Answer>> split(List<Answer> inOrder, long gapMicros, int days) {
        List<List<Answer>> chains = new ArrayList<>();
        List<Answer> chain = new ArrayList<>();
        for (Answer answer : inOrder) {
            if (!chain.isEmpty() && !continues(chain, answer, gapMicros, days)) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(answer);
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    private static boolean continues(List<Answer> chain, Answer next, long gapMicros, int days) {
        return next.at() - chain.get(chain.size() - 1).at() <= gapMicros
                && next.at() - chain.get(0).at() <= days * MICROS_PER_DAY;
    }
}
