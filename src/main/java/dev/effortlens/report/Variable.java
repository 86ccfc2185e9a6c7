package dev.effortlens.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An x: an instrument or a signal.
 *
 * @param id identifier
 * @param kind instrument or signal
 * @param measure {@code CES}, {@code NPS} or {@code CSAT}; null for a signal
 * @param highIsEasy for CES, whether a high score means easy; null otherwise
 * @param scores for an instrument, the score on the customer's own scale by level (level 0 first); for a signal, the
 *     lower bound of each band
 * @param contrasts by level: {@code EXPOSED}, {@code REFERENCE} or {@code NEITHER}
 * @param lookBackDays for a signal, the length of its window; null for an instrument
 * @param aggregate for a signal {@code COUNT}, {@code SUM} or {@code DISTINCT}; null for an instrument
 * @param column for a signal, the column summed or counted; null where there is none
 * @param feed for a signal, the input it comes from; null for an instrument
 * @param used answers used (for a signal: responses)
 */
public record Variable(
        String id,
        Kind kind,
        @Nullable String measure,
        @Nullable Boolean highIsEasy,
        List<Long> scores,
        List<String> contrasts,
        @Nullable Integer lookBackDays,
        @Nullable String aggregate,
        @Nullable String column,
        @Nullable String feed,
        long used) {

    /** Where x comes from. */
    public enum Kind {
        /** A survey question. */
        INSTRUMENT,
        /** Observed effort from the interaction log. */
        SIGNAL
    }

    /** Copies the lists. */
    public Variable {
        scores = List.copyOf(scores);
        contrasts = List.copyOf(contrasts);
    }
}
