package dev.effortlens.counts;

import java.util.Arrays;

/**
 * How often each number occurs, in ascending order. There are tens of thousands of these, most of them small: two arrays
 * take a tenth of what a map of objects does, and are walked from end to end. Adds up.
 */
final class SortedCounts {

    private static final int ROOM = 4;

    private long[] numbers = new long[ROOM];
    private long[] counts = new long[ROOM];
    private int size;

    /** Returns how many different numbers there are. */
    int size() {
        return size;
    }

    /** Returns the number at a place of the order. */
    long number(int place) {
        return numbers[place];
    }

    /** Returns how often the number at a place occurs. */
    long count(int place) {
        return counts[place];
    }

    /** Counts a number so many times more. */
    void add(long number, long count) {
        // What is read comes in order.
        boolean last = size == 0 || number > numbers[size - 1];
        int found = last ? -size - 1 : Arrays.binarySearch(numbers, 0, size, number);
        if (found >= 0) {
            counts[found] += count;
        } else {
            insert(-found - 1, number, count);
        }
    }

    private void insert(int place, long number, long count) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        numbers[place] = number;
        counts[place] = count;
        size++;
    }

    void add(SortedCounts other) {
        for (int i = 0; i < other.size; i++) {
            add(other.numbers[i], other.counts[i]);
        }
    }

    void write(CountsWriter out) {
        out.number(size);
        for (int i = 0; i < size; i++) {
            out.number(numbers[i]);
            out.number(counts[i]);
        }
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        int more = in.small();
        if (size == 0 && more > ROOM) {
            numbers = new long[more];
            counts = new long[more];
        }
        for (int left = more; left > 0; left--) {
            add(in.number(), in.number());
        }
    }
}
