package dev.effortlens.config;

import org.jspecify.annotations.Nullable;

/**
 * A column of the wide form that holds one instrument's score.
 *
 * @param mapping where the score comes from
 * @param touchpoint touchpoint of these answers, instead of the row's
 * @param channel channel of these answers, instead of the row's
 * @param occasion occasion of these answers, instead of the row's
 */
public record ScoreColumn(
        ColumnMapping mapping,
        @Nullable String touchpoint,
        @Nullable String channel,
        @Nullable String occasion) {}
