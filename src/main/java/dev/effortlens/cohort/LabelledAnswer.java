package dev.effortlens.cohort;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer with what came before and after it.
 *
 * @param customer customer id; never leaves the counting
 * @param known whether the customers input knows the customer
 * @param met numbers of the feeds in which the customer occurs in the days that matter to the answer
 * @param response response id
 * @param instrument number of the instrument
 * @param score score on the customer's own scale
 * @param day calendar day in the report's zone, days since the epoch
 * @param names touchpoint, channel and segments
 * @param reason why the answer is set aside; null if it is used
 * @param standsForResponse whether this answer is the one of its response that signals and topics are counted with
 * @param bands band of each signal, then 1 or 0 for each topic, or {@link #UNKNOWN}; empty unless it stands for its
 *     response
 * @param states one of {@link OutcomeState}'s words, or the state itself, by outcome: 0 or 1 for yes or no, the score
 *     for ordered stated outcomes, 1 for a known amount
 * @param responseStates as {@code states}, for the response as a whole, which may itself hold the answer that a stated
 *     outcome is made of; empty unless it stands for its response
 * @param amounts minor units by outcome; 0 for outcomes that are no amounts
 * @param sidelights what is looked at beside the outcomes; null if the answer is set aside
 */
public record LabelledAnswer(
        String customer,
        boolean known,
        BitSet met,
        String response,
        int instrument,
        int score,
        int day,
        List<@Nullable String> names,
        @Nullable String reason,
        boolean standsForResponse,
        int[] bands,
        int[] states,
        int[] responseStates,
        long[] amounts,
        @Nullable Sidelights sidelights)
        implements Labelled {

    /** The band of a signal whose window is not covered by the log; the level of a topic where there is no comment. */
    public static final int UNKNOWN = -1;
}
