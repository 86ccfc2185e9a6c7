package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every measure of association between x and y obeys; a test class extends it and adds reference values. */
abstract class CoefficientContract {

    abstract Estimate of(ContingencyTable table);

    /** Returns the smallest value there is. */
    double lowest() {
        return -1;
    }

    /** Returns the largest value there is. */
    double highest() {
        return 1;
    }

    /** Returns what the value becomes when the scale of x is turned round. */
    double reversed(double value) {
        return -value;
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staysWithinItsBounds(long seed) {
        assertThat(number(of(Tables.random(seed, 7, 2)))).isBetween(lowest(), highest());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void turnsRoundWithTheScaleOfX(long seed) {
        ContingencyTable table = Tables.random(seed, 5, 2);

        assertThat(number(of(table.reverseRows()))).isCloseTo(reversed(number(of(table))), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrderInWhichCountsWereAdded(long seed) {
        ContingencyTable a = Tables.random(seed, 5, 2);
        ContingencyTable b = Tables.random(seed + 1000, 5, 2);

        assertThat(of(a.plus(b))).isEqualTo(of(b.plus(a)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotChangeWhenEveryAnswerIsCountedThreeTimes(long seed) {
        ContingencyTable table = Tables.random(seed, 5, 2);
        ContingencyTable thrice = table.plus(table).plus(table);

        assertThat(number(of(thrice))).isCloseTo(number(of(table)), within(1e-12));
    }

    @Test
    void doesNotChangeWithALevelThatNobodyChose() {
        ContingencyTable without =
                ContingencyTable.of(new long[][] {{8, 3}, {5, 4}, {2, 6}}, new double[] {0, 1, 3}, new double[] {0, 1});
        ContingencyTable with = ContingencyTable.of(
                new long[][] {{8, 3}, {5, 4}, {0, 0}, {2, 6}}, new double[] {0, 1, 2, 3}, new double[] {0, 1});

        assertThat(number(of(with))).isCloseTo(number(of(without)), within(1e-12));
    }

    @Test
    void isFiniteForAHundredMillionAnswers() {
        assertThat(of(ContingencyTable.of(new long[][] {{30_000_000, 1_000_000}, {40_000_000, 29_000_000}})))
                .isInstanceOf(Estimate.Defined.class);
    }

    @Test
    void needsAnswers() {
        assertThat(of(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @Test
    void needsDifferentX() {
        assertThat(of(ContingencyTable.of(new long[][] {{0, 0}, {8, 3}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
    }

    @Test
    void needsDifferentY() {
        assertThat(of(ContingencyTable.of(new long[][] {{0, 2}, {0, 3}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }
}
