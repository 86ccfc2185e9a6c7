package dev.effortlens.cohort;

/** Which events lie in the days after an answer, and which in the days before it. */
final class EventWindow {

    private EventWindow() {}

    /**
     * Returns whether the event comes after the answer and at most {@code days} calendar days later. Where one of them
     * is known only by day, an event of the same day has no known order and does not count.
     */
    static boolean after(Answer answer, FeedEvent event, int days, boolean byDay) {
        boolean later = byDay ? event.day() > answer.day() : event.at() > answer.at();
        return later && event.day() <= answer.day() + days;
    }

    /** Returns whether the event comes before the answer and at most {@code days} calendar days earlier. */
    static boolean before(Answer answer, FeedEvent event, int days, boolean byDay) {
        boolean earlier = byDay ? event.day() < answer.day() : event.at() < answer.at();
        return earlier && event.day() >= (long) answer.day() - days;
    }

    /** Returns whether everything that can happen in the window is known. */
    static boolean closed(Answer answer, int days, Feed feed) {
        return (long) answer.day() + days <= feed.completeThroughDay();
    }
}
