package dev.effortlens.analysis;

import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.CochranArmitageTrend;
import dev.effortlens.stats.CramersV;
import dev.effortlens.stats.EValue;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.FisherExactTest;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.LinearityTest;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.SlopesAroundMiddle;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What else is to be said of an association whose outcome is yes or no: its strength without order, its shape, its doubts. */
final class ShapeStatistics {

    static final String CRAMERS_V = "cramers_v";
    static final String TREND_Z = "trend_z";
    static final String LINEARITY = "linearity_chi_squared";
    static final String SLOPE_EASY = "slope_easy";
    static final String SLOPE_HARD = "slope_hard";
    static final String SLOPE_DIFFERENCE = "slope_difference";
    static final String E_VALUE = "e_value";
    static final String FISHER_EXACT = "fisher_exact";

    private final Explanatory x;
    private final GroupedTable levels;
    private final GroupedTable pair;
    private final List<Estimated> battery;

    /**
     * Takes what stands already.
     *
     * @param battery the statistics of the same slice
     */
    ShapeStatistics(Explanatory x, GroupedTable levels, GroupedTable pair, List<Estimated> battery) {
        this.x = x;
        this.levels = levels;
        this.pair = pair;
        this.battery = battery;
    }

    /** Returns the statistics of any slice. */
    List<Estimated> ofSlice() {
        List<Estimated> estimates = new ArrayList<>(List.of(cramersV(), trend()));
        if (FisherExactTest.isNeeded(pair.total())
                && FisherExactTest.pValue(pair.total()) instanceof Estimate.Defined p) {
            estimates.add(
                    Estimated.alone(FISHER_EXACT, p, p.value(), pair.groups(), Reliability.ofBinaryRelation(pair)));
        }
        return estimates;
    }

    /** Returns the statistics that are given overall only. */
    List<Estimated> ofAll() {
        List<Estimated> estimates = new ArrayList<>(eValue());
        ChiSquared linearity = LinearityTest.of(levels.total());
        if (linearity != null) {
            estimates.add(Estimated.test(LINEARITY, linearity, designEffect(), levels.groups(), reliability()));
        }
        if (x instanceof Instrument instrument && instrument.measure() == Measure.CES) {
            estimates.add(slope(SLOPE_EASY, SlopesAroundMiddle::below));
            estimates.add(slope(SLOPE_HARD, SlopesAroundMiddle::above));
            estimates.add(slope(SLOPE_DIFFERENCE, SlopesAroundMiddle::difference));
        }
        return estimates;
    }

    /** V cannot be negative: its interval would never hold 0, so it is no test. */
    private Estimated cramersV() {
        RobustEstimate v = Jackknife.of(levels, CramersV::of, Transform.LOGIT, 0.5, reliability());
        return new Estimated(
                CRAMERS_V,
                new RobustEstimate(v.estimate(), v.stdError(), v.interval(), null, v.groups(), v.df(), v.reliability()),
                null);
    }

    /** The classical statistic is √n times Pearson's correlation, whose robust test is the robust test of the trend. */
    private Estimated trend() {
        Double p = find(Battery.PEARSON).robust().pValue();
        RobustEstimate z = new RobustEstimate(
                CochranArmitageTrend.of(levels.total()), null, null, p, levels.groups(), null, reliability());
        return new Estimated(TREND_Z, z, null);
    }

    private List<Estimated> eValue() {
        RobustEstimate ratio = find("risk_ratio").robust();
        Estimate value = EValue.of(ratio.estimate());
        if (!(EValue.ofLimit(ratio.interval()) instanceof Estimate.Defined limit)) {
            return List.of(Estimated.alone(E_VALUE, value, null, ratio.groups(), ratio.reliability()));
        }
        return List.of(
                Estimated.alone(E_VALUE, value, null, ratio.groups(), ratio.reliability()),
                Estimated.alone(E_VALUE + "_limit", limit, null, ratio.groups(), ratio.reliability()));
    }

    private @Nullable Double designEffect() {
        return find(Battery.ODDS_RATIO_PER_POINT).designEffect();
    }

    private Estimated slope(String name, Function<SlopesAroundMiddle, Estimate> which) {
        double middle = (x.levels() - 1) / 2.0;
        return new Estimated(
                name,
                Jackknife.of(
                        levels,
                        table -> which.apply(SlopesAroundMiddle.of(table, middle)),
                        Transform.IDENTITY,
                        0,
                        reliability()),
                null);
    }

    private Reliability reliability() {
        return Reliability.ofBinaryRelation(levels);
    }

    private Estimated find(String statistic) {
        return battery.stream()
                .filter(each -> each.statistic().equals(statistic))
                .findFirst()
                .orElseThrow();
    }
}
