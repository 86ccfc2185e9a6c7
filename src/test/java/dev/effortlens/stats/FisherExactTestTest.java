package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class FisherExactTestTest {

    @Test
    void agreesWithRForTheLadyTastingTea() {
        // R: fisher.test(matrix(c(3, 1, 1, 3), 2))$p.value
        assertThat(p(new long[][] {{3, 1}, {1, 3}})).isCloseTo(0.4857142857142858, within(1e-14));
    }

    @Test
    void agreesWithROnOtherTables() {
        // R: fisher.test(matrix(c(1, 9, 11, 3), 2))$p.value, and so on
        assertThat(p(new long[][] {{1, 11}, {9, 3}})).isCloseTo(0.002759456185220086, within(1e-14));
        assertThat(p(new long[][] {{10, 3}, {2, 15}})).isCloseTo(0.0005367241191434373, within(1e-14));
        assertThat(p(new long[][] {{400, 3000}, {2, 1}})).isCloseTo(0.03849762798901937, within(1e-12));
    }

    @Test
    void doesNotOverflowOnLargeTables() {
        assertThat(p(new long[][] {{600_000, 400_000}, {400_000, 600_000}})).isZero();
    }

    @Test
    void isNeededFromTheFirstExpectedCountBelowFive() {
        // expected in the smallest cell: 10 * 10 / 20 = 5 and 10 * 9 / 19 = 4.7
        assertThat(FisherExactTest.isNeeded(ContingencyTable.of(new long[][] {{5, 5}, {5, 5}})))
                .isFalse();
        assertThat(FisherExactTest.isNeeded(ContingencyTable.of(new long[][] {{5, 4}, {5, 5}})))
                .isTrue();
    }

    @Test
    void isUndefinedOnDegenerateTables() {
        assertThat(FisherExactTest.pValue(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(FisherExactTest.pValue(ContingencyTable.of(new long[][] {{3, 2}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(FisherExactTest.pValue(ContingencyTable.of(new long[][] {{3, 0}, {4, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    private static double p(long[][] counts) {
        return number(FisherExactTest.pValue(ContingencyTable.of(counts)));
    }
}
