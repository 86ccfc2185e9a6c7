package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * One number with its interval and what it rests on.
 *
 * @param estimate null where undefined or withheld
 * @param stdError cluster-robust, on the estimate's scale; on the log scale for ratios
 * @param confLow lower end of the 95 % interval
 * @param confHigh upper end
 * @param pValue of the robust test against no effect; null where there is none
 * @param responses answers it rests on; null where withheld
 * @param events answers with the event; null where y is not yes or no, or withheld
 * @param groups customer groups with answers; null where withheld
 * @param status how far it may be trusted
 * @param note reason key where something is missing, else empty
 */
public record Figure(
        @Nullable Double estimate,
        @Nullable Double stdError,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Double pValue,
        @Nullable Long responses,
        @Nullable Long events,
        @Nullable Integer groups,
        Status status,
        String note) {}
