package dev.effortlens.counts;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long answers were followed, by level and customer group of one x and one event: answers by day and ending. Adds
 * up.
 */
final class Histories {

    /** Places of the endings: censored, event, competing. */
    static final int ENDINGS = 3;

    private static final int ROOM = 4;

    /** Day × endings + ending, ascending: there are tens of thousands of histories, most of them of a few days. */
    private int[] places = new int[ROOM];

    private long[] counts = new long[ROOM];
    private int size;

    void count(int day, int ending) {
        add(day * ENDINGS + ending, 1);
    }

    private void add(int place, long count) {
        int found = Arrays.binarySearch(places, 0, size, place);
        if (found >= 0) {
            counts[found] += count;
            return;
        }
        int at = -found - 1;
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        places[at] = place;
        counts[at] = count;
        size++;
    }

    void add(Histories other) {
        for (int i = 0; i < other.size; i++) {
            add(other.places[i], other.counts[i]);
        }
    }

    void write(CountsWriter out) {
        out.number(size);
        for (int i = 0; i < size; i++) {
            out.number(places[i]);
            out.number(counts[i]);
        }
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int left = in.small(); left > 0; left--) {
            add(in.small(), in.number());
        }
    }

    /** Returns the days on which following ended. */
    Set<Integer> days() {
        Set<Integer> days = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            days.add(places[i] / ENDINGS);
        }
        return days;
    }

    /** Returns the answers whose following ended so on a day. */
    long on(int day, int ending) {
        int found = Arrays.binarySearch(places, 0, size, day * ENDINGS + ending);
        return found < 0 ? 0 : counts[found];
    }
}
