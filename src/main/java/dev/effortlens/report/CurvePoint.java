package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * The outcome at one level of x: a row of {@code tables/effort_curve.csv}.
 *
 * @param instrument id of the instrument, signal or topic
 * @param outcome id of the outcome
 * @param cut name of the cut
 * @param value the slice
 * @param level x: effort level for CES, score for NPS and CSAT, number of the band for signals, 1 for a topic that is
 *     mentioned
 * @param score the answer on its own scale; for signals the lower bound of the band, for topics 0 or 1
 * @param rate share, or mean for amounts and ordered outcomes
 * @param isotonic the monotone curve nearest to the rates of all levels (isotonic regression); null where there is none
 */
public record CurvePoint(
        String instrument,
        String outcome,
        String cut,
        String value,
        int level,
        long score,
        Rate rate,
        @Nullable Double isotonic) {}
