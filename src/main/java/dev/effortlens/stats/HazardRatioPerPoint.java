package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The factor by which the hazard of the event changes with one more point of x, if it is the same factor at all times: the
 * exponential of the slope of Cox's regression on the row scores.
 *
 * <p>Undefined without answers or without an event, where all answers that are followed when an event comes have the same
 * x, and where every event befalls the highest (or every event the lowest) x then followed: the slope would be infinite.
 *
 * @see CoxFit
 */
public final class HazardRatioPerPoint {

    private HazardRatioPerPoint() {}

    /** Returns the hazard ratio per point of x, with Efron's treatment of ties. */
    public static Estimate of(SurvivalTable table) {
        return of(table, Ties.EFRON);
    }

    /** Returns the hazard ratio per point of x with a choice of what to do about events on the same day. */
    public static Estimate of(SurvivalTable table, Ties ties) {
        return of(List.of(table), ties);
    }

    /**
     * Returns the hazard ratio per point of x that strata have in common, each with a baseline hazard of its own.
     *
     * @param strata tables of the same scores; their days may differ
     */
    public static Estimate stratified(List<SurvivalTable> strata) {
        return of(strata, Ties.EFRON);
    }

    private static Estimate of(List<SurvivalTable> strata, Ties ties) {
        @Nullable Reason missing = missing(strata);
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        double ratio = StrictMath.exp(CoxFit.of(strata, ties).slope());
        return Double.isFinite(ratio) ? Estimate.of(ratio) : Estimate.undefined(Reason.OUT_OF_RANGE);
    }

    /** Returns why no slope can be fitted, or null if one can. */
    static @Nullable Reason missing(List<SurvivalTable> strata) {
        SurvivalTable.requireSameScores(strata);
        if (strata.stream().allMatch(table -> table.total() == 0)) {
            return Reason.NO_OBSERVATIONS;
        }
        if (strata.stream().allMatch(table -> table.events() == 0)) {
            return Reason.NO_VARIATION_IN_Y;
        }
        boolean alwaysHighest = true;
        boolean alwaysLowest = true;
        for (SurvivalTable table : strata) {
            long[][] atRisk = table.atRisk();
            for (int position = 0; position < table.days(); position++) {
                alwaysHighest &= noEventBelowTheHighest(table, atRisk, position);
                alwaysLowest &= noEventAboveTheLowest(table, atRisk, position);
            }
        }
        if (alwaysHighest && alwaysLowest) {
            return Reason.NO_VARIATION_IN_X;
        }
        return alwaysHighest || alwaysLowest ? Reason.SEPARATION : null;
    }

    private static boolean noEventBelowTheHighest(SurvivalTable table, long[][] atRisk, int position) {
        int row = table.rows() - 1;
        while (row > 0 && atRisk[row][position] == 0) {
            row--;
        }
        for (int lower = 0; lower < row; lower++) {
            if (table.events(lower, position) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean noEventAboveTheLowest(SurvivalTable table, long[][] atRisk, int position) {
        int row = 0;
        while (row < table.rows() - 1 && atRisk[row][position] == 0) {
            row++;
        }
        for (int higher = row + 1; higher < table.rows(); higher++) {
            if (table.events(higher, position) > 0) {
                return false;
            }
        }
        return true;
    }
}
