package dev.effortlens.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classical 95 % intervals of other tools, right only where every answer comes from another customer. They are shown
 * for comparison, and their standard errors are what a design effect is measured against.
 *
 * <p>Null where the estimate, its standard error or its interval does not exist.
 */
public final class IndependentInterval {

    private IndependentInterval() {}

    /**
     * A classical interval with its standard error.
     *
     * @param stdError on the estimate's own scale, for ratios on the log scale
     */
    public record Independent(double stdError, Interval interval) {}

    /** Returns Fisher's interval for Pearson's correlation; the standard error is 1/√(n−3) mapped back from the z scale. */
    public static @Nullable Independent pearson(ContingencyTable table) {
        return PearsonCorrelation.of(table) instanceof Estimate.Defined r ? fisherZ(r.value(), 1, table.total()) : null;
    }

    /**
     * Returns the interval of Bonett and Wright (2000) for Spearman's correlation.
     *
     * @see <a href="https://doi.org/10.1007/BF02294183">Psychometrika 65</a>
     */
    public static @Nullable Independent spearman(ContingencyTable table) {
        return SpearmanCorrelation.of(table) instanceof Estimate.Defined r
                ? fisherZ(r.value(), 1 + r.value() * r.value() / 2, table.total())
                : null;
    }

    private static @Nullable Independent fisherZ(double r, double inflation, long n) {
        if (n <= 3 || !Transform.FISHER_Z.accepts(r)) {
            return null;
        }
        double error = Math.sqrt(inflation / (n - 3));
        double z = Transform.FISHER_Z.forward(r);
        double half = Reference.NORMAL_975 * error;
        return new Independent(
                (1 - r * r) * error,
                new Interval(Transform.FISHER_Z.back(z - half), Transform.FISHER_Z.back(z + half)));
    }

    /** Returns the asymptotic interval for tau-b, within −1 and 1. */
    public static @Nullable Independent kendallTauB(ContingencyTable table) {
        if (Variation.missing(table) != null) {
            return null;
        }
        OrderedPairs pairs = table.pairs();
        return wald(KendallTauB.of(pairs), Math.sqrt(OrdinalVariance.ofTauB(table, pairs)), -1);
    }

    /** Returns the asymptotic interval for gamma, within −1 and 1. */
    public static @Nullable Independent gamma(ContingencyTable table) {
        if (Variation.missing(table) != null) {
            return null;
        }
        OrderedPairs pairs = table.pairs();
        return wald(GoodmanKruskalGamma.of(pairs), Math.sqrt(OrdinalVariance.ofGamma(table, pairs)), -1);
    }

    /** Returns the asymptotic interval for Somers' D, within −1 and 1. */
    public static @Nullable Independent somersD(ContingencyTable table) {
        if (Variation.missing(table) != null) {
            return null;
        }
        OrderedPairs pairs = table.pairs();
        return wald(SomersD.of(pairs), Math.sqrt(OrdinalVariance.ofSomersD(table, pairs)), -1);
    }

    /**
     * Returns the interval of DeLong, DeLong and Clarke-Pearson (1988) for the area under the curve, within 0 and 1.
     *
     * @see <a href="https://doi.org/10.2307/2531595">Biometrics 44</a>
     */
    public static @Nullable Independent auc(ContingencyTable table) {
        Shape.requireBinary(table);
        if (Variation.missing(table) != null || Math.min(table.columnTotal(0), table.columnTotal(1)) < 2) {
            return null;
        }
        OrderedPairs pairs = table.pairs();
        return wald(AreaUnderCurve.of(pairs), Math.sqrt(OrdinalVariance.ofArea(table, pairs)), 0);
    }

    private static @Nullable Independent wald(double estimate, double error, double lowest) {
        double half = Reference.NORMAL_975 * error;
        return error > 0
                ? new Independent(error, new Interval(estimate - half, estimate + half).within(lowest, 1))
                : null;
    }

    /**
     * Returns Newcombe's hybrid score interval for a risk difference (his method 10). Its standard error is the plain one,
     * 0 where both rates are 0 or 1.
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe
     *     (1998), Statistics in Medicine 17</a>
     */
    public static @Nullable Independent riskDifference(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        if (groups.missing() != null) {
            return null;
        }
        double p1 = groups.exposedRate();
        double p0 = groups.referenceRate();
        Interval exposed = WilsonInterval.of((double) groups.exposedEvents(), (double) groups.exposed());
        Interval reference = WilsonInterval.of((double) groups.referenceEvents(), (double) groups.reference());
        double below = StrictMath.hypot(p1 - exposed.low(), reference.high() - p0);
        double above = StrictMath.hypot(exposed.high() - p1, p0 - reference.low());
        double error = Math.sqrt(p1 * (1 - p1) / groups.exposed() + p0 * (1 - p0) / groups.reference());
        return new Independent(error, new Interval(p1 - p0 - below, p1 - p0 + above).within(-1, 1));
    }

