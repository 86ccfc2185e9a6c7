package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * One period of a series: a row of {@code tables/trend.csv}.
 *
 * @param instrument id of the instrument, {@code invitations} for the response rate; for rates the primary one, whose answers they follow
 * @param outcome id of the event outcome; empty for scores
 * @param cut {@code overall}, or the dimension that is crossed with the period
 * @param value the slice; empty overall
 * @param statistic {@code share_easy}, {@code mean}, {@code nps}, {@code top_two_boxes}, {@code response_rate}, or
 *     {@code rate} of an outcome
 * @param period month, as {@code 2026-03}, or ISO week, as {@code 2026-W14}
 * @param estimate shares from 0 to 1, NPS from −100 to 100, means on the scale; null where undefined or withheld
 * @param confLow lower end of the cluster-robust 95 % interval
 * @param confHigh upper end
 * @param responses answers, for the response rate invitations; null where withheld
 * @param centre level that is expected; null where too few periods have an interval, or withheld
 * @param limitLow lower control limit for this many answers
 * @param limitHigh upper control limit
 * @param complete whether the period is over and, for rates, all of its windows are; others never raise an alert
 * @param flag {@code above} or {@code below} its limits, else empty; always empty where incomplete
 * @param newLevel whether a new level begins here
 * @param note reason key where something is missing, else empty
 */
public record TrendPoint(
        String instrument,
        String outcome,
        String cut,
        String value,
        String statistic,
        String period,
        @Nullable Double estimate,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Long responses,
        @Nullable Double centre,
        @Nullable Double limitLow,
        @Nullable Double limitHigh,
        boolean complete,
        String flag,
        boolean newLevel,
        String note) {}
