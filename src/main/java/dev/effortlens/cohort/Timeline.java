package dev.effortlens.cohort;

import dev.effortlens.source.RowColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers or events of one customer in order of time, of which those near a day are found without looking at the others:
 * who called ten thousand times does not cost ten thousand times as much.
 */
final class Timeline<T> {

    /** A calendar day in any zone lies within so many days of the same day in UTC. */
    private static final long ZONES = 1;

    private final List<T> inOrder;
    /** Days in UTC, by place. */
    private final int[] days;

    private Timeline(List<T> inOrder, int[] days) {
        this.inOrder = inOrder;
        this.days = days;
    }

    /**
     * Makes a timeline of things in any order.
     *
     * @param at when something was, microseconds since the epoch
     * @param order oldest first
     */
    static <T> Timeline<T> of(List<T> things, ToLongFunction<T> at, Comparator<? super T> order) {
        List<T> inOrder = new ArrayList<>(things);
        inOrder.sort(order);
        int[] days = new int[inOrder.size()];
        for (int place = 0; place < days.length; place++) {
            days[place] = utcDay(at.applyAsLong(inOrder.get(place)));
        }
        return new Timeline<>(inOrder, days);
    }

    /** Makes a timeline of records that stay packed; those of one day stand in no particular order. */
    static <T> Timeline<T> ofPacked(PackedRecords<T> things, ToLongFunction<T> at) {
        return ofPacked(things, at, null);
    }

    /**
     * Makes a timeline of records that stay packed: as objects there are never more than those of one day.
     *
     * @param order oldest first; null where it does not matter within a day
     */
    static <T> Timeline<T> ofPacked(
            PackedRecords<T> things, ToLongFunction<T> at, @Nullable Comparator<? super T> order) {
        // Sorted as numbers, since there may be millions: the day above, the place below.
        long[] places = new long[things.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = (long) utcDay(at.applyAsLong(things.get(place))) << Integer.SIZE | place;
        }
        Arrays.sort(places);
        int[] days = new int[places.length];
        int[] byTime = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            days[i] = (int) (places[i] >> Integer.SIZE);
            byTime[i] = (int) places[i];
        }
        for (int from = 0, to; order != null && from < days.length; from = to) {
            to = endOfDay(days, from);
            sort(things, byTime, from, to, order);
        }
        return new Timeline<>(things.inOrder(byTime), days);
    }

    private static int endOfDay(int[] days, int from) {
        int to = from + 1;
        while (to < days.length && days[to] == days[from]) {
            to++;
        }
        return to;
    }

    /** Something and where it stands. */
    private record Placed<T>(T thing, int place) {}

    private static <T> void sort(PackedRecords<T> things, int[] places, int from, int to, Comparator<? super T> order) {
        List<Placed<T>> day = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            day.add(new Placed<>(things.get(places[i]), places[i]));
        }
        day.sort((a, b) -> order.compare(a.thing(), b.thing()));
        for (int i = from; i < to; i++) {
            places[i] = day.get(i - from).place();
        }
    }

    private static int utcDay(long micros) {
        return Math.toIntExact(Math.floorDiv(micros, RowColumns.MICROS_PER_DAY));
    }

    /** Returns all, oldest first. */
    List<T> inOrder() {
        return inOrder;
    }

    /**
     * Returns all that lies in the days from {@code day - before} to {@code day + after}, and perhaps a little more,
     * by day, oldest first.
     */
    List<T> near(int day, int before, int after) {
        return inOrder.subList(firstFrom(day - (long) before - ZONES), firstFrom(day + (long) after + ZONES + 1));
    }

    /** Returns how many lie before a day in UTC. */
    private int firstFrom(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
