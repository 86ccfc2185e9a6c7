package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedCustomersTest {

    private static final int ANSWERING = 20_000;

    @Test
    void nobodyWhoIsWantedIsLeftOut() {
        WantedCustomers.Filter filter = gathered(ANSWERING).value();

        assertThat(IntStream.range(0, ANSWERING)).allMatch(number -> filter.mayHold(customer(number)));
    }

    @Test
    void ofTheOthersOneInThirtyComesThrough() {
        WantedCustomers.Filter filter = gathered(ANSWERING).value();

        assertThat(IntStream.range(ANSWERING, 5 * ANSWERING)
                        .filter(number -> filter.mayHold(customer(number)))
                        .count())
                .isBetween(4L * ANSWERING / 40, 4L * ANSWERING / 20);
    }

    @Test
    void moreThanWereExpectedAreAllLetThrough() {
        WantedCustomers.Filter filter = gathered(1).value();

        assertThat(IntStream.range(0, ANSWERING)).allMatch(number -> filter.mayHold(customer(number)));
    }

    @Test
    void whereNobodyIsWantedNobodyComesThrough() {
        assertThat(IntStream.range(0, ANSWERING))
                .noneMatch(number -> new WantedCustomers(0).value().mayHold(customer(number)));
    }

    @Test
    void whatTasksGatherIsPutTogetherAndATaskThatRunsTwiceChangesNothing() {
        WantedCustomers all = new WantedCustomers(2);
        assertThat(all.isZero()).isTrue();
        WantedCustomers one = all.copyAndReset();
        one.add(customer(1));
        WantedCustomers two = all.copyAndReset();
        two.add(customer(2));

        all.merge(one);
        all.merge(two);
        all.merge(two);
        WantedCustomers copy = all.copy();
        all.reset();

        assertThat(copy.value().mayHold(customer(1))).isTrue();
        assertThat(copy.value().mayHold(customer(2))).isTrue();
        assertThat(copy.value().mayHold(customer(3))).isFalse();
        assertThat(all.isZero()).isTrue();
        assertThat(all.value().mayHold(customer(1))).isFalse();
    }

    private static WantedCustomers gathered(int expected) {
        WantedCustomers wanted = new WantedCustomers(expected);
        IntStream.range(0, ANSWERING).forEach(number -> wanted.add(customer(number)));
        return wanted;
    }

    private static byte[] customer(int number) {
        return "c%08d".formatted(number).getBytes(StandardCharsets.UTF_8);
    }
}
