package dev.effortlens.counts;

import java.util.Set;
import java.util.TreeMap;

/**
 * How long answers were followed, by level and customer group of one x and one event: answers by day and ending. Adds
 * up.
 */
final class Histories {

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

    void write(CountsWriter out) {
        out.number(byDay.size());
        byDay.forEach((day, counts) -> {
            out.number(day);
            for (long count : counts) {
                out.number(count);
            }
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int days = in.small(); days > 0; days--) {
            long[] own = byDay.computeIfAbsent(in.small(), day -> new long[ENDINGS]);
            for (int i = 0; i < ENDINGS; i++) {
                own[i] += in.number();
            }
        }
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
