package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

    @Test
    void isPromotersMinusDetractorsInPercent() {
        assertThat(NetPromoterScore.of(19, 8, 9)).isEqualTo(Estimate.of(1000.0 / 36));
        assertThat(NetPromoterScore.of(5, 0, 0)).isEqualTo(Estimate.of(100));
        assertThat(NetPromoterScore.of(0, 0, 5)).isEqualTo(Estimate.of(-100));
    }

    @Test
    void needsAnswers() {
        assertThat(NetPromoterScore.of(0, 0, 0)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @Test
    void intervalAgreesWithTheFormulaInPython() {
        Interval interval = NetPromoterScore.adjustedWald(19, 8, 9);

        // n = 39; p = 19.75 / n; d = 9.75 / n; s = p - d
        // 100 * (s - 1.959963984540054 * math.sqrt((p + d - s * s) / n)), and +
        assertThat(interval.low()).isCloseTo(-0.44147392639857785, within(1e-12));
        assertThat(interval.high()).isCloseTo(51.72352520844985, within(1e-12));
    }

    @Test
    void intervalStaysOnTheScale() {
        assertThat(NetPromoterScore.adjustedWald(0, 0, 5).low()).isEqualTo(-100);
        assertThat(NetPromoterScore.adjustedWald(5, 0, 0).high()).isEqualTo(100);
    }

    @Test
    void fewerEffectiveAnswersWidenTheInterval() {
        Interval all = NetPromoterScore.adjustedWald(190, 80, 90);
        Interval effective = NetPromoterScore.adjustedWald(190 / 1.7, 80 / 1.7, 90 / 1.7);

        assertThat(effective.high() - effective.low()).isGreaterThan(1.2 * (all.high() - all.low()));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> NetPromoterScore.of(1, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Counts are not negative, found 1.0, -1.0, 0.0");
    }
}
