package dev.effortlens.stats;

import java.util.List;

/**
 * A step of a curve that falls from 1: the share of answers without an event after a day.
 *
 * @param day days since the answer
 * @param without share, from 0 to 1
 */
public record Share(long day, double without) {

    /** Returns the area under a curve up to a horizon, in days: the mean time without the event, none counted beyond it. */
    static double area(List<Share> curve, long horizon) {
        double area = 0;
        double without = 1;
        long from = 0;
        for (Share step : curve) {
            long to = Math.min(step.day(), horizon);
            area += without * (to - from);
            from = to;
            without = step.without();
        }
        return area + without * (horizon - from);
    }
}
