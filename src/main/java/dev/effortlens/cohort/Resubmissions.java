package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds answers that the same customer gave again: same instrument, same touchpoint, each at most 24 elapsed hours
 * after the one before. The last one counts.
 *
 * <p>Where only days are known, answers of one day are at most 24 hours apart and answers of two days may be further:
 * only the former count as given again.
 */
final class Resubmissions {

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Resubmissions() {}

    /** Returns the answers that a later one replaces, by identity. */
    static Set<Answer> of(List<Answer> answers, boolean datesOnly, int days) {
        Map<String, List<Answer>> places = new TreeMap<>();
        for (Answer answer : answers) {
            places.computeIfAbsent(answer.instrument() + "\t" + answer.touchpoint(), key -> new ArrayList<>())
                    .add(answer);
        }
        Set<Answer> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Answer> place : places.values()) {
            place.sort(Answer.BY_TIME);
            for (List<Answer> chain : Chains.split(place, datesOnly ? 0 : MICROS_PER_DAY, days)) {
                replaced.addAll(chain.subList(0, chain.size() - 1));
            }
        }
        return replaced;
    }
}
