package dev.effortlens.cohort;

import java.util.List;

/**
 * The window of the same length before the answer. What happened there cannot follow from the answer: if it goes with
 * effort all the same, the customers differed beforehand.
 *
 * <p>It is known only of customers who were known when it began, in a feed that reaches that far back, and only where
 * the window after the answer is closed as well, so that both sides rest on the same answers. It does not apply to
 * churn: who was gone gave no answer.
 */
final class Mirror {

    private final Feed feed;
    private final List<FeedEvent> events;
    private final boolean byDay;
    private final boolean known;

    /**
     * Makes the mirror of one feed of one customer.
     *
     * @param known whether the customer was one when the window began
     */
    Mirror(Feed feed, List<FeedEvent> events, boolean byDay, boolean known) {
        this.feed = feed;
        this.events = events;
        this.byDay = byDay;
        this.known = known;
    }

    /** Returns 1 or 0, or {@link OutcomeState#OPEN} where the window is not known. */
    int event(Answer answer, int days) {
        if (!known(answer, days)) {
            return OutcomeState.OPEN;
        }
        return events.stream()
                        .anyMatch(event ->
                                Behaviour.counts(answer, event, feed) && EventWindow.before(answer, event, days, byDay))
                ? 1
                : 0;
    }

    /** Returns 1 where the amount is known, else {@link OutcomeState#UNKNOWN_AMOUNT} or {@link OutcomeState#OPEN}. */
    int amountState(Answer answer, int days) {
        if (!known(answer, days)) {
            return OutcomeState.OPEN;
        }
        return events.stream()
                        .anyMatch(event -> !event.amountKnown()
                                && !Behaviour.own(answer, event)
                                && EventWindow.before(answer, event, days, byDay))
                ? OutcomeState.UNKNOWN_AMOUNT
                : 1;
    }

    /** Returns the amount of the window, refunds taken off, in minor units. */
    long amount(Answer answer, int days) {
        long sum = 0;
        for (FeedEvent event : events) {
            if (!Behaviour.own(answer, event) && EventWindow.before(answer, event, days, byDay)) {
                sum = Math.addExact(sum, event.amount());
            }
        }
        return sum;
    }

    private boolean known(Answer answer, int days) {
        long from = (long) answer.day() - days;
        return feed.kind() != Feed.Kind.CHURN
                && known
                && from >= feed.firstDay()
                && EventWindow.closed(answer, days, feed);
    }
}
