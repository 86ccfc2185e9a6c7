package dev.effortlens.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved since the edition before, and what it can have come from. Not a part of {@link Report}: the same inputs give
 * the same report, whichever edition was there before.
 *
 * @param since as-of of the edition before
 * @param edition its folder, as the ledger names it
 * @param otherConfig whether it was made with other settings
 * @param otherProgram whether another version of the program made it
 * @param inputs what became of each input's rows, in configured order
 * @param moves one per figure that both editions have or one of them lacks: overall differences, then overall scores
 */
public record Changes(
        LocalDate since,
        String edition,
        boolean otherConfig,
        boolean otherProgram,
        List<InputChange> inputs,
        List<Move> moves) {

    /** Copies the lists. */
    public Changes {
        inputs = List.copyOf(inputs);
        moves = List.copyOf(moves);
    }

    /**
     * What became of the rows of an input.
     *
     * @param input its name
     * @param added rows (for responses: answers) that are known now and were not known on the day of the edition before
     * @param restated whether what was known on that day is not what that edition knew: rows came late, were corrected or
     *     were erased; null where that edition was made with other settings, which may read other rows
     * @param restatedRows how many more rows of that day there are now; 0 also where as many went as came
     */
    public record InputChange(
            String input, long added, @Nullable Boolean restated, long restatedRows) {}

    /**
     * One figure, before and now.
     *
     * @param x instrument, signal or topic
     * @param outcome empty for scores
     * @param statistic as the tables name it
     * @param before null if it was not there
     * @param now null if it is not there
     */
    public record Move(
            String x,
            String outcome,
            String statistic,
            @Nullable Known before,
            @Nullable Known now) {

        /** Returns whether it left the interval it had, or came or went. */
        public boolean noticeable() {
            if (before == null || now == null) {
                return moved();
            }
            boolean below = before.confLow != null && now.estimate < before.confLow;
            boolean above = before.confHigh != null && now.estimate > before.confHigh;
            return below || above;
        }

        /** Returns whether anything of it changed. */
        public boolean moved() {
            if (before == null || now == null) {
                return (before == null) != (now == null);
            }
            return before.estimate != now.estimate;
        }
    }

    /**
     * An estimate that may be shown.
     *
     * @param estimate on the scale of its statistic
     * @param confLow lower end of its interval, if it has one
     * @param confHigh upper end
     * @param responses how many answers it rests on
     */
    public record Known(
            double estimate,
            @Nullable Double confLow,
            @Nullable Double confHigh,
            @Nullable Long responses) {}
}
