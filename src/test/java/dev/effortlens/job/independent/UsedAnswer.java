package dev.effortlens.job.independent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that counts, with what is known of its customer before and after.
 *
 * @param y by outcome id, where known
 * @param unknown by outcome id, why y is not known
 * @param bands by signal id, where known; by topic id 1 or 0, where its response has a comment
 * @param around what else is looked at beside the outcomes
 */
record UsedAnswer(
        String responseId,
        String customer,
        String instrument,
        int score,
        @Nullable String touchpoint,
        @Nullable String orderId,
        Instant at,
        LocalDate day,
        Map<String, Double> y,
        Map<String, String> unknown,
        Map<String, Integer> bands,
        Surroundings around) {}
