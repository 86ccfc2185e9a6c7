package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.CompetingRisksTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RobustCurveTest {

    @Test
    void halfIsHalfHoweverItIsMultipliedUp() {
        // 23/24 · 22/23 · … · 12/13 is a half, but comes to 0.5000000000000001
        RobustCurve curve = RobustCurve.of(oneEventADay(12, 12));

        assertThat(curve.survival(11)).isEqualTo(0.5000000000000001);
        assertThat(curve.median()).isEqualTo(12);
    }

    /** Every answer in a customer group of its own: one event on each day, the others followed to the last. */
    private static Replicates<CompetingRisksTable> oneEventADay(int days, int followed) {
        List<CompetingRisksTable> groups = new ArrayList<>();
        for (int group = 0; group < days + followed; group++) {
            groups.add(answer(days, Math.min(group, days - 1), group < days));
        }
        return Replicates.of(groups, CompetingRisksTable::plus, CompetingRisksTable::minus);
    }

    private static CompetingRisksTable answer(int days, int last, boolean event) {
        long[][] ending = new long[1][days];
        ending[0][last] = 1;
        long[][] none = new long[1][days];
        return CompetingRisksTable.of(
                LongStream.rangeClosed(1, days).toArray(),
                new double[] {0},
                event ? ending : none,
                none,
                event ? none : ending);
    }
}
