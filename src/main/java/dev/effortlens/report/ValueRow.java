package dev.effortlens.report;

/**
 * One number about money by effort: a row of {@code tables/value.csv}.
 *
 * @param instrument id of the instrument; empty in rows that give a parameter of the fitted models ({@code bg_nbd_r} and
 *     the like)
 * @param outcome id of the amount outcome that gives feed and window
 * @param level the level of x, {@code reference} or {@code exposed}, or {@code all}
 * @param statistic {@code historic_mean} (spent before the answer), {@code realised_mean} (spent in the window after it),
 *     {@code buyers} (share with a purchase in the window), {@code mean_per_buyer}, {@code expected_mean} (expected
 *     before the answer for the configured horizon), {@code if_causal} (the whole difference times the hard answers), {@code contract_value} (margin × retention, of
 *     customers under contract)
 * @param figure in the currency's main unit; shares from 0 to 1
 */
public record ValueRow(String instrument, String outcome, String level, String statistic, Figure figure) {}
