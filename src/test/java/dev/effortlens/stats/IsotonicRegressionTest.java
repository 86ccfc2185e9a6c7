package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

    private static final double[] VALUES = {0.1, 0.3, 0.2, 0.25, 0.6, 0.5, 0.7};
    private static final double[] WEIGHTS = {10, 20, 30, 5, 8, 9, 4};

    @Test
    void agreesWithScipy() {
        // scipy.optimize.isotonic_regression(values, weights=weights).x
        double[] expected = {0.1, 0.24, 0.24, 0.25, 0.5470588235294118, 0.5470588235294118, 0.7};

        assertThat(IsotonicRegression.rising(VALUES, WEIGHTS)).containsExactly(expected, within(1e-15));
    }

    @Test
    void leavesRisingValuesAlone() {
        double[] rising = {0.1, 0.1, 0.4};

        assertThat(IsotonicRegression.rising(rising, new double[] {1, 2, 3})).containsExactly(rising);
    }

    @Test
    void fallingIsRisingUpsideDown() {
        assertThat(IsotonicRegression.falling(new double[] {3, 1, 2}, new double[] {1, 1, 1}))
                .containsExactly(3, 1.5, 1.5);
    }

    @Test
    void keepsTheWeightedMean() {
        double[] fitted = IsotonicRegression.falling(VALUES, WEIGHTS);
        double difference = 0;
        for (int i = 0; i < fitted.length; i++) {
            difference += WEIGHTS[i] * (fitted[i] - VALUES[i]);
        }

        assertThat(difference).isCloseTo(0, within(1e-12));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(IsotonicRegression.rising(new double[0], new double[0])).isEmpty();
    }

    @Test
    void refusesWhatHasNoWeight() {
        assertThatThrownBy(() -> IsotonicRegression.rising(new double[] {0.5}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected finite values with positive weights, found 0.5 with 0.0");
    }

    @Test
    void linearityAgreesWithScipy() {
        // 2 * (sum of counts * log of row shares + 93.73727345764259), scipy.stats.chi2.sf(_, 3)
        ChiSquared test = requireNonNull(LinearityTest.of(Tables.PAIN));

        assertThat(test.statistic()).isCloseTo(2.575093576587477, within(1e-10));
        assertThat(test.df()).isEqualTo(3);
        assertThat(test.pValue()).isCloseTo(0.4618727047230998, within(1e-10));
    }

    @Test
    void twoLevelsAreAlwaysOnALine() {
        assertThat(LinearityTest.of(Tables.SERVICE_CALLS)).isNull();
    }
}
