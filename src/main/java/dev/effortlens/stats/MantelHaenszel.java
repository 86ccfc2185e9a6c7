package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;

/**
 * The Mantel–Haenszel odds ratio: one odds ratio of exposed against reference, common to all strata, that a difference
 * between the strata cannot feign.
 *
 * <p>A stratum in which one group is empty, or everyone has the same outcome, adds nothing. Undefined where no stratum
 * holds an answer, or the strata's denominators are all 0; 0, without an interval, where only the numerators are.
 *
 * @see "Mantel and Haenszel (1959), J. Natl. Cancer Inst. 22"
 * @see "Robins, Breslow and Greenland (1986), Biometrics 42, on the variance"
 */
public final class MantelHaenszel {

    private MantelHaenszel() {}

    /**
     * Returns the common odds ratio.
     *
     * @param strata fourfold tables with the rows reference and exposed and the columns no and yes
     */
    public static Estimate of(List<ContingencyTable> strata) {
        double numerator = 0;
        double denominator = 0;
        double answers = 0;
        for (ContingencyTable stratum : strata) {
            Stratum s = Stratum.of(stratum);
            answers += s.n();
            numerator += s.forRatio();
            denominator += s.againstRatio();
        }
        if (answers == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return denominator == 0 ? Estimate.undefined(Reason.ZERO_CELL) : Estimate.of(numerator / denominator);
    }

    /** Returns the variance of the logarithm of the common odds ratio under independent answers. */
    static double logVariance(List<ContingencyTable> strata) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (ContingencyTable stratum : strata) {
            Stratum cells = Stratum.of(stratum);
            double p = cells.sameShare();
            double q = 1 - p;
            r += cells.forRatio();
            s += cells.againstRatio();
            pr += p * cells.forRatio();
            mixed += p * cells.againstRatio() + q * cells.forRatio();
            qs += q * cells.againstRatio();
        }
        return pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
    }

    /** A stratum's cells: a exposed with the event, b exposed without, c reference with, d reference without. */
    record Stratum(double a, double b, double c, double d) {

        static Stratum of(ContingencyTable table) {
            Shape.requireTwoByTwo(table);
            return new Stratum(table.count(1, 1), table.count(1, 0), table.count(0, 1), table.count(0, 0));
        }

        double n() {
            return a + b + c + d;
        }

        double forRatio() {
            return n() == 0 ? 0 : a * d / n();
        }

        double againstRatio() {
            return n() == 0 ? 0 : b * c / n();
        }

        double sameShare() {
            return n() == 0 ? 0 : (a + d) / n();
        }

        /** Returns whether both groups and both outcomes occur: else the margins fix every cell. */
        boolean isInformative() {
            return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
        }
    }
}
