package dev.effortlens.measure;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is looked at after (or, for stated outcomes, beside) an answer. */
public sealed interface Outcome extends Serializable {

    /** Returns the identifier, unique among outcomes. */
    String id();

    /** Returns whether more of it is bad for the company: churn and complaints are adverse, purchases are not. */
    boolean adverse();

    /** What customers did, as a feed of events shows it. */
    sealed interface Observed extends Outcome {

        /** Returns the name of the input it comes from. */
        String feed();

        /** Returns the length of the window after the answer in days. */
        int withinDays();
    }

    /** Something that happened or not within a number of days after the answer. */
    record Event(String id, String feed, int withinDays, boolean adverse) implements Observed {}

    /** The sum of an amount within a number of days after the answer; 0 where nothing happened. */
    record Amount(String id, String feed, int withinDays, boolean adverse) implements Observed {}

    /**
     * What the same customer said in another answer: kept apart from behaviour everywhere.
     *
     * @param instrument the instrument whose score is the outcome
     * @param atLeast the lowest score that counts as "yes"; null takes the whole score, as an ordered outcome
     */
    record Stated(String id, String instrument, @Nullable Integer atLeast, boolean adverse) implements Outcome {}
}
