package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds records of the same answer: same response id and instrument, whichever customer they name. */
final class Duplicates {

    /** Newest record last; among equals the newest answer; then every field, so that the choice is always the same. */
    private static final Comparator<Answer> BY_RECORD =
            Comparator.comparingLong(Answer::recorded).thenComparing(Answer.BY_TIME);

    private Duplicates() {}

    /**
     * Returns for each record whether it is superseded, in the order of the argument.
     *
     * @param records records of one response id and instrument, in any order
     * @param days records further apart are different answers
     */
    static List<Boolean> superseded(List<Answer> records, int days) {
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            inOrder.add(i);
        }
        inOrder.sort(Comparator.comparing(records::get, Answer.BY_TIME));
        List<Answer> sorted = inOrder.stream().map(records::get).toList();
        Set<Integer> kept = new HashSet<>();
        int start = 0;
        for (List<Answer> chain : Chains.split(sorted, Long.MAX_VALUE, days)) {
            int newest = start;
            for (int i = start; i < start + chain.size(); i++) {
                if (BY_RECORD.compare(sorted.get(i), sorted.get(newest)) > 0) {
                    newest = i;
                }
            }
            kept.add(inOrder.get(newest));
            start += chain.size();
        }
        List<Boolean> result = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            result.add(!kept.contains(i));
        }
        return result;
    }
}
