package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * A share, or the mean of an amount or score, with its interval and what it rests on.
 *
 * @param responses answers; null where withheld
 * @param events answers with the event; null where y is not yes or no, or withheld
 * @param value share from 0 to 1, or mean; null where undefined or withheld
 * @param confLow lower end of the 95 % interval
 * @param confHigh upper end
 * @param groups customer groups with answers; null where withheld
 * @param note reason key where something is missing, else empty
 * @param status how far it may be trusted
 */
public record Rate(
        @Nullable Long responses,
        @Nullable Long events,
        @Nullable Double value,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Integer groups,
        String note,
        Status status) {}
