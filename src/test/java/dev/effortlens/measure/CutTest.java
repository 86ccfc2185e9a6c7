package dev.effortlens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void namesReadBack() {
        for (String name : List.of("overall", "plan", "plan*region")) {
            assertThat(Cut.parse(name).name()).isEqualTo(name);
        }
        assertThat(Cut.parse("overall")).isEqualTo(Cut.OVERALL);
        assertThat(Cut.parse("plan*region").dimensions()).containsExactly("plan", "region");
    }

    @Test
    void crossesAtMostTwoDifferentDimensions() {
        assertThatThrownBy(() -> Cut.parse("a*b*c")).hasMessageContaining("at most two different dimensions");
        assertThatThrownBy(() -> Cut.parse("a*a")).hasMessageContaining("at most two different dimensions");
    }
}
