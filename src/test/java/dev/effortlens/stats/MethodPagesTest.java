package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.MethodPages.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes every worked example of the method pages from the numbers on the page. */
class MethodPagesTest {

    private static final Map<String, ToDoubleFunction<Example>> RESULTS = Map.ofEntries(
            entry("wilson_low", e -> wilson(e).low()),
            entry("wilson_high", e -> wilson(e).high()),
            entry("design_effect", e -> number(DesignEffect.of(e.one("robust_error"), e.one("independent_error")))),
            entry(
                    "nps",
                    e -> number(NetPromoterScore.of(e.count("promoters"), e.count("passives"), e.count("detractors")))),
            entry("nps_low", e -> nps(e).low()),
            entry("nps_high", e -> nps(e).high()),
            entry("risk_difference", e -> number(RiskDifference.of(e.table()))),
            entry("risk_ratio", e -> number(RiskRatio.of(e.table()))),
            entry("odds_ratio", e -> number(OddsRatio.of(e.table()))),
            entry("fisher_p", e -> number(FisherExactTest.pValue(e.table()))),
            entry("e_value", e -> number(EValue.of(Estimate.of(e.one("risk_ratio"))))),
            entry("e_value_of_limit", e -> number(EValue.ofLimit(e.interval("interval")))),
            entry("pearson", e -> number(PearsonCorrelation.of(e.table()))),
            entry("spearman", e -> number(SpearmanCorrelation.of(e.table()))),
            entry("tau_b", e -> number(KendallTauB.of(e.table()))),
            entry("gamma", e -> number(GoodmanKruskalGamma.of(e.table()))),
            entry("somers_d", e -> number(SomersD.of(e.table()))),
            entry("auc", e -> number(AreaUnderCurve.of(e.table()))),
            entry("cramers_v", e -> number(CramersV.of(e.table()))),
            entry("gini", e -> number(Gini.of(e.table()))),
            entry("top_decile_lift", e -> number(TopDecileLift.of(e.table()))),
            entry("odds_ratio_per_point", e -> number(OddsRatioPerPoint.of(e.table()))),
            entry("trend_z", e -> number(CochranArmitageTrend.of(e.table()))),
            entry(
                    "linearity_p",
                    e -> requireNonNull(LinearityTest.of(e.table())).pValue()),
            entry("slope_below", e -> number(slopes(e).below())),
            entry("slope_above", e -> number(slopes(e).above())),
            entry("slope_difference", e -> number(slopes(e).difference())),
            entry("isotonic_first", e -> isotonic(e)[0]),
            entry("isotonic_last", e -> isotonic(e)[e.all("rate").length - 1]),
            entry("mantel_haenszel", e -> number(MantelHaenszel.of(e.strata()))),
            entry("tarone_p", e -> requireNonNull(TaroneTest.of(e.strata())).pValue()),
            entry("standardised", e -> number(StandardisedRiskDifference.of(e.strata()))),
            entry("crude", e -> number(RiskDifference.of(pooled(e)))),
            entry("mean", e -> number(MeanOfY.ofMoments(e.amounts()))),
            entry("mean_difference", e -> number(MeanDifference.ofMoments(e.amounts()))),
            entry("standardised_mean_difference", e -> number(StandardisedMeanDifference.of(e.amountStrata()))),
            entry("survival", e -> number(KaplanMeier.of(e.survival()).survivalAt(e.count("at")))),
            entry("median", e ->
                    (double) requireNonNull(KaplanMeier.of(e.survival()).median())),
            entry("restricted_mean", e -> number(KaplanMeier.of(e.survival()).restrictedMean(e.count("horizon")))),
            entry(
                    "log_rank",
                    e -> requireNonNull(LogRank.anyDifference(e.survival())).statistic()),
            entry(
                    "log_rank_p",
                    e -> requireNonNull(LogRank.anyDifference(e.survival())).pValue()),
            entry(
                    "log_rank_trend",
                    e -> requireNonNull(LogRank.trend(e.survival())).statistic()),
            entry("hazard_ratio", e -> number(HazardRatioPerPoint.of(e.survival()))),
            entry("hazard_ratio_breslow", e -> number(HazardRatioPerPoint.of(e.survival(), Ties.BRESLOW))),
            entry(
                    "proportional_p",
                    e -> requireNonNull(ProportionalHazardsTest.of(e.survival()))
                            .pValue()),
            entry("concordance", e -> number(SurvivalConcordance.of(e.survival()))),
            entry(
                    "cumulative_incidence",
                    e -> number(CumulativeIncidence.of(e.competing()).at(e.count("at")))),
            entry(
                    "one_minus_kaplan_meier",
                    e -> 1 - number(KaplanMeier.of(e.competing().cause()).survivalAt(e.count("at")))),
            entry("area_first", e -> number(NestedModels.of(e.joint()).area(0))),
            entry("area_both", e -> number(NestedModels.of(e.joint()).area(0, 1))),
            entry("gain_in_area", e -> number(NestedModels.of(e.joint()).gainInArea(new int[] {0}, new int[] {1}))),
            entry(
                    "likelihood_ratio",
                    e -> requireNonNull(NestedModels.of(e.joint()).likelihoodRatio(new int[] {0}, new int[] {1}))
                            .statistic()),
            entry(
                    "importance_first",
                    e -> number(
                            RelativeImportance.of(NestedModels.of(e.joint())).get(0))),
            entry(
                    "importance_second",
                    e -> number(
                            RelativeImportance.of(NestedModels.of(e.joint())).get(1))),
            entry("expected_purchases", e -> number(bgNbd(e).expectedPurchases(history(e), e.one("horizon")))),
            entry("probability_alive", e -> number(bgNbd(e).probabilityAlive(history(e)))),
            entry("expected_value_of_a_purchase", e -> number(gammaGamma(e).expectedValue(history(e)))),
            entry(
                    "contract_value",
                    e -> number(ContractValue.of(e.one("margin"), e.one("retention"), e.one("discount")))),
            entry("jackknife_error", e -> requireNonNull(jackknife(e).stdError())),
            entry("jackknife_low", e -> requireNonNull(jackknife(e).interval()).low()),
            entry("jackknife_high", e -> requireNonNull(jackknife(e).interval()).high()),
            entry("chart_level", e -> chart(e).level()),
            entry("sigma_z", e -> chart(e).sigmaZ()),
            entry("laney_low", e -> chart(e).classical(e.count("answers")).low()),
            entry("laney_high", e -> chart(e).classical(e.count("answers")).high()),
            entry(
                    "limit_low",
                    e -> chart(e).limits(e.count("answers"), WatchedSeries.BEYOND_RATE)
                            .low()),
            entry(
                    "limit_high",
                    e -> chart(e).limits(e.count("answers"), WatchedSeries.BEYOND_RATE)
                            .high()),
            entry("shift_at", e -> shift(e).at()),
            entry("shift_before", e -> shift(e).before()),
            entry("shift_after", e -> shift(e).after()),
            entry("shift_low", e -> shift(e).interval().low()),
            entry("shift_high", e -> shift(e).interval().high()),
            entry(
                    "largest_rejected_q",
                    e -> Arrays.stream(BenjaminiHochberg.adjust(e.all("p")))
                            .filter(q -> q <= 0.05)
                            .max()
                            .orElseThrow()),
            entry("welch_p", e -> heterogeneity(e).pValue()),
            entry("tau_squared", e -> heterogeneity(e).betweenVariance()),
            entry(
                    "shrunk_first",
                    e -> EmpiricalBayes.of(e.all("estimate"), e.all("error"))
                            .get(0)
                            .estimate()));

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.effortlens.stats.MethodPages#examples")
    void pageSaysWhatTheProgramComputes(Example example) {
        assertThat(example.results()).as("results of " + example).isNotEmpty();
        example.results().forEach((name, printed) -> {
            ToDoubleFunction<Example> result =
                    requireNonNull(RESULTS.get(name), () -> "No such result: " + name + " on " + example);
            assertThat(result.applyAsDouble(example))
                    .as("%s on %s", name, example)
                    .isCloseTo(Double.parseDouble(printed), within(MethodPages.halfOfLastDigit(printed)));
        });
    }

