package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Answers or events of one customer in order of time, of which those near a day are found without looking at the others:
 * who called ten thousand times does not cost ten thousand times as much.
 */
final class Timeline<T> {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    /** A calendar day in any zone lies within so many days of the same day in UTC. */
    private static final long ZONES = 1;

    private final List<T> inOrder;
    private final long[] at;

    private Timeline(List<T> inOrder, long[] at) {
        this.inOrder = inOrder;
        this.at = at;
    }

    /**
     * Makes a timeline of things in any order.
     *
     * @param at when something was, microseconds since the epoch
     */
    static <T> Timeline<T> of(List<T> things, ToLongFunction<T> at) {
        List<T> inOrder = new ArrayList<>(things);
        inOrder.sort(Comparator.comparingLong(at));
        return new Timeline<>(inOrder, inOrder.stream().mapToLong(at).toArray());
    }

    /**
     * Returns all that lies in the days from {@code day - before} to {@code day + after}, and perhaps a little more,
     * oldest first.
     */
    List<T> near(int day, int before, int after) {
        return inOrder.subList(firstFrom(day - (long) before - ZONES), firstFrom(day + (long) after + ZONES + 1));
    }

    /** Returns how many lie before a day in UTC. */
    private int firstFrom(long day) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Math.floorDiv(at[middle], MICROS_PER_DAY) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
