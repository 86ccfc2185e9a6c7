package dev.effortlens.config;

/**
 * Where results go.
 *
 * @param reports Hadoop path of the folder that holds editions and ledger
 */
public record OutputConfig(String reports) {}