    @Test
    void everyPageHasItsPartsAndAnExample() {
        MethodPages.pages()
                .forEach((page, text) -> assertThat(text)
                        .as(page)
                        .contains(
                                "**Question.**",
                                "**Definition.**",
                                "**Not to be used**",
                                "**Reference.**",
                                "```example"));
    }

    @Test
    void everyStatisticIsOnAPage() {
        TreeSet<String> shown = new TreeSet<>();
        MethodPages.examples().forEach(example -> shown.addAll(example.results().keySet()));

        assertThat(shown).isEqualTo(new TreeSet<>(RESULTS.keySet()));
    }

    private static Interval wilson(Example e) {
        return WilsonInterval.of(e.one("events"), e.one("n"));
    }

    private static LaneyChart chart(Example e) {
        long answers = e.count("answers");
        return requireNonNull(LaneyChart.of(Arrays.stream(e.all("events"))
                .mapToObj(events -> new Subgroup(events / answers, answers))
                .toList()));
    }

    private static LevelShift shift(Example e) {
        return requireNonNull(LevelShift.of(Arrays.stream(e.all("series"))
                .mapToObj(value -> new Subgroup(value, 1))
                .toList()));
    }

    private static Interval nps(Example e) {
        return NetPromoterScore.adjustedWald(e.one("promoters"), e.one("passives"), e.one("detractors"));
    }

    private static SlopesAroundMiddle slopes(Example e) {
        return SlopesAroundMiddle.of(e.table(), e.one("middle"));
    }

    private static double[] isotonic(Example e) {
        return IsotonicRegression.rising(e.all("rate"), e.all("answers"));
    }

    private static ContingencyTable pooled(Example e) {
        return e.strata().stream().reduce(ContingencyTable::plus).orElseThrow();
    }

    private static BgNbd bgNbd(Example e) {
        return BgNbd.with(new BgNbd.Parameters(e.one("r"), e.one("alpha"), e.one("a"), e.one("b")));
    }

    private static GammaGamma gammaGamma(Example e) {
        return GammaGamma.with(new GammaGamma.Parameters(e.one("p"), e.one("q"), e.one("v")));
    }

    private static PurchaseHistory history(Example e) {
        double[] customer = e.all("customer");
        return new PurchaseHistory((long) customer[0], customer[1], customer[2], customer[3], 1);
    }

    private static RobustEstimate jackknife(Example e) {
        List<ContingencyTable> groups =
                e.each("group", row -> ContingencyTable.of(new long[][] {{(long) row[0], (long) row[1]}}));
        return Jackknife.of(GroupedTable.of(groups), MeanOfY::of, Transform.LOGIT, 0.5, Reliability.OK);
    }

    private static Heterogeneity heterogeneity(Example e) {
        int[] dfs = Arrays.stream(e.all("groups"))
                .mapToInt(groups -> (int) groups - 1)
                .toArray();
        return Heterogeneity.of(e.all("estimate"), e.all("error"), dfs);
    }
}
