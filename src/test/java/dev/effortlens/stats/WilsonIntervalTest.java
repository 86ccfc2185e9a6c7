package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    // Newcombe (1998), Statistics in Medicine 17:857, Table I;
    // scipy.stats.binomtest(events, n).proportion_ci(method='wilson')
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073629, 0.16048724172330803",
        "0, 20, 0, 0.16112515805281935",
        "20, 20, 0.8388748419471806, 1",
        "1, 29, 0.006113214292762667, 0.17175521879320282"
    })
    void agreesWithNewcombe(double events, double n, double low, double high) {
        Interval interval = WilsonInterval.of(events, n);

        assertThat(interval.low()).isCloseTo(low, within(1e-14));
        assertThat(interval.high()).isCloseTo(high, within(1e-14));
    }

    @Test
    void takesAnEffectiveSizeThatIsNotWhole() {
        Interval whole = WilsonInterval.of(2, 20);
        Interval smaller = WilsonInterval.of(1.33, 13.3);

        assertThat(smaller.low()).isLessThan(whole.low());
        assertThat(smaller.high()).isGreaterThan(whole.high());
    }

    @Test
    void refusesNothingAndNonsense() {
        assertThatThrownBy(() -> WilsonInterval.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected events of a positive n, found 0.0 of 0.0");
        assertThatThrownBy(() -> WilsonInterval.of(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected events of a positive n, found 3.0 of 2.0");
    }
}
