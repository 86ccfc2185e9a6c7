package dev.effortlens.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One estimate: a row of {@code tables/associations.csv}. Key: instrument, outcome, cut, value, statistic, adjustment.
 *
 * @param instrument id of the instrument, signal or topic
 * @param outcome id of the outcome
 * @param cut name of the cut
 * @param value the slice; empty for overall
 * @param statistic name of the statistic, such as {@code kendall_tau_b}
 * @param estimate null where undefined or withheld; the reason is the note
 * @param stdError on the estimate's scale, for ratios on the log scale; null where there is none
 * @param confLow lower end of the cluster-robust 95 % interval
 * @param confHigh upper end
 * @param pValue cluster-robust, two-sided
 * @param qValue Benjamini–Hochberg within the family; null outside a family
 * @param responses answers (for signals: responses, for topics: those with a comment) the estimate rests on; null where
 *     withheld, and where telling them would let withheld ones be reckoned
 * @param customers different customers among them; null where withheld, and where only a part of the answers counts, whose
 *     customers are not counted
 * @param events answers followed by the event; null where y is not yes or no, and with {@code responses}
 * @param note reason key where something is missing, else empty
 * @param xKind {@code instrument}, {@code signal} or {@code topic}
 * @param outcomeKind {@code event}, {@code amount} or {@code stated}
 * @param adjustment empty = crude
 * @param confLowIndependent lower end of the interval that assumes independent answers
 * @param confHighIndependent upper end
 * @param groups customer groups with answers
 * @param df degrees of freedom of the robust interval
 * @param designEffect squared ratio of the robust to the independent standard error
 * @param status ok, flagged, few, undefined or suppressed
 * @param family multiplicity family: {@code primary}, {@code single}, {@code crossing}, {@code stated}, or empty
 * @param customersExact whether {@code customers} is exact; null with it
 * @param asOf the day whose knowledge counts
 * @param periodStart first day of the answers it rests on; null where there are none
 * @param periodEnd last day of the answers it rests on: later ones have an open window; of time to the event, they are not
 *     followed
 */
public record Association(
        String instrument,
        String outcome,
        String cut,
        String value,
        String statistic,
        @Nullable Double estimate,
        @Nullable Double stdError,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Double pValue,
        @Nullable Double qValue,
        @Nullable Long responses,
        @Nullable Long customers,
        @Nullable Long events,
        String note,
        String xKind,
        String outcomeKind,
        String adjustment,
        @Nullable Double confLowIndependent,
        @Nullable Double confHighIndependent,
        @Nullable Integer groups,
        @Nullable Integer df,
        @Nullable Double designEffect,
        Status status,
        String family,
        @Nullable Boolean customersExact,
        LocalDate asOf,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd) {}
