package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.IndependentInterval.Independent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndependentIntervalTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static void assertInterval(@Nullable Independent actual, double low, double high) {
        Interval interval = requireNonNull(actual).interval();
        assertThat(interval.low()).isCloseTo(low, within(1e-11));
        assertThat(interval.high()).isCloseTo(high, within(1e-11));
    }

    private static double stdError(@Nullable Independent actual) {
        return requireNonNull(actual).stdError();
    }

    @Test
    void pearsonAgreesWithScipy() {
        // scipy.stats.pearsonr(income, satisfaction).confidence_interval()
        assertInterval(IndependentInterval.pearson(Tables.JOB_SATISFACTION), -0.024143573584292678, 0.3647286461482212);
    }

    @Test
    void spearmanAgreesWithBonettAndWright() {
        // r = scipy.stats.spearmanr(income, satisfaction).statistic
        // numpy.tanh(numpy.arctanh(r) -+ 1.959963984540054 * numpy.sqrt((1 + r * r / 2) / 93))
        assertInterval(
                IndependentInterval.spearman(Tables.JOB_SATISFACTION), -0.026044442045502887, 0.36582514853049974);
    }

    @Test
    void ordinalStandardErrorsAgreeWithTheInfinitesimalJackknife() {
        // sqrt(sum over cells of count * (derivative of the statistic towards that cell) ** 2), in numpy, h = 1e-4
        assertThat(stdError(IndependentInterval.kendallTauB(Tables.JOB_SATISFACTION)))
                .isCloseTo(0.08183606571410855, within(1e-8));
        assertThat(stdError(IndependentInterval.gamma(Tables.JOB_SATISFACTION)))
                .isCloseTo(0.11716282939472235, within(1e-8));
        assertThat(stdError(IndependentInterval.somersD(Tables.JOB_SATISFACTION)))
                .isCloseTo(0.07639511293584493, within(1e-8));
        assertThat(stdError(IndependentInterval.kendallTauB(Tables.PAIN))).isCloseTo(0.06421225940863094, within(1e-8));
        assertThat(stdError(IndependentInterval.gamma(Tables.PAIN))).isCloseTo(0.09353258481189512, within(1e-8));
        assertThat(stdError(IndependentInterval.somersD(Tables.PAIN))).isCloseTo(0.04987124089654714, within(1e-8));
    }

    @Test
    void ordinalIntervalsAreEstimateAndErrorWithinTheScale() {
        // 0.3372567375343248 -+ 1.959963984540054 * 0.06421225940863094
        assertInterval(IndependentInterval.kendallTauB(Tables.PAIN), 0.2114030217274649, 0.46311045334118467);
    }

    @Test
    void areaAgreesWithDeLongInNumpy() {
        // psi = (a[:, None] > b) + .5 * (a[:, None] == b) for doses a with, b without the adverse event
        // sqrt(psi.mean(1).var(ddof=1) / 59 + psi.mean(0).var(ddof=1) / 102)
        assertThat(stdError(IndependentInterval.auc(Tables.PAIN))).isCloseTo(0.04218417718438597, EXACT);
    }

    @Test
    void riskDifferenceCombinesTwoWilsonIntervals() {
        Independent actual = IndependentInterval.riskDifference(Tables.SERVICE_CALLS);

        // d -+ numpy.hypot of the distances to the ends of scipy's two Wilson intervals
        assertInterval(actual, 0.3434469729617637, 0.4645629425076417);
        // sqrt(138 * 129 / 267 ** 3 + 345 * 2721 / 3066 ** 3)
        assertThat(stdError(actual)).isCloseTo(0.031110074226902942, EXACT);
    }

    @Test
    void riskRatioAgreesWithScipy() {
        // scipy.stats.contingency.relative_risk(138, 267, 345, 3066).confidence_interval()
        assertInterval(IndependentInterval.riskRatio(Tables.SERVICE_CALLS), 3.9426183880354433, 5.351271896088766);
    }

    @Test
    void oddsRatioAgreesWithScipy() {
        // scipy.stats.contingency.odds_ratio([[138, 129], [345, 2721]], kind='sample').confidence_interval()
        assertInterval(IndependentInterval.oddsRatio(Tables.SERVICE_CALLS), 6.473848622764377, 10.996009477412246);
    }

    @Test
    void oddsRatioPerPointAgreesWithNewtonInNumpy() {
        // numpy.exp(slope -+ 1.959963984540054 * se) of the fit in OddsRatioPerPointTest
        assertInterval(IndependentInterval.oddsRatioPerPoint(Tables.PAIN), 1.4178069998572917, 2.404353063272632);
    }

    @Test
    void meanDifferenceAgreesWithScipysWelch() {
        // scipy.stats.ttest_ind(satisfaction[income == 3], satisfaction[income == 0], equal_var=False)
        //     .confidence_interval()
        assertInterval(
                IndependentInterval.meanDifference(Tables.JOB_SATISFACTION.collapse(new int[] {0, -1, -1, 1}, 2)),
                -0.033838215547644046,
                0.8862191679285969);
    }

    static Stream<Function<ContingencyTable, @Nullable Independent>> all() {
        return Stream.of(
                IndependentInterval::pearson,
                IndependentInterval::spearman,
                IndependentInterval::kendallTauB,
                IndependentInterval::gamma,
                IndependentInterval::somersD,
                IndependentInterval::auc,
                IndependentInterval::riskRatio,
                IndependentInterval::oddsRatio,
                IndependentInterval::oddsRatioPerPoint,
                IndependentInterval::meanDifference);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thereIsNoneForPerfectAssociation(Function<ContingencyTable, @Nullable Independent> interval) {
        assertThat(interval.apply(ContingencyTable.of(new long[][] {{7, 0}, {0, 13}})))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void thereIsNoneWithoutAnswers(Function<ContingencyTable, @Nullable Independent> interval) {
        assertThat(interval.apply(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}})))
                .isNull();
    }

    @Test
    void riskDifferenceHasAnIntervalWithoutAnyEvent() {
        Independent actual = IndependentInterval.riskDifference(ContingencyTable.of(new long[][] {{20, 0}, {20, 0}}));

        // both Wilson intervals are 0 to 0.16112515805281935
        assertInterval(actual, -0.16112515805281935, 0.16112515805281935);
        assertThat(stdError(actual)).isZero();
    }
}
