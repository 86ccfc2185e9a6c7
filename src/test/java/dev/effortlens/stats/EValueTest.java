package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class EValueTest {

    @Test
    void agreesWithVanderWeeleAndDing() {
        // VanderWeele and Ding (2017): smoking and lung cancer, risk ratio 10.73 (8.02 to 14.36): 20.9 and 15.5;
        // more digits: 10.73 + (10.73 * 9.73) ** .5 and 8.02 + (8.02 * 7.02) ** .5
        assertThat(number(EValue.of(Estimate.of(10.73)))).isCloseTo(20.94777373012341, within(1e-12));
        assertThat(number(EValue.ofLimit(new Interval(8.02, 14.36)))).isCloseTo(15.523359247696995, within(1e-12));
    }

    @Test
    void isTheSameForARatioAndItsInverse() {
        assertThat(number(EValue.of(Estimate.of(0.25)))).isEqualTo(number(EValue.of(Estimate.of(4))));
        assertThat(EValue.ofLimit(new Interval(0.125, 0.25))).isEqualTo(EValue.of(Estimate.of(4)));
    }

    @Test
    void isOneWhereThereIsNothingToExplain() {
        assertThat(EValue.of(Estimate.of(1))).isEqualTo(Estimate.of(1));
        assertThat(EValue.ofLimit(new Interval(0.9, 1.4))).isEqualTo(Estimate.of(1));
    }

    @Test
    void isUndefinedWithoutAPositiveRatio() {
        assertThat(EValue.of(Estimate.of(0))).isEqualTo(Estimate.undefined(Reason.ZERO_CELL));
        assertThat(EValue.of(Estimate.undefined(Reason.EMPTY_GROUP))).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(EValue.ofLimit(null)).isEqualTo(Estimate.undefined(Reason.NO_VARIANCE));
        assertThatThrownBy(() -> EValue.of(Estimate.of(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A ratio is not negative, found -1.0");
    }
}
