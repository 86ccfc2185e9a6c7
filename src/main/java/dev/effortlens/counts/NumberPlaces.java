package dev.effortlens.counts;

import java.util.Arrays;

/**
 * Different numbers and the place of each in ascending order. They are hashed, as each occurs many times: sorting all
 * occurrences takes longer than what is then done with the numbers.
 */
final class NumberPlaces {

    private static final int FREE = -1;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] numbers = new long[1 << 10];
    /** Place in the order, by where the number lies. */
    private int[] places = free(numbers.length);

    private int size;

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }

    /** Adds a number; adding one again changes nothing. */
    void add(long number) {
        int slot = slot(number);
        if (places[slot] == FREE) {
            numbers[slot] = number;
            places[slot] = size++;
            if (2 * size > numbers.length) {
                enlarge();
            }
        }
    }

    /** Returns where a number lies, or would lie. */
    private int slot(long number) {
        int slot = (int) ((number * SPREAD) >>> 32) & (numbers.length - 1);
        while (places[slot] != FREE && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void enlarge() {
        long[] known = numbers();
        numbers = new long[2 * numbers.length];
        places = free(numbers.length);
        size = 0;
        for (long number : known) {
            add(number);
        }
    }

    private long[] numbers() {
        long[] known = new long[size];
        int found = 0;
        for (int slot = 0; slot < numbers.length; slot++) {
            if (places[slot] != FREE) {
                known[found++] = numbers[slot];
            }
        }
        return known;
    }

    /** Returns the numbers in ascending order; from now on their places are known. */
    long[] sorted() {
        long[] sorted = numbers();
        Arrays.sort(sorted);
        for (int place = 0; place < sorted.length; place++) {
            places[slot(sorted[place])] = place;
        }
        return sorted;
    }

    /** Returns the place of a number that was added before {@link #sorted} was called. */
    int place(long number) {
        return places[slot(number)];
    }
}
