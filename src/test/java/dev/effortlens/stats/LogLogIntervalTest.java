package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogLogIntervalTest {

    /** By hand: exp(log(.8)·exp(±h)) with h = 1.998340543·.05/(.8·−log(.8)), t at 63 degrees of freedom. */
    @Test
    void isSymmetricOnItsScale() {
        Interval interval = Objects.requireNonNull(LogLogInterval.of(0.8, 0.05, 63));

        assertThat(interval.low()).isCloseTo(0.6767, within(5e-4));
        assertThat(interval.high()).isCloseTo(0.8803, within(5e-4));
        double below = StrictMath.log(-StrictMath.log(interval.low()));
        double above = StrictMath.log(-StrictMath.log(interval.high()));
        assertThat((below + above) / 2).isCloseTo(StrictMath.log(-StrictMath.log(0.8)), within(1e-12));
    }

    @Test
    void isNoneAtTheEndsAndWithoutAStandardError() {
        assertThat(LogLogInterval.of(1, 0.1, 63)).isNull();
        assertThat(LogLogInterval.of(0, 0.1, 63)).isNull();
        assertThat(LogLogInterval.of(0.5, null, 63)).isNull();
        assertThat(LogLogInterval.of(0.5, 0.0, 63)).isNull();
    }
}
