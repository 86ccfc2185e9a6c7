package dev.effortlens.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "14.0, 14",
        "-2.5, -2.5",
        "0.30000000000000004, 0.30000000000000004",
        "1.0E-6, 0.000001",
        "9.9E-7, 9.9e-7",
        "1.5E-7, 1.5e-7",
        "9.99E14, 999000000000000",
        "1.0E15, 1e15",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        // Double.toString before JDK 19 gives 2.0E-3 as such but 2.2E-322 and 2.0E22 with digits too many.
        "2.2E-322, 2.2e-322",
        "4.9E-324, 5e-324",
        "2.0E22, 2e22",
        "1.7976931348623157E308, 1.7976931348623157e308",
        "0.0, 0",
        "-0.0, -0.0"
    })
    void writesTheShortestThatReadsBack(double value, String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }

    @Test
    void powersOfTwoReadBackWithTheFewestDigits() {
        // Python 3: repr(2.0 ** -44), whose interval is wider on one side.
        assertThat(ShortestDecimal.of(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802e-14");
        assertThat(ShortestDecimal.of(Math.scalb(1.0, 55))).isEqualTo("3.602879701896397e16");
    }

    @Test
    void everyDoubleReadsBackFromTheShortest() {
        Random random = new Random(20260331);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? random.nextGaussian() : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = ShortestDecimal.of(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(new BigDecimal(text)).isEqualByComparingTo(ShortestDecimal.searched(value));
            }
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> ShortestDecimal.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only finite numbers can be written, found NaN");
    }
}
