package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * Harrell's concordance of x with the time to the event: of two answers of which one is known to have had the event first,
 * the chance that this one had the higher x, equal x counting half. 0.5 is no discrimination.
 *
 * <p>A pair counts where the earlier of the two times is an event and the other answer was still followed on that day
 * without one; who was censored on the day of an event outlived it. Two events on the same day do not tell who was first
 * and do not count. The value depends on how long answers were followed.
 *
 * <p>Undefined without answers, without an event, where no pair counts, and where all pairs that do have the same x.
 *
 * @see <a href="https://doi.org/10.1001/jama.1982.03320430047030">Harrell and others (1982), JAMA 247</a>
 */
public final class SurvivalConcordance {

    private SurvivalConcordance() {}

    /** Returns the concordance of x with early events. */
    public static Estimate of(SurvivalTable table) {
        if (table.total() == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        if (table.events() == 0) {
            return Estimate.undefined(Reason.NO_VARIATION_IN_Y);
        }
        double higherFirst = 0;
        double lowerFirst = 0;
        double equal = 0;
        long[][] atRisk = table.atRisk();
        for (int position = 0; position < table.days(); position++) {
            double below = 0;
            double above = outlivingAll(table, atRisk, position);
            for (int row = 0; row < table.rows(); row++) {
                double outliving = outliving(table, atRisk, row, position);
                double events = table.events(row, position);
                above -= outliving;
                higherFirst += events * below;
                equal += events * outliving;
                lowerFirst += events * above;
                below += outliving;
            }
        }
        double pairs = higherFirst + lowerFirst + equal;
        if (pairs == 0) {
            return Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
        }
        return higherFirst + lowerFirst == 0
                ? Estimate.undefined(Reason.NO_VARIATION_IN_X)
                : Estimate.of((higherFirst + equal / 2) / pairs);
    }

    private static double outlivingAll(SurvivalTable table, long[][] atRisk, int position) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += outliving(table, atRisk, row, position);
        }
        return sum;
    }

    private static double outliving(SurvivalTable table, long[][] atRisk, int row, int position) {
        return (double) atRisk[row][position] - table.events(row, position);
    }
}
