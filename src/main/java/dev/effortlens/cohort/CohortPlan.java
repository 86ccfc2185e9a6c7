package dev.effortlens.cohort;

import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of the report and of the feeds.
 *
 * @param instruments in configured order; answers name them by number
 * @param outcomes in configured order
 * @param signals in configured order
 * @param topics in configured order
 * @param feeds in the order in which events name them by number
 * @param datesOnly whether it is known only on which day an answer was given
 * @param duplicateDays days within which duplicates and resubmissions are sought
 * @param followUpDays how long answers are followed to the first event, at least 1
 * @param expectation what customers are expected to be worth; null where that is not computed
 * @param lifetime whether amounts are looked back at without end, to say what customers were worth so far
 * @param invitations how invitations are held against answers; null where there are none
 * @param asOfDay last known day, days since the epoch
 */
public record CohortPlan(
        List<Instrument> instruments,
        List<Outcome> outcomes,
        List<Signal> signals,
        List<Topic> topics,
        List<Feed> feeds,
        boolean datesOnly,
        int duplicateDays,
        int followUpDays,
        @Nullable Expectation expectation,
        boolean lifetime,
        @Nullable InvitationRule invitations,
        int asOfDay)
        implements Serializable {

    /** Copies the lists. */
    public CohortPlan {
        instruments = List.copyOf(instruments);
        outcomes = List.copyOf(outcomes);
        signals = List.copyOf(signals);
        topics = List.copyOf(topics);
        feeds = List.copyOf(feeds);
    }

    /** Returns how many days around an answer the rules look. */
    public Spans spans() {
        return Spans.of(this);
    }

    /** Returns the number of a feed. */
    int feedNumber(String name) {
        for (int i = 0; i < feeds.size(); i++) {
            if (feeds.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No feed " + name);
    }

    /** Returns the churn feed if who leaves stays away unless a return is recorded; null if there is none. */
    @Nullable
    Feed finalChurn() {
        return feeds.stream()
                .filter(feed -> feed.kind() == Feed.Kind.CHURN && !feed.recurrent())
                .findFirst()
                .orElse(null);
    }

    /** Returns the number of an instrument. */
    int instrumentNumber(String id) {
        for (int i = 0; i < instruments.size(); i++) {
            if (instruments.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No instrument " + id);
    }

    /** Returns whether the order of an answer and an event of a feed is known by their days only. */
    boolean byDay(Feed feed) {
        return datesOnly || feed.datesOnly();
    }
}
