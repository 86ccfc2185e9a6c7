package dev.effortlens.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumberPlacesTest {

    @Test
    void ordersDifferentNumbersAndKnowsTheirPlaces() {
        SplittableRandom random = new SplittableRandom(7);
        long[] numbers = LongStream.concat(
                        LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE),
                        LongStream.generate(() -> random.nextLong(-3000, 3000)).limit(20_000))
                .toArray();
        NumberPlaces places = new NumberPlaces();
        for (long number : numbers) {
            places.add(number);
        }

        long[] sorted = places.sorted();

        assertThat(sorted).isEqualTo(LongStream.of(numbers).distinct().sorted().toArray());
        for (int place = 0; place < sorted.length; place++) {
            assertThat(places.place(sorted[place])).isEqualTo(place);
        }
    }
}
