package dev.effortlens.analysis;

import java.util.List;

/**
 * What is computed of one x, one outcome and one slice from the counts of the slice alone.
 *
 * @param customers different customers behind its answers with a known outcome
 * @param customersExact whether that count is exact
 * @param statistics in the order of the tables; empty where they are withheld or nothing is known
 */
record SliceStatistics(long customers, boolean customersExact, List<Estimated> statistics) {

    /** Copies the list. */
    SliceStatistics {
        statistics = List.copyOf(statistics);
    }

    /** Returns what may be said of a slice whose statistics are withheld. */
    SliceStatistics withheld() {
        return new SliceStatistics(customers, customersExact, List.of());
    }
}
