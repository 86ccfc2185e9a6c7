package dev.effortlens.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invitation to a survey with what became of it.
 *
 * @param customer customer id; never leaves the counting
 * @param day calendar day in the report's zone on which it was sent, days since the epoch
 * @param names touchpoint, channel and segments
 * @param fate what became of it
 */
public record LabelledInvitation(String customer, int day, List<@Nullable String> names, Fate fate)
        implements Labelled {

    /** What becomes of an invitation. */
    public enum Fate {
        /** An answer followed in time. */
        ANSWERED,
        /** None did. */
        UNANSWERED,
        /** There is still time to answer, or not everything that was answered in time is known yet. */
        OPEN,
        /** A reminder: one with the same id went out before it, and is counted. */
        REPEATED
    }
}
