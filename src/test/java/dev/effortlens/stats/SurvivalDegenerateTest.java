package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time to event where there is little to tell of: nobody, all censored, one event, levels that never meet. */
class SurvivalDegenerateTest {

    private static final long[] TWO_DAYS = {1, 2};
    private static final double[] LOW_AND_HIGH = {0, 1};
    private static final long[][] NONE = {{0, 0}, {0, 0}};
    private static final SurvivalTable NOBODY = SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, NONE, NONE);
    private static final SurvivalTable ALL_CENSORED =
            SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, NONE, new long[][] {{3, 4}, {5, 6}});
    private static final SurvivalTable ONE_EVENT =
            SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{0, 0}, {1, 0}}, new long[][] {{0, 4}, {0, 5}});
    private static final SurvivalTable ONLY_LOW =
            SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{2, 0}, {0, 0}}, new long[][] {{0, 4}, {0, 0}});
    private static final SurvivalTable ONLY_HIGH =
            SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{0, 0}, {2, 0}}, new long[][] {{0, 0}, {0, 4}});

    @Test
    void nobodyGivesNothing() {
        assertThat(SurvivalConcordance.of(NOBODY)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(ProportionalHazardsTest.of(NOBODY)).isNull();
        assertThat(LogRank.anyDifference(List.of())).isNull();
        assertThat(LogRank.trend(List.of())).isNull();
        assertThat(HazardRatioPerPoint.stratified(List.of())).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @Test
    void allCensoredGivesNothing() {
        assertThat(SurvivalConcordance.of(ALL_CENSORED)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
        assertThat(HazardRatioPerPoint.of(ALL_CENSORED)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
        assertThat(LogRank.anyDifference(ALL_CENSORED)).isNull();
    }

    @Test
    void oneEventSeparates() {
        assertThat(HazardRatioPerPoint.of(ONE_EVENT)).isEqualTo(Estimate.undefined(Reason.SEPARATION));
        assertThat(ProportionalHazardsTest.of(ONE_EVENT)).isNull();
        // it outranks the 4 lower of the 9 that outlived it, and ties with 5
        assertThat(number(SurvivalConcordance.of(ONE_EVENT))).isCloseTo(6.5 / 9, within(1e-15));
    }

    @Test
    void everyoneLeavingOnTheSameDayMakesNoPair() {
        SurvivalTable sameDay =
                SurvivalTable.of(new long[] {1}, LOW_AND_HIGH, new long[][] {{2}, {3}}, new long[][] {{0}, {0}});

        assertThat(SurvivalConcordance.of(sameDay)).isEqualTo(Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void eventsOfOneDayTellNothingOfChangeOverTime() {
        SurvivalTable oneDay =
                SurvivalTable.of(TWO_DAYS, LOW_AND_HIGH, new long[][] {{2, 0}, {3, 0}}, new long[][] {{0, 9}, {0, 5}});

        assertThat(ProportionalHazardsTest.of(oneDay)).isNull();
    }

    @Test
    void levelsThatNeverMeetInAStratumAreNotCompared() {
        List<SurvivalTable> apart = List.of(ONLY_LOW, ONLY_HIGH);

        assertThat(HazardRatioPerPoint.stratified(apart)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
        assertThat(LogRank.anyDifference(apart)).isNull();
        assertThat(SurvivalConcordance.of(ONLY_LOW)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
    }

    @Test
    void strataThatAreTheSameTwiceGiveTheSameSlope() {
        SurvivalTable aml = Leukaemia.byTreatment();

        assertThat(number(HazardRatioPerPoint.stratified(List.of(aml, aml))))
                .isCloseTo(number(HazardRatioPerPoint.of(aml)), within(1e-10));
        assertThat(requireNonNull(LogRank.trend(List.of(aml, aml))).statistic())
                .isCloseTo(2 * requireNonNull(LogRank.trend(aml)).statistic(), within(1e-10));
    }

    @Test
    void bandsAreSumsOfLevels() {
        SurvivalTable banded = Leukaemia.byThirds().collapse(new int[] {0, -1, 1}, 2);

        assertThat(banded.total())
                .isEqualTo(Leukaemia.byThirds().only(0).total()
                        + Leukaemia.byThirds().only(2).total());
        assertThatThrownBy(() -> banded.collapse(new int[] {0}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 2 targets, found 1");
        assertThatThrownBy(() -> LogRank.trend(List.of(banded, Leukaemia.byThirds())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Strata have the same scores");
    }

    @Test
    void breslowAgreesWithROnLeukaemia() {
        // R: coxph(Surv(time, status) ~ x, aml, ties = "breslow")
        CoxFit fit = CoxFit.of(List.of(Leukaemia.byTreatment()), Ties.BRESLOW);

        assertThat(fit.slope()).isCloseTo(0.9042197236857002, within(1e-8));
        assertThat(fit.slopeStdError()).isCloseTo(0.5122479073041512, within(1e-8));
        // R: concordance(coxph(Surv(time, status) ~ x, aml))$concordance
        assertThat(number(SurvivalConcordance.of(Leukaemia.byTreatment())))
                .isCloseTo(0.6190476190476191, within(1e-14));
    }
}
