package dev.effortlens.stats;

import org.jspecify.annotations.Nullable;

/**
 * Whether the log odds of the event lie on a straight line over the row scores: the likelihood ratio of a rate of its own
 * for every level against the logistic regression. It assumes independent answers.
 *
 * @see LogisticFit
 * @see "McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., section 4.4"
 */
public final class LinearityTest {

    private LinearityTest() {}

    /** Returns the test, or null where no line can be fitted or fewer than three levels were seen. */
    public static @Nullable ChiSquared of(ContingencyTable table) {
        int df = Variation.occupiedRows(table) - 2;
        if (df < 1 || OddsRatioPerPoint.missing(table) != null) {
            return null;
        }
        double free = 0;
        for (int row = 0; row < table.rows(); row++) {
            free += share(table.count(row, 0), table.rowTotal(row)) + share(table.count(row, 1), table.rowTotal(row));
        }
        return ChiSquared.of(2 * (free - LogisticFit.of(table).logLikelihood()), df);
    }

    private static double share(long count, long of) {
        return count == 0 ? 0 : count * StrictMath.log((double) count / of);
    }
}
