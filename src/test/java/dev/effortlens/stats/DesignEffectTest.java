package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class DesignEffectTest {

    @Test
    void isTheRatioOfTheVariances() {
        assertThat(DesignEffect.of(0.3, 0.2)).isEqualTo(Estimate.of((0.3 / 0.2) * (0.3 / 0.2)));
    }

    @Test
    void needsAnIndependentVariance() {
        assertThat(DesignEffect.of(0.3, 0)).isEqualTo(Estimate.undefined(Reason.NO_VARIANCE));
        assertThat(DesignEffect.of(0, 0)).isEqualTo(Estimate.undefined(Reason.NO_VARIANCE));
    }
}
