package dev.effortlens.cohort;

import dev.effortlens.source.RowColumns;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds answers that the same customer gave again: same instrument, same touchpoint, each at most 24 elapsed hours
 * after the one before. The last one counts.
 *
 * <p>Where only days are known, answers of one day are at most 24 hours apart and answers of two days may be further:
 * only the former count as given again.
 */
final class Resubmissions {

    private Resubmissions() {}

    /** What is asked where. */
    private record Question(int instrument, @Nullable String touchpoint) {}

    /** The answers to one question so far. */
    private static final class Given {

        private final Chains chains;
        private int last;

        Given(Chains chains) {
            this.chains = chains;
        }
    }

    /**
     * Returns the places of answers that a later one replaces.
     *
     * @param inOrder a customer's answers, oldest first; those that have a reason already are passed over
     */
    static BitSet of(List<Answer> inOrder, boolean datesOnly, int days) {
        long gap = datesOnly ? 0 : RowColumns.MICROS_PER_DAY;
        Map<Question, Given> questions = new HashMap<>();
        BitSet replaced = new BitSet(inOrder.size());
        for (int place = 0; place < inOrder.size(); place++) {
            Answer answer = inOrder.get(place);
            if (answer.reason() == null) {
                Given given = questions.computeIfAbsent(
                        new Question(answer.instrument(), answer.touchpoint()),
                        key -> new Given(new Chains(gap, days)));
                if (given.chains.goesOn(answer)) {
                    replaced.set(given.last);
                }
                given.last = place;
            }
        }
        return replaced;
    }
}
