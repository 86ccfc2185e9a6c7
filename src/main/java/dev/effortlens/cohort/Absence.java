package dev.effortlens.cohort;

import java.util.List;

/**
 * Whether a customer was gone when answering: {@code churned_at ≤ t < returned_at}.
 *
 * <p>Where churn or answer are known only by day, churn on the day of the answer counts as before it: the order is not
 * known, and an answer that may have been given while gone says nothing about leaving.
 */
final class Absence {

    private Absence() {}

    /** Returns whether the answer was given while gone. */
    static boolean covers(Answer answer, List<FeedEvent> churn, Feed feed, boolean answersDatesOnly) {
        if (feed.recurrent()) {
            return false;
        }
        boolean byDay = feed.datesOnly() || answersDatesOnly;
        for (FeedEvent event : churn) {
            boolean begun = byDay ? event.day() <= answer.day() : event.at() <= answer.at();
            boolean over = byDay ? event.untilDay() <= answer.day() : event.until() <= answer.at();
            if (begun && !over) {
                return true;
            }
        }
        return false;
    }
}
