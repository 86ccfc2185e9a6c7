package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    // Benjamini and Hochberg (1995), section 4: fifteen hypotheses on heart attacks
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1
    };

    @Test
    void agreesWithScipy() {
        // scipy.stats.false_discovery_control(p)
        double[] expected = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714285714286,
            0.06385714285714286,
            0.0645,
            0.0765,
            0.486,
            0.5811818181818181,
            0.714875,
            0.7532307692307693,
            0.8132142857142857,
            1
        };

        assertThat(BenjaminiHochberg.adjust(PUBLISHED)).containsExactly(expected, within(1e-15));
    }

    @Test
    void rejectsTheFourOfThePaper() {
        assertThat(Arrays.stream(BenjaminiHochberg.adjust(PUBLISHED)).filter(q -> q <= 0.05))
                .hasSize(4);
    }

    @Test
    void keepsTheOrderOfItsInput() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.5, 0.01, 0.02}))
                .containsExactly(new double[] {0.5, 0.03, 0.03}, within(1e-15));
    }

    @Test
    void ofNoTestIsNothing() {
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A p-value lies between 0 and 1, found NaN");
    }
}
