package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Scale;
import dev.effortlens.report.Figure;
import dev.effortlens.report.Status;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.stats.CompetingRisksTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SurvivalCurvesTest {

    private static final Instrument CES =
            new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY);

    @Test
    void ofTooFewGroupsTheMedianStandsAlone() {
        // nine of twelve have the event, one a day, so that half are left after the sixth day
        SurvivalCurves curves = curves(9, 0, 3);

        Figure median = hardest(curves, "median_days");
        assertThat(median.estimate()).isEqualTo(6);
        assertThat(median.confLow()).isNull();
        assertThat(median.confHigh()).isNull();
        assertThat(median.status()).isEqualTo(Status.FEW);
        assertThat(median.note()).isEqualTo(Notes.FEW_GROUPS);
        assertThat(curves.points()).isNotEmpty().allSatisfy(point -> {
            assertThat(point.confLow()).isNull();
            assertThat(point.confHigh()).isNull();
        });
    }

    @Test
    void theMedianIsTrustedAsFarAsTheOtherFigures() {
        SurvivalCurves curves = curves(12, 0, 12);

        assertThat(hardest(curves, "median_days").status()).isEqualTo(Status.FLAGGED);
        assertThat(hardest(curves, "median_days").confLow()).isNotNull();
        assertThat(hardest(curves, "share_by_end").status()).isEqualTo(Status.FLAGGED);
    }

    private static Figure hardest(SurvivalCurves curves, String statistic) {
        return curves.summaries().stream()
                .filter(summary -> summary.level().equals("6") && summary.statistic().equals(statistic))
                .map(SurvivalSummary::figure)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Answers at the hardest level, each in a customer group of its own: first one event a day, then one competing event a
     * day, then those who are followed to the end.
     */
    private static SurvivalCurves curves(int events, int competing, int followed) {
        int days = events + competing + 1;
        List<CompetingRisksTable> groups = new ArrayList<>();
        for (int day = 0; day < events; day++) {
            groups.add(answer(days, ending(days, day), none(days), none(days)));
        }
        for (int day = events; day < events + competing; day++) {
            groups.add(answer(days, none(days), ending(days, day), none(days)));
        }
        for (int answer = 0; answer < followed; answer++) {
            groups.add(answer(days, none(days), none(days), ending(days, days - 1)));
        }
        return new SurvivalCurves(CES, "repurchased", groups, 2);
    }

    private static CompetingRisksTable answer(int days, long[][] events, long[][] competing, long[][] censored) {
        return CompetingRisksTable.of(
                LongStream.rangeClosed(1, days).toArray(),
                new double[] {0, 1, 2, 3, 4, 5, 6},
                events,
                competing,
                censored);
    }

    private static long[][] none(int days) {
        return new long[7][days];
    }

    private static long[][] ending(int days, int day) {
        long[][] ending = none(days);
        ending[6][day] = 1;
        return ending;
    }
}
