package dev.effortlens.cohort;

import dev.effortlens.cohort.FollowUp.Ending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows an answer from its day to the first event, to the last complete day or to the end of the follow-up, whichever
 * comes first. An event on the day of the answer has time 0.
 */
final class Following {

    private final Feed feed;
    private final List<FeedEvent> events;
    private final boolean byDay;
    private final @Nullable Feed competing;
    private final List<FeedEvent> departures;
    private final boolean departuresByDay;

    /**
     * Makes a follower of one customer's events.
     *
     * @param competing churn that comes for good, where leaving prevents the event; null where nothing competes
     */
    Following(
            Feed feed,
            List<FeedEvent> events,
            boolean byDay,
            @Nullable Feed competing,
            List<FeedEvent> departures,
            boolean departuresByDay) {
        this.feed = feed;
        this.events = events;
        this.byDay = byDay;
        this.competing = competing;
        this.departures = departures;
        this.departuresByDay = departuresByDay;
    }

    /** Returns how long the answer was followed and how that ended, as {@link FollowUp} packs it. */
    int follow(Answer answer, int followUpDays) {
        long known = feed.completeThroughDay() - (long) answer.day();
        if (competing != null) {
            known = Math.min(known, competing.completeThroughDay() - (long) answer.day());
        }
        if (known < 0) {
            return FollowUp.NONE;
        }
        int last = (int) Math.min(known, followUpDays);
        FeedEvent event = firstEvent(answer, last);
        FeedEvent departure = competing == null ? null : first(answer, departures, last, departuresByDay);
        if (departure != null && (event == null || isEarlier(departure, event))) {
            return FollowUp.of(departure.day() - answer.day(), Ending.COMPETING);
        }
        return event == null
                ? FollowUp.of(last, Ending.CENSORED)
                : FollowUp.of(event.day() - answer.day(), Ending.EVENT);
    }

    /** On the same day instants decide where both feeds know them; else the event is taken to have come first. */
    private boolean isEarlier(FeedEvent departure, FeedEvent event) {
        if (departure.day() != event.day()) {
            return departure.day() < event.day();
        }
        return !byDay && !departuresByDay && departure.at() < event.at();
    }

    private @Nullable FeedEvent firstEvent(Answer answer, int days) {
        FeedEvent first = null;
        for (FeedEvent event : events) {
            if (EventWindow.after(answer, event, days, byDay)
                    && (first == null || event.at() < first.at())
                    && Behaviour.counts(answer, event, feed)) {
                first = event;
            }
        }
        return first;
    }

    private static @Nullable FeedEvent first(Answer answer, List<FeedEvent> events, int days, boolean byDay) {
        FeedEvent first = null;
        for (FeedEvent event : events) {
            if (EventWindow.after(answer, event, days, byDay) && (first == null || event.at() < first.at())) {
                first = event;
            }
        }
        return first;
    }
}
