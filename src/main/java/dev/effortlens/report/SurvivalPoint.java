package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * One day of one curve: a row of {@code tables/survival.csv}.
 *
 * @param instrument id of the instrument, signal or topic
 * @param outcome id of the event
 * @param cut name of the cut
 * @param value the slice
 * @param level the level of x, or {@code reference} and {@code exposed} for the two compared groups
 * @param day days since the answer, from 0
 * @param atRisk answers that are followed and without an event when the day begins
 * @param events events of the day
 * @param censored answers whose observation ends on the day, by another event (churn before a purchase) or without any
 * @param survival Kaplan–Meier's share without an event at the end of the day, 0 to 1; null where undefined
 * @param confLow lower end of its 95 % interval (log-log)
 * @param confHigh upper end
 * @param cumulativeIncidence Aalen–Johansen's share with the event, churn counted as what prevents a purchase; equal to
 *     1 − survival where nothing competes
 */
public record SurvivalPoint(
        String instrument,
        String outcome,
        String cut,
        String value,
        String level,
        long day,
        long atRisk,
        long events,
        long censored,
        @Nullable Double survival,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Double cumulativeIncidence) {}
