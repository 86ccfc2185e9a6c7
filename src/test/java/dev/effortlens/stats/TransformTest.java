package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransformTest {

    @ParameterizedTest
    @EnumSource
    void backUndoesForward(Transform transform) {
        for (double value : new double[] {1e-9, 0.25, 0.5, 0.999999}) {
            assertThat(transform.accepts(value)).isTrue();
            assertThat(transform.back(transform.forward(value))).isCloseTo(value, within(1e-15));
        }
    }

    @Test
    void agreesWithNumpy() {
        // numpy.arctanh(-0.6), scipy.special.logit(0.9), numpy.log(2)
        assertThat(Transform.FISHER_Z.forward(-0.6)).isCloseTo(-0.6931471805599453, within(1e-15));
        assertThat(Transform.LOGIT.forward(0.9)).isCloseTo(2.1972245773362196, within(1e-15));
        assertThat(Transform.LOG.forward(2)).isCloseTo(0.6931471805599453, within(1e-15));
    }

    @Test
    void refusesWhatHasNoFiniteImage() {
        assertThat(Transform.FISHER_Z.accepts(1)).isFalse();
        assertThat(Transform.FISHER_Z.accepts(-1)).isFalse();
        assertThat(Transform.LOGIT.accepts(0)).isFalse();
        assertThat(Transform.LOGIT.accepts(1)).isFalse();
        assertThat(Transform.LOG.accepts(0)).isFalse();
    }
}
