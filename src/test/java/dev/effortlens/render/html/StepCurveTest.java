package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.SurvivalPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepCurveTest {

    private static final StepCurve CURVE =
            StepCurve.of(List.of(point(10, 90, 9, 1, 0.81, 0.19), point(3, 100, 10, 0, 0.9, 0.1)), "exposed");

    @Test
    void isFlatBetweenItsDays() {
        assertThat(CURVE.at(2, false)).isEqualTo(new StepCurve.Share(0, null, null));
        assertThat(CURVE.at(3, false)).isEqualTo(new StepCurve.Share(0.1, 0.08, 0.12));
        assertThat(CURVE.at(9, false)).isEqualTo(new StepCurve.Share(0.1, 0.08, 0.12));
        assertThat(CURVE.at(400, false).value()).isEqualTo(0.19);
    }

    @Test
    void knowsHowManyAreFollowedOnDaysWithoutAPoint() {
        assertThat(CURVE.followedAt(0)).isEqualTo(100);
        assertThat(CURVE.followedAt(3)).isEqualTo(100);
        assertThat(CURVE.followedAt(4)).isEqualTo(90);
        assertThat(CURVE.followedAt(11)).isEqualTo(80);
    }

    @Test
    void takesNoIntervalFromSurvivalWhereAnotherEventCompetes() {
        SurvivalPoint p =
                new SurvivalPoint("ces", "bought", "overall", "", "exposed", 3, 100, 10, 5, 0.9, 0.8, 0.95, 0.09);
        StepCurve curve = new StepCurve("exposed", List.of(p));

        assertThat(CURVE.competing()).isFalse();
        assertThat(curve.competing()).isTrue();
        assertThat(curve.share(p, true)).isEqualTo(new StepCurve.Share(0.09, null, null));
    }

    @Test
    void daysAreMarkedInMonthsNotInTens() {
        assertThat(DayTicks.until(5)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(DayTicks.until(90)).containsExactly(0L, 30L, 60L, 90L);
        assertThat(DayTicks.until(180)).containsExactly(0L, 30L, 60L, 90L, 120L, 150L, 180L);
        assertThat(DayTicks.until(365)).containsExactly(0L, 60L, 120L, 180L, 240L, 300L, 360L);
        assertThat(DayTicks.until(20_000)).hasSizeLessThan(9);
    }

    private static SurvivalPoint point(
            long day, long atRisk, long events, long censored, double survival, double incidence) {
        return new SurvivalPoint(
                "ces",
                "left",
                "overall",
                "",
                "exposed",
                day,
                atRisk,
                events,
                censored,
                survival,
                survival - 0.02,
                survival + 0.02,
                incidence);
    }
}
