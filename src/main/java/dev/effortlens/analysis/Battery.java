package dev.effortlens.analysis;

import dev.effortlens.stats.AreaUnderCurve;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GoodmanKruskalGamma;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.KendallTauB;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.OddsRatio;
import dev.effortlens.stats.OddsRatioPerPoint;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RiskDifference;
import dev.effortlens.stats.RiskRatio;
import dev.effortlens.stats.SomersD;
import dev.effortlens.stats.SpearmanCorrelation;
import dev.effortlens.stats.Statistic;
import dev.effortlens.stats.Transform;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The statistics that are computed of every x × outcome × slice, by kind of outcome.
 *
 * @param name as it stands in the tables
 * @param grouped whether it compares the two groups rather than all levels
 * @param statistic the estimate
 * @param transform the scale on which it is nearly normal
 * @param nullValue its value where x and y have nothing to do with each other
 * @param independent interval and standard error under independent answers
 */
record Battery(
        String name,
        boolean grouped,
        Statistic statistic,
        Transform transform,
        double nullValue,
        Function<ContingencyTable, IndependentInterval.@Nullable Independent> independent) {

    static final String TAU_B = "kendall_tau_b";
    static final String RISK_DIFFERENCE = "risk_difference";
    static final String MEAN_DIFFERENCE = "mean_difference";
    static final String PEARSON = "pearson";
    static final String ODDS_RATIO_PER_POINT = "odds_ratio_per_point";

    private static final List<Battery> COEFFICIENTS = List.of(
            levels(PEARSON, PearsonCorrelation::of, IndependentInterval::pearson),
            levels("spearman", SpearmanCorrelation::of, IndependentInterval::spearman),
            levels(TAU_B, KendallTauB::of, IndependentInterval::kendallTauB));

    /** Statistics of an outcome that is yes or no. */
    static List<Battery> binary() {
        return concat(
                COEFFICIENTS,
                List.of(
                        levels("gamma", GoodmanKruskalGamma::of, IndependentInterval::gamma),
                        levels("somers_d", SomersD::of, IndependentInterval::somersD),
                        new Battery("auc", false, AreaUnderCurve::of, Transform.LOGIT, 0.5, IndependentInterval::auc),
                        new Battery(
                                RISK_DIFFERENCE,
                                true,
                                RiskDifference::of,
                                Transform.IDENTITY,
                                0,
                                IndependentInterval::riskDifference),
                        new Battery(
                                "risk_ratio", true, RiskRatio::of, Transform.LOG, 1, IndependentInterval::riskRatio),
                        new Battery(
                                "odds_ratio", true, OddsRatio::of, Transform.LOG, 1, IndependentInterval::oddsRatio),
                        new Battery(
                                ODDS_RATIO_PER_POINT,
                                false,
                                OddsRatioPerPoint::of,
                                Transform.LOG,
                                1,
                                IndependentInterval::oddsRatioPerPoint)));
    }

    /** Statistics of an ordered outcome. */
    static List<Battery> ordered() {
        return concat(
                COEFFICIENTS,
                List.of(
                        levels("gamma", GoodmanKruskalGamma::of, IndependentInterval::gamma),
                        levels("somers_d", SomersD::of, IndependentInterval::somersD),
                        new Battery(
                                MEAN_DIFFERENCE,
                                true,
                                MeanDifference::of,
                                Transform.IDENTITY,
                                0,
                                IndependentInterval::meanDifference)));
    }

    /** Returns a statistic of an outcome that is yes or no. */
    static Battery named(String name) {
        return binary().stream()
                .filter(battery -> battery.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the statistic of a table, by customer group. */
    Estimated estimate(GroupedTable table, boolean ofBinary) {
        Reliability reliability =
                ofBinary ? Reliability.ofBinaryRelation(table) : Reliability.ofOther(table.groupsApart());
        return new Estimated(
                name,
                Jackknife.of(table, statistic, transform, nullValue, reliability),
                independent.apply(table.total()));
    }

    private static Battery levels(
            String name,
            Function<ContingencyTable, Estimate> statistic,
            Function<ContingencyTable, IndependentInterval.@Nullable Independent> independent) {
        return new Battery(name, false, statistic::apply, Transform.FISHER_Z, 0, independent);
    }

    private static List<Battery> concat(List<Battery> first, List<Battery> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
