package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 18.9, 0 5 10 15 20",
        "-1.8, 17.1, -5 0 5 10 15 20",
        "1, 5, 1 2 3 4 5",
        "0, 0.0008, 0 0.0002 0.0004 0.0006 0.0008",
        "0, 61, 0 20 40 60 80",
        "0, 0, 0 0.2 0.4 0.6 0.8 1.0"
    })
    void coverTheRangeWithRoundValues(BigDecimal low, BigDecimal high, String expected) {
        assertThat(Ticks.covering(low, high).values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(java.util.Arrays.stream(expected.split(" ", -1))
                        .map(BigDecimal::new)
                        .toList());
    }

    @Test
    void areNeverMoreThanSixNorShortOfTheRange() {
        Random random = new Random(64);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal low = BigDecimal.valueOf(-random.nextInt(5_000), random.nextInt(4));
            BigDecimal high = BigDecimal.valueOf(random.nextInt(90_000), random.nextInt(6));
            Ticks ticks = Ticks.covering(low, high);

            assertThat(ticks.values()).hasSizeBetween(2, 6);
            assertThat(ticks.first()).isLessThanOrEqualTo(low);
            assertThat(ticks.last()).isGreaterThanOrEqualTo(high);
        }
    }
}
