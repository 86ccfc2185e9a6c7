package dev.effortlens.report;

import dev.effortlens.stats.WatchedSeries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the newest complete period shows and that chance alone seldom does: a row of {@code tables/alerts.csv}.
 *
 * @param rule what was asked
 * @param instrument id of the instrument; for rates the primary one, whose answers they follow
 * @param outcome id of the event outcome; empty for scores
 * @param cut {@code overall}, or the dimension that is crossed with the period
 * @param value the slice; empty overall
 * @param statistic {@code share_easy}, {@code nps}, {@code top_two_boxes} or {@code rate}
 * @param period the newest complete period: a month, as {@code 2026-03}, or an ISO week, as {@code 2026-W14}
 * @param since first period that the alert speaks of: the same, or that in which the new level began
 * @param estimate of these periods together
 * @param confLow lower end of the cluster-robust 95 % interval of a single period; null for levels
 * @param confHigh upper end
 * @param responses answers of these periods
 * @param expected level of the periods before
 * @param limitLow lower control limit of a single period; null for levels
 * @param limitHigh upper control limit
 * @param change estimate minus expected
 * @param changeLow lower end of its 95 % interval; for a single period {@code expected} is taken as known
 * @param changeHigh upper end
 * @param worse whether the change is for the worse
 */
public record Alert(
        Rule rule,
        String instrument,
        String outcome,
        String cut,
        String value,
        String statistic,
        String period,
        String since,
        double estimate,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        long responses,
        double expected,
        @Nullable Double limitLow,
        @Nullable Double limitHigh,
        double change,
        double changeLow,
        double changeHigh,
        boolean worse) {

    /** What is asked of every watched series, each period. */
    public enum Rule {
        /** Whether the period lies beyond its control limits. */
        BEYOND_LIMITS(WatchedSeries.BEYOND_RATE),
        /** Whether the period makes it evident that the level has moved. */
        LEVEL_SHIFT(WatchedSeries.SHIFT_RATE);

        private final double falseAlarmRate;

        Rule(double falseAlarmRate) {
            this.falseAlarmRate = falseAlarmRate;
        }

        /** Returns how often, at most, the rule speaks of a series and period in which nothing happened. */
        public double falseAlarmRate() {
            return falseAlarmRate;
        }

        /** Returns the word as it stands in the tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
