package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    private static final ContingencyTable NOBODY = ContingencyTable.of(new long[][] {{0, 0}, {0, 0}});
    private static final ContingencyTable ONLY_MEN = ContingencyTable.of(new long[][] {{0, 0}, {30, 70}});

    @Test
    void agreesWithR() {
        // R: mantelhaen.test(UCBAdmissions): estimate and conf.int
        assertThat(number(MantelHaenszel.of(Tables.BERKELEY))).isCloseTo(0.90469683, within(5e-9));
        Interval interval = requireNonNull(IndependentInterval.mantelHaenszel(Tables.BERKELEY))
                .interval();
        assertThat(interval.low()).isCloseTo(0.77190736, within(5e-9));
        assertThat(interval.high()).isCloseTo(1.06032976, within(5e-9));
    }

    @Test
    void taroneAgreesWithScipy() {
        // A = scipy.optimize.brentq(A * (n - m - k + A) - OR * (m - A) * (k - A)) per department
        // q = ((a - A) ** 2 / v).sum() - (a - A).sum() ** 2 / v.sum(); scipy.stats.chi2.sf(q, 5)
        ChiSquared test = requireNonNull(TaroneTest.of(Tables.BERKELEY));

        assertThat(test.statistic()).isCloseTo(18.825501252052746, within(1e-9));
        assertThat(test.df()).isEqualTo(5);
        assertThat(test.pValue()).isCloseTo(0.002071401397881258, within(1e-12));
    }

    @Test
    void standardisedDifferenceTurnsRoundBerkeleysParadox() {
        ContingencyTable pooled =
                Tables.BERKELEY.stream().reduce(ContingencyTable::plus).orElse(NOBODY);

        // 1198 / 2691 - 557 / 1835
        assertThat(number(RiskDifference.of(pooled))).isCloseTo(0.14164542824654186, within(1e-14));
        // numpy.average(differences, weights=applicants) over the departments
        assertThat(number(StandardisedRiskDifference.of(Tables.BERKELEY)))
                .isCloseTo(-0.04263679777130291, within(1e-14));
    }

    @Test
    void strataThatTellNothingChangeNothing() {
        List<ContingencyTable> more = new ArrayList<>(Tables.BERKELEY);
        more.add(NOBODY);
        more.add(ONLY_MEN);

        assertThat(MantelHaenszel.of(more)).isEqualTo(MantelHaenszel.of(Tables.BERKELEY));
        assertThat(TaroneTest.of(more)).isEqualTo(TaroneTest.of(Tables.BERKELEY));
        assertThat(StandardisedRiskDifference.of(more)).isEqualTo(StandardisedRiskDifference.of(Tables.BERKELEY));
    }

    @Test
    void oneStratumGivesItsOwnOddsRatio() {
        assertThat(number(MantelHaenszel.of(List.of(Tables.SERVICE_CALLS))))
                .isCloseTo(number(OddsRatio.of(Tables.SERVICE_CALLS)), within(1e-13));
        assertThat(TaroneTest.of(List.of(Tables.SERVICE_CALLS))).isNull();
    }

    @Test
    void equalOddsRatiosDoNotDiffer() {
        ContingencyTable same = ContingencyTable.of(new long[][] {{20, 20}, {30, 30}});

        assertThat(requireNonNull(TaroneTest.of(List.of(same, same))).statistic())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void isUndefinedWhereNothingCanBeCompared() {
        assertThat(MantelHaenszel.of(List.of())).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(MantelHaenszel.of(List.of(ONLY_MEN))).isEqualTo(Estimate.undefined(Reason.ZERO_CELL));
        assertThat(StandardisedRiskDifference.of(List.of(NOBODY)))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(StandardisedRiskDifference.of(List.of(ONLY_MEN))).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(IndependentInterval.mantelHaenszel(List.of(ONLY_MEN))).isNull();
        assertThat(TaroneTest.of(List.of(ONLY_MEN, NOBODY))).isNull();
    }
}
