package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How many times more often the event befalls the tenth of the answers with the highest x than all answers: what a
 * campaign that can reach one in ten gains by choosing by x. 1 is no gain, 10 the most there can be.
 *
 * <p>A level at the edge of the tenth counts with the part of it that still fits: the mean over all ways to break the tie,
 * so that a scale of few points is not at the mercy of the order of the rows. For an event that goes with low x, turn the
 * scale round first.
 *
 * <p>The outcome is yes or no. Undefined without observations, or where x or y takes one value only.
 *
 * @see <a href="https://doi.org/10.1509/jmkr.43.2.276">Lemmens and Croux (2006), Journal of Marketing Research 43</a>
 */
public final class TopDecileLift {

    private static final double TOP = 0.1;

    private TopDecileLift() {}

    /** Returns the lift of the tenth with the highest x. */
    public static Estimate of(ContingencyTable table) {
        Shape.requireBinary(table);
        @Nullable Reason missing = Variation.missing(table);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double size = TOP * table.total();
        double room = size;
        double events = 0;
        for (int row = table.rows() - 1; row >= 0 && room > 0; row--) {
            double answers = table.rowTotal(row);
            if (answers > 0) {
                double taken = Math.min(room, answers);
                events += table.count(row, 1) * (taken / answers);
                room -= taken;
            }
        }
        double rate = (double) table.columnTotal(1) / table.total();
        return Estimate.of(events / size / rate);
    }
}
