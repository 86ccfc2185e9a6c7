package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.CompetingRisksTable;
import dev.effortlens.stats.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RobustCurveTest {

    @Test
    void halfIsHalfHoweverItIsMultipliedUp() {
        // 23/24 · 22/23 · … · 12/13 is a half, but comes to 0.5000000000000001
        RobustCurve curve = RobustCurve.kaplanMeier(oneEventADay(12, 12), Reliability.FLAGGED);

        assertThat(curve.survival(11)).isEqualTo(0.5000000000000001);
        assertThat(curve.median()).isEqualTo(12);
    }

    @Test
    void ofTooFewGroupsThereIsNoBand() {
        RobustCurve flagged = RobustCurve.kaplanMeier(oneEventADay(12, 8), Reliability.FLAGGED);
        RobustCurve few = RobustCurve.kaplanMeier(oneEventADay(12, 8), Reliability.FEW);

        assertThat(flagged.interval(5)).isNotNull();
        assertThat(flagged.medianLow()).isNotNull();
        assertThat(few.survival(5)).isEqualTo(flagged.survival(5));
        assertThat(few.median()).isEqualTo(flagged.median());
        assertThat(few.interval(5)).isNull();
        assertThat(few.medianLow()).isNull();
        assertThat(few.medianHigh()).isNull();
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
