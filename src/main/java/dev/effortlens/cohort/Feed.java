package dev.effortlens.cohort;

import java.io.Serializable;
import java.util.List;

/**
 * A feed of events, as far as the rules depend on it.
 *
 * @param name its name
 * @param kind what its events are
 * @param datesOnly whether it knows days and nothing finer
 * @param firstDay day of its oldest event, days since the epoch; {@link Integer#MAX_VALUE} where it has none
 * @param completeThroughDay last day known to be complete, days since the epoch; {@link Integer#MIN_VALUE} where none is
 * @param recurrent churn: customers come back without a return date
 * @param summed interactions: the columns of {@link FeedEvent#numbers()}
 * @param distinct interactions: the columns of {@link FeedEvent#texts()}
 */
public record Feed(
        String name,
        Kind kind,
        boolean datesOnly,
        int firstDay,
        int completeThroughDay,
        boolean recurrent,
        List<String> summed,
        List<String> distinct)
        implements Serializable {

    /** What the events of a feed are. */
    public enum Kind {
        /** Customers who left. */
        CHURN,
        /** Purchases and refunds. */
        PURCHASES,
        /** Contacts. */
        INTERACTIONS,
        /** Anything else that happens to customers. */
        EVENTS
    }

    /** Copies the lists. */
    public Feed {
        summed = List.copyOf(summed);
        distinct = List.copyOf(distinct);
    }
}
