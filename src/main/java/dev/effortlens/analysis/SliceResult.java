package dev.effortlens.analysis;

import dev.effortlens.counts.SliceKey;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One x, one outcome, one slice.
 *
 * @param key the slice
 * @param withheld whether the counts of one of the compared groups are withheld; then there are no statistics
 * @param responses answers with a known outcome
 * @param customers different customers among them
 * @param customersExact whether that count is exact
 * @param events answers with the event; null where y is not yes or no
 * @param statistics in the order of the tables; empty where withheld or nothing is known
 * @param comparison the two groups
 * @param curve one point per level
 */
record SliceResult(
        SliceKey key,
        boolean withheld,
        long responses,
        long customers,
        boolean customersExact,
        @Nullable Long events,
        List<Estimated> statistics,
        Comparison comparison,
        List<CurvePoint> curve) {}
