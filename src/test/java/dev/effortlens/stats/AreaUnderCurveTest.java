package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AreaUnderCurveTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return AreaUnderCurve.of(table);
    }

    @Override
    double lowest() {
        return 0;
    }

    @Override
    double reversed(double value) {
        return 1 - value;
    }

    @Test
    void agreesWithScipy() {
        // scipy.stats.mannwhitneyu(dose[adverse == 1], dose[adverse == 0]).statistic / (59 * 102)
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.7213359920239282, within(1e-14));
    }

    @Test
    void isOneWhereEveryEventHasTheHigherX() {
        assertThat(of(ContingencyTable.of(new long[][] {{7, 0}, {0, 13}}))).isEqualTo(Estimate.of(1));
    }

    @Test
    void refusesAnOutcomeOfThreeStates() {
        assertThatThrownBy(() -> of(Tables.random(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the columns no and yes, found 3");
    }
}
