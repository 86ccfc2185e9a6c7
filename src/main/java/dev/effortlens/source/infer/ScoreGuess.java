package dev.effortlens.source.infer;

import dev.effortlens.measure.Measure;
import java.util.Optional;

/**
 * A column that probably holds the answers to one question.
 *
 * @param column the column
 * @param measure what was probably asked
 * @param range the least and the greatest answer in the footers
 */
record ScoreGuess(ColumnProfile column, Measure measure, Span<Integer> range) {

    private static final int LEAST_TOP = 3;
    private static final int GREATEST_TOP = 10;

    /** Returns a guess if the column is named like a rating and holds small whole numbers. */
    static Optional<ScoreGuess> of(ColumnProfile column) {
        return range(column)
                .flatMap(range -> measure(Tokens.of(column.name())).map(what -> new ScoreGuess(column, what, range)));
    }

    /** Returns whether the column could hold answers to a question whose name says nothing. */
    static boolean isPossible(ColumnProfile column) {
        return Tokens.of(column.name()).isNumberedQuestion() && range(column).isPresent();
    }

    private static Optional<Span<Integer>> range(ColumnProfile column) {
        return column.smallNumbers().filter(range -> range.high() >= LEAST_TOP && range.high() <= GREATEST_TOP);
    }

    static Optional<Measure> measure(Tokens name) {
        if (Words.RECOMMEND.isIn(name)) {
            return Optional.of(Measure.NPS);
        }
        if (Words.EFFORT.isIn(name)) {
            return Optional.of(Measure.CES);
        }
        return Words.SATISFACTION.isIn(name) ? Optional.of(Measure.CSAT) : Optional.empty();
    }

    /**
     * Returns the usual scale that the answers fit. A zero below a scale from 1, and the number above one to 5, are taken
     * for codes: if they are, the report counts them as outside the scale; if they are not, that count says so.
     */
    static Span<Integer> scale(Measure measure, Span<Integer> range) {
        if (measure == Measure.NPS) {
            return new Span<>(0, 10);
        }
        boolean codes = range.low() == 0 && range.high() == 6;
        int high = range.high() <= 5 || codes ? 5 : range.high() <= 7 ? 7 : 10;
        return new Span<>(range.low() == 0 && high == 10 ? 0 : 1, high);
    }

    Span<Integer> scale() {
        return scale(measure, range);
    }

    /** Returns whether there are answers outside the scale. */
    boolean hasCodes() {
        return range.low() < scale().low() || range.high() > scale().high();
    }

    /** Returns whether the question is about the whole, rather than a part of it. */
    boolean isOverall() {
        return Words.OVERALL.isIn(Tokens.of(column.name()));
    }
}
