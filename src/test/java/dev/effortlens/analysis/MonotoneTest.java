package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Rate;
import dev.effortlens.report.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonotoneTest {

    @Test
    void poolsNeighboursThatFall() {
        assertThat(Monotone.of(List.of(rate(10L, 0.1), rate(10L, 0.3), rate(30L, 0.2), rate(10L, 0.4))))
                .containsExactly(0.1, 0.225, 0.225, 0.4);
    }

    @Test
    void fallsWhereThatLiesNearer() {
        assertThat(Monotone.of(List.of(rate(10L, 0.4), rate(10L, 0.2), rate(10L, 0.1))))
                .containsExactly(0.4, 0.2, 0.1);
    }

    @Test
    void leavesOutLevelsWithoutAnswers() {
        assertThat(Monotone.of(List.of(rate(10L, 0.4), rate(0L, null), rate(10L, 0.1))))
                .containsExactly(0.4, null, 0.1);
    }

    @Test
    void saysNothingWhereALevelIsWithheld() {
        Rate withheld = new Rate(null, null, null, null, null, null, "suppressed", Status.SUPPRESSED);

        assertThat(Monotone.of(List.of(rate(10L, 0.4), withheld))).containsExactly(null, null);
    }

    private static Rate rate(long responses, @Nullable Double value) {
        return new Rate(responses, null, value, null, null, 20, "", value == null ? Status.UNDEFINED : Status.OK);
    }
}
