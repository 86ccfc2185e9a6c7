package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardisedMeanDifferenceTest {

    private static final double[] TWO = {0, 1};
    private static final MomentTable CHEAP = MomentTable.of(List.of(cents(100, 300), cents(500)), TWO, 100);
    private static final MomentTable DEAR = MomentTable.of(List.of(cents(9000), cents(4000, 4000, 7000)), TWO, 100);
    private static final MomentTable ONLY_EASY =
            MomentTable.of(List.of(cents(100_000, 200_000), Moments.NONE), TWO, 100);

    @Test
    void isTheMeanOfTheStratasDifferences() {
        // (3 * (5 - 2) + 4 * (50 - 90)) / 7
        assertThat(number(StandardisedMeanDifference.of(List.of(CHEAP, DEAR)))).isCloseTo(-151.0 / 7, within(1e-13));
    }

    @Test
    void aStratumThatCannotBeComparedChangesNothing() {
        assertThat(StandardisedMeanDifference.of(List.of(CHEAP, ONLY_EASY, DEAR)))
                .isEqualTo(StandardisedMeanDifference.of(List.of(CHEAP, DEAR)));
    }

    @Test
    void agreesWithTheRiskDifferenceWhereAmountsAreNoAndYes() {
        List<MomentTable> strata = Tables.BERKELEY.stream()
                .map(table -> MomentTable.of(List.of(yes(table, 0), yes(table, 1)), TWO, 1))
                .toList();

        assertThat(number(StandardisedMeanDifference.of(strata)))
                .isCloseTo(number(StandardisedRiskDifference.of(Tables.BERKELEY)), within(1e-14));
    }

    @Test
    void isUndefinedWhereNothingCanBeCompared() {
        assertThat(StandardisedMeanDifference.of(List.of())).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(StandardisedMeanDifference.of(List.of(ONLY_EASY))).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
    }

    private static Moments yes(ContingencyTable table, int row) {
        BigInteger events = BigInteger.valueOf(table.count(row, 1));
        return new Moments(table.rowTotal(row), events, events);
    }

    private static Moments cents(long... amounts) {
        Moments sum = Moments.NONE;
        for (long amount : amounts) {
            BigInteger value = BigInteger.valueOf(amount);
            sum = sum.plus(new Moments(1, value, value.multiply(value)));
        }
        return sum;
    }
}
