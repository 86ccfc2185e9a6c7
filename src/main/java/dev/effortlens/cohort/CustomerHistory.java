package dev.effortlens.cohort;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one customer.
 *
 * @param customer customer id
 * @param answers the answers, in any order
 * @param events the events by number of the feed, in any order
 * @param known whether the customers input knows the customer (or there is no such input)
 * @param sinceDay first day as a customer, days since the epoch; {@link Integer#MIN_VALUE} where not known
 * @param names the customer's own segments, in the order of the answers' names; an answer's own value wins
 */
record CustomerHistory(
        String customer,
        List<Answer> answers,
        List<List<FeedEvent>> events,
        boolean known,
        int sinceDay,
        List<@Nullable String> names) {

    /** Returns the numbers of the feeds in which the customer occurs. */
    BitSet met() {
        BitSet met = new BitSet(events.size());
        for (int feed = 0; feed < events.size(); feed++) {
            met.set(feed, !events.get(feed).isEmpty());
        }
        return met;
    }
}
