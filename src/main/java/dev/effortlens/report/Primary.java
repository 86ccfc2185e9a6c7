package dev.effortlens.report;

/**
 * Which finding was declared beforehand.
 *
 * @param instrument id of the instrument
 * @param outcome id of the outcome
 * @param statistic {@code risk_difference}, or {@code mean_difference} where the outcome is not yes or no
 */
public record Primary(String instrument, String outcome, String statistic) {}
