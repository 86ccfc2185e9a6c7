package dev.effortlens.cube;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Days;
import java.io.IOException;

/** Counts periods from the rows. */
public interface PeriodCounting {

    /** Takes counts, as {@link EffortCube#bytes} writes them. */
    interface Taking {

        /** Takes the counts of a period. */
        void take(int period, byte[] counts) throws IOException;
    }

    /**
     * Counts periods and hands over each by its number, once, in any order.
     *
     * @param periods each range is a period
     */
    void count(Days periods, Taking taking) throws IOException;
}
