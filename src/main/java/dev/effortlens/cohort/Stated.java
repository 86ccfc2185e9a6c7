package dev.effortlens.cohort;

import dev.effortlens.measure.Outcome;
import dev.effortlens.source.RowColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the same customer said in another answer: the nearest one of the same response, else the nearest within 24
 * hours.
 */
final class Stated {

    private Stated() {}

    /**
     * Returns the state of a stated outcome: 1 or 0, or how far a score lies above the lowest of its scale, which may be
     * negative where states are not.
     *
     * @param lowest the lowest score of the outcome's instrument
     * @param others the customer's used answers to the outcome's instrument, oldest first
     */
    static int state(
            Answer answer,
            Outcome.Stated outcome,
            int instrument,
            int lowest,
            List<Answer> others,
            Responses responses,
            boolean datesOnly) {
        if (answer.instrument() == instrument) {
            return OutcomeState.SELF;
        }
        return paired(answer, outcome, lowest, others, responses, datesOnly);
    }

    /** As {@link #state}, for a response as a whole, which may hold the outcome's instrument itself. */
    static int paired(
            Answer answer,
            Outcome.Stated outcome,
            int lowest,
            List<Answer> others,
            Responses responses,
            boolean datesOnly) {
        Answer other = partner(answer, others, responses, datesOnly);
        if (other == null) {
            return OutcomeState.UNPAIRED;
        }
        Integer atLeast = outcome.atLeast();
        return atLeast == null ? other.score() - lowest : other.score() >= atLeast ? 1 : 0;
    }

    private static @Nullable Answer partner(
            Answer answer, List<Answer> others, Responses responses, boolean datesOnly) {
        long farthest = datesOnly ? 0 : RowColumns.MICROS_PER_DAY;
        Answer nearest = null;
        boolean nearestIsSame = false;
        for (Answer other : others) {
            boolean same = responses.same(answer, other);
            // Of two equally near ones the first stays, which is the earlier in the order of the list.
            boolean nearer = nearest == null
                    || (same == nearestIsSame ? distance(answer, other) < distance(answer, nearest) : same);
            if (nearer && (same || distance(answer, other) <= farthest)) {
                nearest = other;
                nearestIsSame = same;
            }
        }
        return nearest;
    }

    private static long distance(Answer a, Answer b) {
        return Math.abs(a.at() - b.at());
    }
}
