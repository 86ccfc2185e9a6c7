package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PearsonCorrelationTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return PearsonCorrelation.of(table);
    }

    @Test
    void agreesWithScipyOnSatisfaction() {
        // scipy.stats.pearsonr(income, satisfaction) on the 96 expanded rows
        assertThat(number(of(Tables.JOB_SATISFACTION))).isCloseTo(0.17720009863050123, within(1e-14));
    }

    @Test
    void agreesWithScipyOnPain() {
        // scipy.stats.pearsonr(dose, adverse); SAS prints 0.3776
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.3776477355924178, within(1e-14));
    }

    @Test
    void isExactlyOneWhereXDecides() {
        ContingencyTable table =
                ContingencyTable.of(new long[][] {{7, 0}, {0, 13}}, new double[] {0.1, 0.7}, new double[] {0.3, 11.3});

        assertThat(of(table)).isEqualTo(Estimate.of(1));
        assertThat(of(table.reverseRows())).isEqualTo(Estimate.of(-1));
    }

    @Test
    void usesTheScores() {
        // scipy.stats.pearsonr([1, 1, 2, 2, 10, 10], [0, 0, 0, 1, 1, 1]).statistic
        ContingencyTable table = ContingencyTable.of(
                new long[][] {{2, 0}, {1, 1}, {0, 2}}, new double[] {1, 2, 10}, new double[] {0, 1});

        assertThat(number(of(table))).isCloseTo(0.7448452997421313, within(1e-14));
    }
}
