package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CramersVTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return CramersV.of(table);
    }

    @Override
    double lowest() {
        return 0;
    }

    @Override
    double reversed(double value) {
        return value;
    }

    /** The correction shrinks with n, so that V does change here: never downwards. */
    @Override
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotChangeWhenEveryAnswerIsCountedThreeTimes(long seed) {
        ContingencyTable table = Tables.random(seed, 5, 2);

        assertThat(number(of(table.plus(table).plus(table)))).isGreaterThanOrEqualTo(number(of(table)));
    }

    @Test
    void agreesWithScipysChiSquared() {
        // phi = scipy.stats.chi2_contingency(table, correction=False).statistic / 161 - 4 / 160
        // math.sqrt(phi / min(4 - 4 ** 2 / 160, 1 - 1 / 160))
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.3756529263323696, within(1e-14));
    }

    @Test
    void isZeroWhereChanceAloneWouldGiveMore() {
        assertThat(of(Tables.JOB_SATISFACTION)).isEqualTo(Estimate.of(0));
    }

    @Test
    void isUndefinedWhereThereAreAsManyLevelsAsAnswers() {
        assertThat(of(ContingencyTable.of(new long[][] {{1, 0}, {0, 1}})))
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS));
    }
}