    /** Returns the interval for a risk ratio on the log scale (Katz and others 1978). */
    public static @Nullable Independent riskRatio(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        double variance = 1.0 / groups.exposedEvents()
                - 1.0 / groups.exposed()
                + 1.0 / groups.referenceEvents()
                - 1.0 / groups.reference();
        return RiskRatio.of(twoByTwo) instanceof Estimate.Defined ratio ? logScale(ratio.value(), variance) : null;
    }

    /** Returns Woolf's interval for an odds ratio (1955). */
    public static @Nullable Independent oddsRatio(ContingencyTable twoByTwo) {
        TwoGroups groups = TwoGroups.of(twoByTwo);
        double variance = 1.0 / groups.exposedEvents()
                + 1.0 / groups.exposedWithout()
                + 1.0 / groups.referenceEvents()
                + 1.0 / groups.referenceWithout();
        return OddsRatio.of(twoByTwo) instanceof Estimate.Defined ratio ? logScale(ratio.value(), variance) : null;
    }

    /** Returns Wald's interval for the odds ratio per point, from the information matrix of the logistic regression. */
    public static @Nullable Independent oddsRatioPerPoint(ContingencyTable table) {
        if (!(OddsRatioPerPoint.of(table) instanceof Estimate.Defined ratio)) {
            return null;
        }
        double error = LogisticFit.of(table).slopeStdError();
        return logScale(ratio.value(), error * error);
    }

    /**
     * Returns the interval of Robins, Breslow and Greenland for the Mantel–Haenszel odds ratio.
     *
     * @param strata fourfold tables with the rows reference and exposed and the columns no and yes
     */
    public static @Nullable Independent mantelHaenszel(List<ContingencyTable> strata) {
        return MantelHaenszel.of(strata) instanceof Estimate.Defined ratio
                ? logScale(ratio.value(), MantelHaenszel.logVariance(strata))
                : null;
    }

    /** Returns Wald's interval for the hazard ratio per point, from the information of the partial likelihood. */
    public static @Nullable Independent hazardRatioPerPoint(SurvivalTable table) {
        if (!(HazardRatioPerPoint.of(table) instanceof Estimate.Defined ratio)) {
            return null;
        }
        double error = CoxFit.of(table).slopeStdError();
        return logScale(ratio.value(), error * error);
    }

    private static @Nullable Independent logScale(double ratio, double variance) {
        if (!(ratio > 0) || !(variance > 0) || !Double.isFinite(variance)) {
            return null;
        }
        double error = Math.sqrt(variance);
        double centre = StrictMath.log(ratio);
        double half = Reference.NORMAL_975 * error;
        double high = StrictMath.exp(centre + half);
        return Double.isFinite(high) ? new Independent(error, new Interval(StrictMath.exp(centre - half), high)) : null;
    }

    /**
     * Returns Welch's interval for a difference of means.
     *
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947), Biometrika 34</a>
     */
    public static @Nullable Independent meanDifference(ContingencyTable twoRows) {
        Shape.requireTwoRows(twoRows.rows());
        return welch(ScoredGroup.of(twoRows, 0), ScoredGroup.of(twoRows, 1));
    }

    /** Returns Welch's interval for a difference of mean amounts. */
    public static @Nullable Independent meanDifferenceOfMoments(MomentTable twoRows) {
        Shape.requireTwoRows(twoRows.rows());
        return welch(ScoredGroup.of(twoRows, 0), ScoredGroup.of(twoRows, 1));
    }

    /** Returns Fisher's interval for the correlation of x with amounts. */
    public static @Nullable Independent pearsonOfMoments(MomentTable table) {
        return PearsonCorrelation.ofMoments(table) instanceof Estimate.Defined r
                ? fisherZ(r.value(), 1, table.total().n())
                : null;
    }

    private static @Nullable Independent welch(ScoredGroup reference, ScoredGroup exposed) {
        if (reference.n() < 2 || exposed.n() < 2 || reference.variance() + exposed.variance() == 0) {
            return null;
        }
        double v0 = reference.variance() / reference.n();
        double v1 = exposed.variance() / exposed.n();
        double df = (v0 + v1) * (v0 + v1) / (v0 * v0 / (reference.n() - 1) + v1 * v1 / (exposed.n() - 1));
        double error = Math.sqrt(v0 + v1);
        double half = Reference.t975(df) * error;
        double difference = exposed.mean() - reference.mean();
        return new Independent(error, new Interval(difference - half, difference + half));
    }
}
