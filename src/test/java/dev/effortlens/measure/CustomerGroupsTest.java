package dev.effortlens.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CustomerGroupsTest {

    /** Groups are written into state and reports: another hash would change every interval. */
    @Test
    void groupsNeverChange() {
        assertThat(new int[] {CustomerGroups.of("c1"), CustomerGroups.of("c2"), CustomerGroups.of("Zoë")})
                .containsExactly(GOLDEN);
    }

    private static final int[] GOLDEN = {40, 21, 59};

    @Test
    void customersSpreadEvenlyOverTheGroups() {
        int[] sizes = new int[CustomerGroups.COUNT];
        for (int i = 0; i < 64_000; i++) {
            sizes[CustomerGroups.of("customer-" + i)]++;
        }

        // 1,000 expected; six standard deviations are 190.
        assertThat(Arrays.stream(sizes)).allMatch(size -> Math.abs(size - 1_000) < 190);
    }
}
