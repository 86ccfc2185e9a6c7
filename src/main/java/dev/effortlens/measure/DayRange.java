package dev.effortlens.measure;

import java.io.Serializable;

/**
 * Calendar days, both ends included.
 *
 * @param from first day, days since the epoch; {@link Integer#MIN_VALUE} where there is no first
 * @param to last day; {@link Integer#MAX_VALUE} where there is no last
 */
public record DayRange(int from, int to) implements Serializable {

    /** As far back, or ahead, as there are days. */
    public static final int EVER = Integer.MAX_VALUE;

    /** All days. */
    public static final DayRange ALL = new DayRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Returns whether the day is one of these. */
    public boolean contains(int day) {
        return from <= day && day <= to;
    }

    /** Returns these days with those around them; {@link #EVER} takes all on that side. */
    public DayRange around(int before, int after) {
        return new DayRange(
                before == EVER ? Integer.MIN_VALUE : (int) Math.max(Integer.MIN_VALUE, (long) from - before),
                after == EVER ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, (long) to + after));
    }
}
