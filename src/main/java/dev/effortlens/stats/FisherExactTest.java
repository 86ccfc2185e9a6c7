package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Fisher's exact test of a fourfold table: the chance, with all margins as they are and no association, of a table that is
 * at most as likely as the one seen. It takes answers as independent: where customers answer repeatedly, the chance comes
 * out too small, and nothing corrects it.
 *
 * <p>It is asked for where the approximate tests are not to be trusted ({@link #isNeeded}): an expected count below
 * {@value #SMALLEST_EXPECTED}, Cochran's rule. Undefined where a group is empty or all have the same outcome.
 *
 * @see "Fisher (1935), The logic of inductive inference, JRSS 98"
 * @see "Cochran (1954), Some methods for strengthening the common chi-squared tests, Biometrics 10"
 */
public final class FisherExactTest {

    /** The least count that every cell must be expected to hold for approximate tests. */
    public static final double SMALLEST_EXPECTED = 5;

    /** Chances this near to that of the table seen are the same chance: R's fisher.test allows as much. */
    private static final double ROUNDING = 1e-7;

    private FisherExactTest() {}

    /** Returns whether some cell's expected count is below {@value #SMALLEST_EXPECTED}. */
    public static boolean isNeeded(ContingencyTable twoByTwo) {
        Shape.requireTwoByTwo(twoByTwo);
        double smallestRow = Math.min(twoByTwo.rowTotal(0), twoByTwo.rowTotal(1));
        double smallestColumn = Math.min(twoByTwo.columnTotal(0), twoByTwo.columnTotal(1));
        return smallestRow * smallestColumn < SMALLEST_EXPECTED * twoByTwo.total();
    }

    /** Returns the two-sided p-value. */
    public static Estimate pValue(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        @Nullable Reason missing = groups.missing();
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        return Variation.missing(twoByTwo) != null
                ? Estimate.undefined(Reason.NO_VARIATION_IN_Y)
                : Estimate.of(pValue(groups));
    }

    /** Weighs every number of exposed events by its chance relative to the likeliest, which cannot overflow. */
    private static double pValue(TwoGroups groups) {
        long events = groups.exposedEvents() + groups.referenceEvents();
        long least = Math.max(0, events - groups.reference());
        long most = Math.min(events, groups.exposed());
        double[] weights = new double[Math.toIntExact(most - least + 1)];
        long n = groups.exposed() + groups.reference();
        long likeliest = (long) ((events + 1.0) * (groups.exposed() + 1.0) / (n + 2.0));
        int mode = (int) (Math.max(least, Math.min(most, likeliest)) - least);
        weights[mode] = 1;
        for (int i = mode; i + 1 < weights.length; i++) {
            weights[i + 1] = weights[i] * stepUp(groups, events, least + i);
        }
        for (int i = mode; i > 0; i--) {
            weights[i - 1] = weights[i] / stepUp(groups, events, least + i - 1);
        }
        double seen = weights[(int) (groups.exposedEvents() - least)] * (1 + ROUNDING);
        double asUnlikely = 0;
        double all = 0;
        for (double weight : weights) {
            all += weight;
            asUnlikely += weight <= seen ? weight : 0;
        }
        return Math.min(1, asUnlikely / all);
    }

    /** How much likelier one exposed event more than k is. */
    private static double stepUp(TwoGroups groups, long events, long k) {
        return (double) (groups.exposed() - k) * (events - k) / ((k + 1.0) * (groups.reference() - events + k + 1.0));
    }
}
