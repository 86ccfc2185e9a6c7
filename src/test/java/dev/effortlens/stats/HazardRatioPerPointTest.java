package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import dev.effortlens.stats.IndependentInterval.Independent;
import org.junit.jupiter.api.Test;

class HazardRatioPerPointTest {

    private static final long[] TWO_DAYS = {1, 2};
    private static final double[] LOW_AND_HIGH = {0, 1};

    @Test
    void agreesWithEfronsLikelihoodInPython() {
        // scipy.optimize: the maximum of the partial likelihood with Efron's ties, patient by patient;
        // R ?coxph: coxph(Surv(time, status) ~ x, data = aml) prints 0.9155 and 0.5119
        CoxFit fit = CoxFit.of(Leukaemia.byTreatment());

        assertThat(fit.slope()).isCloseTo(0.9155325749295387, within(1e-6));
        assertThat(fit.slopeStdError()).isCloseTo(0.5119342806533232, within(1e-6));
    }

    @Test
    void agreesOnThreeLevels() {
        // the same for every third patient, scored 0, 1, 2
        CoxFit fit = CoxFit.of(Leukaemia.byThirds());

        assertThat(fit.slope()).isCloseTo(-0.22804105472125033, within(1e-6));
        assertThat(fit.slopeStdError()).isCloseTo(0.3171609450649642, within(1e-6));
    }

    @Test
    void everyoneRelapsingOnOneDayIsNoTrouble() {
        SurvivalTable table =
                SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{2, 8}, {6, 4}}, new long[][] {{0, 0}, {0, 0}});

        assertThat(number(HazardRatioPerPoint.of(table))).isGreaterThan(1);
    }

    @Test
    void findsASlopeNextToSeparation() {
        SurvivalTable table = SurvivalTable.of(
                TWO_DAYS, LOW_AND_HIGH, new long[][] {{0, 1}, {90_000, 0}}, new long[][] {{0, 99_999}, {0, 10_000}});

        assertThat(number(HazardRatioPerPoint.of(table))).isGreaterThan(10_000);
    }

    @Test
    void intervalIsSymmetricOnTheLogScale() {
        double ratio = number(HazardRatioPerPoint.of(Leukaemia.byTreatment()));
        Independent independent = requireNonNull(IndependentInterval.hazardRatioPerPoint(Leukaemia.byTreatment()));

        assertThat(independent.interval().low() * independent.interval().high())
                .isCloseTo(ratio * ratio, within(1e-12));
    }

    @Test
    void logRankAgreesWithR() {
        ChiSquared test = requireNonNull(LogRank.anyDifference(Leukaemia.byTreatment()));

        // R: survdiff(Surv(time, status) ~ x, data = aml)
        assertThat(test.statistic()).isCloseTo(3.396388699, within(5e-10));
        assertThat(test.pValue()).isCloseTo(0.065339322, within(5e-10));
    }

    @Test
    void logRankAgreesWithNumpyOnThreeLevels() {
        // numpy: O - E and the hypergeometric covariance V; e @ solve(V, e) without the last level
        ChiSquared any = requireNonNull(LogRank.anyDifference(Leukaemia.byThirds()));
        assertThat(any.statistic()).isCloseTo(0.8564655452359824, within(1e-12));
        assertThat(any.df()).isEqualTo(2);
        // (s @ e) ** 2 / (s @ V @ s) for s = [0, 1, 2]
        assertThat(requireNonNull(LogRank.trend(Leukaemia.byThirds())).statistic())
                .isCloseTo(0.5647413509939597, within(1e-12));
    }

    @Test
    void trendOfTwoLevelsIsTheirDifference() {
        assertThat(requireNonNull(LogRank.trend(Leukaemia.byTreatment())).statistic())
                .isCloseTo(3.3963886989776007, within(1e-12));
    }

    @Test
    void isUndefinedWhenEveryEventBefallsTheHighestLevel() {
        SurvivalTable table =
                SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{0, 0}, {3, 2}}, new long[][] {{0, 9}, {0, 4}});

        assertThat(HazardRatioPerPoint.of(table)).isEqualTo(Estimate.undefined(Reason.SEPARATION));
        assertThat(IndependentInterval.hazardRatioPerPoint(table)).isNull();
    }

    @Test
    void isUndefinedWhenThoseAtRiskDoNotDiffer() {
        SurvivalTable table =
                SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{0, 0}, {0, 2}}, new long[][] {{5, 0}, {0, 4}});

        assertThat(HazardRatioPerPoint.of(table)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
        assertThat(LogRank.anyDifference(table)).isNull();
        assertThat(LogRank.trend(table)).isNull();
    }

    @Test
    void needsAnswersAndEvents() {
        long[][] none = {{0, 0}, {0, 0}};
        assertThat(HazardRatioPerPoint.of(SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, none, none)))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(HazardRatioPerPoint.of(SurvivalTable.of(
                        TWO_DAYS, LOW_AND_HIGH, none, new long[][] {{1, 2}, {3, 4}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    @Test
    void leavingOutAPartTakesBackAddingIt() {
        SurvivalTable aml = Leukaemia.byTreatment();

        assertThat(HazardRatioPerPoint.of(aml.plus(aml).minus(aml))).isEqualTo(HazardRatioPerPoint.of(aml));
        assertThatThrownBy(() -> aml.only(0).minus(aml.only(0).plus(aml.only(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A count would become negative");
    }

    @Test
    void daysAscend() {
        assertThatThrownBy(() ->
                        SurvivalTable.of(new long[] {2, 2}, LOW_AND_HIGH, new long[][] {{0, 0}}, new long[][] {{0, 0}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Days ascend from 0, found [2, 2]");
    }
}
