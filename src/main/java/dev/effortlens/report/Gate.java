package dev.effortlens.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked of the inputs before a report was published.
 *
 * @param kind what was asked
 * @param subject name of the input, or id of the instrument
 * @param other id of the other instrument, where two are held against each other; else empty
 * @param figure what was found: a share or ratio (1 = all, or as usual), days, or Kendall's tau-b
 * @param least smallest figure that is allowed; null where any small one is
 * @param most greatest figure that is allowed; null where any great one is
 * @param day the day it is about; null where it is about none
 * @param state what came of it
 */
public record Gate(
        Kind kind,
        String subject,
        String other,
        double figure,
        @Nullable Double least,
        @Nullable Double most,
        @Nullable LocalDate day,
        State state) {

    /** What was asked. */
    public enum Kind {
        /** How many of the due rows are unusable: share. */
        QUARANTINED,
        /** How old the newest row is: days before as-of. */
        NEWEST,
        /** How many answers come from customers that occur in the input: share. */
        MATCHED,
        /** How much came on the newest complete day, against the same weekday of the weeks before: ratio. */
        VOLUME,
        /** How many invitations were answered in the newest complete week, against the weeks before: ratio. */
        RESPONSE_RATE,
        /** How many answers are outside the scale from a day on that looks like a change of scale: share. */
        SCALE_CHANGE,
        /** Whether effort falls where satisfaction rises: Kendall's tau-b of the two, which should not be positive. */
        DIRECTION
    }

    /** What came of it. */
    public enum State {
        /** Within its limits. */
        PASSED,
        /** Beyond them: nothing may be published. */
        FAILED,
        /** Beyond them, and the configuration takes responsibility. */
        ACCEPTED
    }
}
