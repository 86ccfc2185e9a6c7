package dev.effortlens.cohort;

import java.io.Serializable;

/**
 * What is looked at beside the outcomes of a used answer, to tell how far the association may be believed. All but
 * {@code scores} have one element per outcome.
 *
 * @param first whether no answer to the same instrument lies in the outcome's window before this one; false for stated
 *     outcomes, which have no window
 * @param before as {@link LabelledAnswer#states()}, in the window of the same length <em>before</em> the answer;
 *     {@link OutcomeState#OPEN} where that window is not known
 * @param amountsBefore minor units in that window; 0 for outcomes that are no amounts
 * @param followed for events, how long the answer was followed and how that ended, as {@link FollowUp} packs it;
 *     {@link FollowUp#NONE} elsewhere
 * @param spentBefore for amounts, everything before the answer in minor units; {@link #UNKNOWN_AMOUNT} where part of it
 *     is in another currency, and elsewhere
 * @param expected for amounts, what the customer was expected to be worth before the answer, in minor units; {@link
 *     Expectation#UNKNOWN} elsewhere
 * @param scores for an answer that stands for its response, the score of each instrument in the response, or
 *     {@link #NO_SCORE}; empty otherwise
 */
public record Sidelights(
        boolean[] first,
        int[] before,
        long[] amountsBefore,
        int[] followed,
        long[] spentBefore,
        long[] expected,
        int[] scores)
        implements Serializable {

    /** The response holds no used answer to the instrument. */
    public static final int NO_SCORE = Integer.MIN_VALUE;

    /** The amount is not known. */
    public static final long UNKNOWN_AMOUNT = Long.MIN_VALUE;
}
