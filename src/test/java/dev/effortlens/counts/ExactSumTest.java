package dev.effortlens.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Held against whole numbers of any size, far beyond two words. */
class ExactSumTest {

    private final SplittableRandom random = new SplittableRandom(1);
    private final ExactSum sum = new ExactSum();
    private BigInteger expected = BigInteger.ZERO;

    @Test
    void numbersAndSquaresAddUpWhateverTheirSize() {
        for (int i = 0; i < 2_000; i++) {
            addOne(sum);
            assertThat(sum.value()).isEqualTo(expected);
        }
    }

    @Test
    void sumsAddUpWhateverTheirSize() {
        for (int i = 0; i < 500; i++) {
            ExactSum part = new ExactSum();
            for (int left = random.nextInt(4); left > 0; left--) {
                addOne(part);
            }
            sum.add(part);
            assertThat(sum.value()).isEqualTo(expected);
        }
    }

    private void addOne(ExactSum to) {
        long value =
                random.nextInt(3) == 0 ? Long.MIN_VALUE + random.nextInt(2) : random.nextLong() >> random.nextInt(64);
        switch (random.nextInt(3)) {
            case 0 -> {
                to.add(value);
                expected = expected.add(BigInteger.valueOf(value));
            }
            case 1 -> {
                to.addSquare(value);
                expected = expected.add(BigInteger.valueOf(value).pow(2));
            }
            default -> {
                BigInteger large = BigInteger.valueOf(value).pow(1 + random.nextInt(4));
                to.add(large);
                expected = expected.add(large);
            }
        }
    }
}
