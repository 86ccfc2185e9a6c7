package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonOfTwoGroupsTest {

    static Stream<Statistic> comparisons() {
        return Stream.of(RiskDifference::of, RiskRatio::of, OddsRatio::of, MeanDifference::of);
    }

    @Test
    void riskDifferenceIsTheDifferenceOfTheRates() {
        // 138 / 267 - 345 / 3066
        assertThat(number(RiskDifference.of(Tables.SERVICE_CALLS))).isCloseTo(0.40432947074473935, within(1e-15));
    }

    @Test
    void riskRatioAgreesWithScipy() {
        // scipy.stats.contingency.relative_risk(138, 267, 345, 3066).relative_risk
        assertThat(number(RiskRatio.of(Tables.SERVICE_CALLS))).isCloseTo(4.593258426966293, within(1e-14));
    }

    @Test
    void oddsRatioAgreesWithScipy() {
        // scipy.stats.contingency.odds_ratio([[138, 129], [345, 2721]], kind='sample').statistic
        assertThat(number(OddsRatio.of(Tables.SERVICE_CALLS))).isCloseTo(8.43720930232558, within(1e-13));
    }

    @Test
    void meanDifferenceUsesTheScores() {
        ContingencyTable endsOfIncome = Tables.JOB_SATISFACTION.collapse(new int[] {0, -1, -1, 1}, 2);

        // numpy.mean(satisfaction[income == 3]) - numpy.mean(satisfaction[income == 0])
        assertThat(number(MeanDifference.of(endsOfIncome))).isCloseTo(0.42619047619047645, within(1e-14));
    }

    @Test
    void meanOfYIsTheRateOrTheMeanScore() {
        // numpy.mean(satisfaction)
        assertThat(MeanOfY.of(Tables.JOB_SATISFACTION)).isEqualTo(Estimate.of(2.15625));
        assertThat(MeanOfY.of(ContingencyTable.of(new long[][] {{0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void needBothGroups(Statistic comparison) {
        assertThat(comparison.of(ContingencyTable.of(new long[][] {{0, 0}, {3, 4}})))
                .isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(comparison.of(ContingencyTable.of(new long[][] {{3, 4}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(comparison.of(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void refuseThreeRows(Statistic comparison) {
        assertThatThrownBy(() -> comparison.of(Tables.PAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the rows reference and exposed, found 5");
    }

    @Test
    void ratiosNeedWhatTheyDivideBy() {
        ContingencyTable noReferenceEvent = ContingencyTable.of(new long[][] {{9, 0}, {5, 4}});
        ContingencyTable everyExposedEvent = ContingencyTable.of(new long[][] {{9, 1}, {0, 4}});

        for (ContingencyTable table : List.of(noReferenceEvent, everyExposedEvent)) {
            assertThat(OddsRatio.of(table)).isEqualTo(Estimate.undefined(Reason.ZERO_CELL));
        }
        assertThat(RiskRatio.of(noReferenceEvent)).isEqualTo(Estimate.undefined(Reason.ZERO_CELL));
        assertThat(RiskRatio.of(everyExposedEvent)).isEqualTo(Estimate.of(10));
    }

    @Test
    void ratiosOfNothingAreZero() {
        ContingencyTable noExposedEvent = ContingencyTable.of(new long[][] {{9, 1}, {5, 0}});

        assertThat(RiskRatio.of(noExposedEvent)).isEqualTo(Estimate.of(0));
        assertThat(OddsRatio.of(noExposedEvent)).isEqualTo(Estimate.of(0));
    }
}
