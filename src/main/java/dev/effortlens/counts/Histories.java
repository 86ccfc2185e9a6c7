package dev.effortlens.counts;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long answers were followed, by level and customer group of one x and one event: answers by day and ending. Adds
 * up.
 */
final class Histories implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Places of the endings: censored, event, competing. */
    static final int ENDINGS = 3;

    private final TreeMap<Integer, long[]> byDay = new TreeMap<>();

    void count(int day, int ending) {
        byDay.computeIfAbsent(day, key -> new long[ENDINGS])[ending]++;
    }

    void add(Histories other) {
        other.byDay.forEach((day, counts) -> {
            long[] own = byDay.computeIfAbsent(day, key -> new long[ENDINGS]);
            for (int i = 0; i < ENDINGS; i++) {
                own[i] += counts[i];
            }
        });
    }

    /** Returns the days on which following ended. */
    Set<Integer> days() {
        return byDay.keySet();
    }

    /** Returns answers by ending on a day. */
    long[] on(int day) {
        return byDay.getOrDefault(day, new long[ENDINGS]);
    }
}
