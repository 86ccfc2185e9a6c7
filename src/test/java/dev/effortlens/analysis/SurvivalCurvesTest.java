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

    private static final Instrument CES = new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY);

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

    @Test
    void whoHasLeftStaysWithoutTheEvent() {
        // 12 of 30 leave, one a day, then 12 buy, one a day, 6 stay: never half have bought
        SurvivalCurves curves = curves(12, 12, 6);

        assertThat(hardest(curves, "share_by_end").estimate()).isCloseTo(0.4, within(1e-15));
        assertThat(hardest(curves, "median_days").note()).isEqualTo(Notes.MEDIAN_NOT_REACHED);
        // the day on which each bought, and for the 18 others the 25 days of all
        assertThat(hardest(curves, "restricted_mean_days").estimate())
                .isCloseTo(((13 + 24) * 6 + 18 * 25) / 30.0, within(1e-12));
    }

    private static Figure hardest(SurvivalCurves curves, String statistic) {
        return curves.summaries().stream()
                .filter(summary ->
                        summary.level().equals("6") && summary.statistic().equals(statistic))
                .map(SurvivalSummary::figure)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Answers at the hardest level, each in a customer group of its own: first one competing event a day, then one event a
     * day, then those who are followed to the end.
     */
    private static SurvivalCurves curves(int events, int competing, int followed) {
        int days = events + competing + 1;
        List<CompetingRisksTable> groups = new ArrayList<>();
        for (int day = 0; day < competing; day++) {
            groups.add(answer(days, none(days), ending(days, day), none(days)));
        }
        for (int day = competing; day < competing + events; day++) {
            groups.add(answer(days, ending(days, day), none(days), none(days)));
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
