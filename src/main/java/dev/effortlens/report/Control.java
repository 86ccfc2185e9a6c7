package dev.effortlens.report;

/**
 * The negative control of one instrument and outcome: two rows of {@code tables/negative_control.csv}. What happened in
 * the window <em>before</em> an answer cannot be a consequence of it. If it goes with effort as well, these customers
 * differed beforehand.
 *
 * @param instrument id of the instrument
 * @param outcome id of the outcome
 * @param statistic {@code risk_difference}, or {@code mean_difference} for amounts
 * @param before the difference in the mirror window, of customers known that long
 * @param after the difference in the window after, of the same answers
 * @param verdict what the two say together
 */
public record Control(
        String instrument, String outcome, String statistic, Figure before, Figure after, Verdict verdict) {

    /** What the negative control shows. */
    public enum Verdict {
        /** No difference is shown beforehand. */
        HELD,
        /** The groups differed beforehand in the same direction as afterwards. */
        DIFFERED_ALIKE,
        /** The groups differed beforehand in the other direction. */
        DIFFERED_OTHERWISE,
        /** Too little is known of the time before. */
        UNKNOWN
    }
}
