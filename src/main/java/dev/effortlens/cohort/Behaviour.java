package dev.effortlens.cohort;

import java.util.List;

/** What customers did after an answer: events and amounts in the outcome window. */
final class Behaviour {

    private Behaviour() {}

    /** Returns 1 if the event happened in the window, 0 if not, {@link OutcomeState#OPEN} while the window is open. */
    static int event(Answer answer, List<FeedEvent> events, int days, Feed feed, boolean byDay) {
        if (!EventWindow.closed(answer, days, feed)) {
            return OutcomeState.OPEN;
        }
        for (FeedEvent event : events) {
            if (counts(answer, event, feed) && EventWindow.after(answer, event, days, byDay)) {
                return 1;
            }
        }
        return 0;
    }

    /**
     * Returns 1 if the amount of the window is known, {@link OutcomeState#UNKNOWN_AMOUNT} if part of it is in another
     * currency, {@link OutcomeState#OPEN} while the window is open.
     */
    static int amountState(Answer answer, List<FeedEvent> events, int days, Feed feed, boolean byDay) {
        if (!EventWindow.closed(answer, days, feed)) {
            return OutcomeState.OPEN;
        }
        for (FeedEvent event : events) {
            if (!event.amountKnown() && !own(answer, event) && EventWindow.after(answer, event, days, byDay)) {
                return OutcomeState.UNKNOWN_AMOUNT;
            }
        }
        return 1;
    }

    /** Returns the amount of the window, refunds taken off, in minor units; 0 where nothing happened. */
    static long amount(Answer answer, List<FeedEvent> events, int days, boolean byDay) {
        long sum = 0;
        for (FeedEvent event : events) {
            if (!own(answer, event) && EventWindow.after(answer, event, days, byDay)) {
                sum = Math.addExact(sum, event.amount());
            }
        }
        return sum;
    }

    /** Returns whether an event counts as one for an answer: a refund is no purchase, nor is the answer's own order. */
    static boolean counts(Answer answer, FeedEvent event, Feed feed) {
        boolean refund = feed.kind() == Feed.Kind.PURCHASES && event.amount() < 0;
        return !refund && !own(answer, event);
    }

    /** The order that an answer is about is what led to the answer, and not what followed it. */
    static boolean own(Answer answer, FeedEvent event) {
        return answer.order() != null && answer.order().equals(event.order());
    }
}
