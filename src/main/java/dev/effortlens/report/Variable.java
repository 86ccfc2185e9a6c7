package dev.effortlens.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An x: an instrument, a signal or a topic.
 *
 * @param id identifier
 * @param kind instrument, signal or topic
 * @param measure {@code CES}, {@code NPS} or {@code CSAT}; null for the others
 * @param highIsEasy for CES, whether a high score means easy; null otherwise
 * @param scores for an instrument, the score on the customer's own scale by level (level 0 first); for a signal, the
 *     lower bound of each band; for a topic 0 (not mentioned) and 1 (mentioned)
 * @param contrasts by level: {@code EXPOSED}, {@code REFERENCE} or {@code NEITHER}
 * @param lookBackDays for a signal, the length of its window; null for the others
 * @param aggregate for a signal {@code COUNT}, {@code SUM} or {@code DISTINCT}; null for the others
 * @param column for a signal, the column summed or counted; null where there is none
 * @param feed for a signal, the input it comes from; null for the others
 * @param used answers used (for a signal: responses; for a topic: responses with a comment)
 * @param words for a topic, what counts as a mention; empty for the others
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
        long used,
        List<String> words) {

    /** Where x comes from. */
    public enum Kind {
        /** A survey question. */
        INSTRUMENT,
        /** Observed effort from the interaction log. */
        SIGNAL,
        /** What customers write of. */
        TOPIC
    }

    /** Copies the lists. */
    public Variable {
        scores = List.copyOf(scores);
        contrasts = List.copyOf(contrasts);
        words = List.copyOf(words);
    }
}
