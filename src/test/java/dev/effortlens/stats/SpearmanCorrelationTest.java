package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanCorrelationTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return SpearmanCorrelation.of(table);
    }

    @Test
    void agreesWithScipy() {
        // scipy.stats.spearmanr(income, satisfaction) on the 96 expanded rows
        assertThat(number(of(Tables.JOB_SATISFACTION))).isCloseTo(0.17689171071944315, within(1e-14));
        // scipy.stats.spearmanr(dose, adverse); SAS prints 0.3771
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.37706088132879045, within(1e-14));
    }

    @Test
    void sharesMidRanksAmongTies() {
        // scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]).statistic
        ContingencyTable table = ContingencyTable.of(
                new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}});

        assertThat(number(of(table))).isCloseTo(0.8207826816681233, within(1e-14));
    }

    @Test
    void doesNotChangeWithTheSpacingOfTheScores() {
        ContingencyTable stretched = ContingencyTable.of(
                new long[][] {{26, 6}, {26, 7}, {23, 9}, {18, 14}, {9, 23}},
                new double[] {-5, 0, 0.5, 90, 1000},
                new double[] {0, 1});

        assertThat(of(stretched)).isEqualTo(of(Tables.PAIN));
    }
}
