package dev.effortlens.report;

import org.jspecify.annotations.Nullable;

/**
 * A score over all used answers of an instrument: a row of {@code tables/scorecard.csv}.
 *
 * @param instrument id of the instrument; {@code invitations} for the response rate
 * @param cut name of the cut
 * @param value the slice
 * @param statistic {@code share_easy}, {@code mean}, {@code net_easy}, {@code nps}, {@code top_two_boxes}, {@code
 *     share_score_<k>} for the share of one score, or {@code response_rate}
 * @param estimate shares from 0 to 1, NPS from −100 to 100, means on the scale; null where undefined or withheld
 * @param confLow lower end of the cluster-robust 95 % interval
 * @param confHigh upper end
 * @param responses used answers, for the response rate invitations whose time is over; null where withheld
 * @param note reason key where something is missing, else empty
 */
public record Score(
        String instrument,
        String cut,
        String value,
        String statistic,
        @Nullable Double estimate,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Long responses,
        String note) {

    /** The share of invitations that were answered. */
    public static final String RESPONSE_RATE = "response_rate";

    /** Stands in the place of an instrument where the score is of invitations: one may ask several. */
    public static final String INVITATIONS = "invitations";
}
