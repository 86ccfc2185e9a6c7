package dev.effortlens.config;

import org.jspecify.annotations.Nullable;

/**
 * Where results go.
 *
 * @param reports Hadoop path of the folder that holds editions and ledger
 * @param state Hadoop path of the folder for what a night keeps for the next: counts, small ones too, and which files
 *     are known
 * @param quarantine Hadoop path of the folder for unusable rows; null where they are only counted
 * @param quarantineSalt secret that pseudonyms of customers are made with there; null takes the edition's key
 */
public record OutputConfig(
        String reports,
        String state,
        @Nullable String quarantine,
        @Nullable String quarantineSalt) {}
