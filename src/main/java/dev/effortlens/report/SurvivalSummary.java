package dev.effortlens.report;

/**
 * One number about one survival curve: a row of {@code tables/survival_summary.csv}.
 *
 * @param instrument id of the instrument, signal or topic
 * @param outcome id of the event
 * @param cut name of the cut
 * @param value the slice
 * @param level as in {@link SurvivalPoint}
 * @param statistic {@code median_days} (first day by which half have the event), {@code restricted_mean_days} (mean days
 *     without the event, up to the last day followed) or {@code share_by_end} (share with the event by then); churn counted
 *     as what prevents a purchase
 * @param figure the number
 */
public record SurvivalSummary(
        String instrument, String outcome, String cut, String value, String level, String statistic, Figure figure) {}
