package dev.effortlens.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days in ranges that do not overlap, in ascending order.
 *
 * @param ranges the ranges; none stands for no day
 */
public record Days(List<DayRange> ranges) implements Serializable {

    /** All days. */
    public static final Days ALL = new Days(List.of(DayRange.ALL));

    /** Copies the list. */
    public Days {
        ranges = List.copyOf(ranges);
    }

    /** Returns the number of the range that holds a day; negative if none does. */
    public int indexOf(int day) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            DayRange range = ranges.get(middle);
            if (range.contains(day)) {
                return middle;
            }
            if (day < range.from()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /** Returns whether a day is one of these. */
    public boolean contains(int day) {
        return indexOf(day) >= 0;
    }

    /** Returns these days with those around them; {@link DayRange#EVER} takes all on that side. */
    public Days around(int before, int after) {
        List<DayRange> wider = ranges.stream()
                .map(range -> range.around(before, after))
                .sorted(Comparator.comparingInt(DayRange::from))
                .toList();
        List<DayRange> merged = new ArrayList<>();
        for (DayRange range : wider) {
            DayRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.from() <= (long) last.to() + 1) {
                merged.set(merged.size() - 1, new DayRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return new Days(merged);
    }
}
