package dev.effortlens.cohort;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of one customer.
 *
 * @param at instant, microseconds since the epoch; the day's midnight in UTC where the feed knows only days
 * @param day calendar day in the report's zone, days since the epoch
 * @param until churn: when the customer came back, microseconds since the epoch; {@link Long#MAX_VALUE} if never, or
 *     not known by as-of
 * @param untilDay churn: the day of it; {@link Integer#MAX_VALUE} if never
 * @param amount minor units of the report's currency; 0 where the feed has none
 * @param amountKnown whether the amount is in the report's currency
 * @param order order id, if any
 * @param numbers values of the columns that signals sum
 * @param texts values of the columns whose distinct values signals count
 */
record FeedEvent(
        long at,
        int day,
        long until,
        int untilDay,
        long amount,
        boolean amountKnown,
        @Nullable String order,
        List<Long> numbers,
        List<@Nullable String> texts) {

    /** Oldest first; which of several of one instant stands first matters to no rule. */
    static final Comparator<FeedEvent> BY_TIME = Comparator.comparingLong(FeedEvent::at);
}
