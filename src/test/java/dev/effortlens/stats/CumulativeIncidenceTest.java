package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.CumulativeIncidence.Point;
import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {

    private static final long[] DAYS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] ONE_LEVEL = {0};
    private static final CompetingRisksTable TEN = CompetingRisksTable.of(
            DAYS,
            ONE_LEVEL,
            new long[][] {{1, 1, 0, 1, 1, 0, 0, 1}},
            new long[][] {{0, 1, 0, 1, 0, 0, 1, 0}},
            new long[][] {{0, 0, 1, 0, 0, 1, 0, 0}});
    private static final CompetingRisksTable NOBODY_CENSORED = CompetingRisksTable.of(
            new long[] {0, 3, 9}, ONE_LEVEL, new long[][] {{2, 5, 1}}, new long[][] {{1, 0, 4}}, new long[][] {{0, 0, 7}
            });

    @Test
    void agreesWithR() {
        // R: time = c(1, 2, 2, 3, 4, 4, 5, 6, 7, 8); state = factor(c(1, 2, 1, 0, 1, 2, 1, 0, 2, 1), 0:2)
        // survfit(Surv(time, state) ~ 1)$pstate[, 2]
        CumulativeIncidence curve = CumulativeIncidence.of(TEN);

        assertThat(number(curve.at(1))).isCloseTo(0.1, within(1e-15));
        assertThat(number(curve.at(3))).isCloseTo(0.2, within(1e-15));
        assertThat(number(curve.at(4))).isCloseTo(0.3166666666666667, within(1e-15));
        assertThat(number(curve.at(7))).isCloseTo(0.4333333333333333, within(1e-15));
        assertThat(number(curve.at(8))).isCloseTo(0.6083333333333334, within(1e-15));
    }

    @Test
    void withoutCensoringItIsAShareWithTheErrorOfAShare() {
        List<Point> points = CumulativeIncidence.of(NOBODY_CENSORED).points();

        assertThat(points.get(1).incidence()).isCloseTo(0.35, within(1e-15));
        assertThat(points.get(1).stdError()).isCloseTo(Math.sqrt(0.35 * 0.65 / 20), within(1e-15));
        assertThat(points.get(2).incidence()).isCloseTo(0.4, within(1e-15));
        assertThat(points.get(2).stdError()).isCloseTo(Math.sqrt(0.4 * 0.6 / 20), within(1e-15));
        assertThat(points.get(2).censored()).isEqualTo(7);
    }

    @Test
    void withoutCompetitionItIsOneMinusKaplanMeier() {
        SurvivalTable aml = Leukaemia.byTreatment().only(0);
        long[] days = new long[aml.days()];
        long[][] events = new long[1][aml.days()];
        long[][] none = new long[1][aml.days()];
        long[][] censored = new long[1][aml.days()];
        for (int position = 0; position < days.length; position++) {
            days[position] = aml.day(position);
            events[0][position] = aml.events(0, position);
            censored[0][position] = aml.censored(0, position);
        }
        CumulativeIncidence curve =
                CumulativeIncidence.of(CompetingRisksTable.of(days, ONE_LEVEL, events, none, censored));

        assertThat(number(curve.at(31)))
                .isCloseTo(1 - number(KaplanMeier.of(aml).survivalAt(31)), within(1e-14));
        // summary(survfit(Surv(time, status) ~ 1, aml, subset = x == "Maintained"), times = 31)$std.err
        assertThat(curve.points().stream()
                        .filter(p -> p.day() == 31)
                        .findFirst()
                        .orElseThrow()
                        .stdError())
                .isCloseTo(0.1641932672211358, within(1e-12));
        // the same to the last bit
        assertThat(curve.without().stream().map(Share::without).toList())
                .isEqualTo(KaplanMeier.of(aml).points().stream()
                        .map(KaplanMeier.Point::survival)
                        .toList());
        assertThat(curve.restrictedMean(100)).isEqualTo(KaplanMeier.of(aml).restrictedMean(100));
    }

    @Test
    void restrictedMeanIsTheAreaUnderWhatIsLeft() {
        CumulativeIncidence curve = CumulativeIncidence.of(TEN);

        // numpy: numpy.sum(1 - numpy.array([0, .1, .2, .2, 19/60, 26/60, 26/60, 26/60]))
        assertThat(number(curve.restrictedMean(8))).isCloseTo(5.883333333333333, within(1e-14));
        assertThat(number(curve.restrictedMean(2))).isCloseTo(1.9, within(1e-15));
        assertThat(curve.without())
                .allSatisfy(share ->
                        assertThat(share.without()).isCloseTo(1 - number(curve.at(share.day())), within(1e-15)));
    }

    @Test
    void bothKindsOfEventAndTheRestAreEverybody() {
        CompetingRisksTable other = CompetingRisksTable.of(
                DAYS,
                ONE_LEVEL,
                new long[][] {{0, 1, 0, 1, 0, 0, 1, 0}},
                new long[][] {{1, 1, 0, 1, 1, 0, 0, 1}},
                new long[][] {{0, 0, 1, 0, 0, 1, 0, 0}});

        assertThat(number(CumulativeIncidence.of(TEN).at(8))
                        + number(CumulativeIncidence.of(other).at(8)))
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void nothingIsKnownAfterTheLastDayOfObservation() {
        assertThat(CumulativeIncidence.of(NOBODY_CENSORED).at(10))
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS));
        assertThat(CumulativeIncidence.of(TEN).at(100))
                .isEqualTo(CumulativeIncidence.of(TEN).at(8));
        assertThat(CumulativeIncidence.of(TEN.minus(TEN)).at(1)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @Test
    void aCompetingEventEndsTheObservationOfTheCause() {
        SurvivalTable cause = TEN.cause();

        assertThat(cause.events()).isEqualTo(5);
        assertThat(cause.total()).isEqualTo(10);
        assertThat(cause.censored(0, 1)).isEqualTo(1);
    }

    @Test
    void leavingOutAPartTakesBackAddingIt() {
        assertThat(CumulativeIncidence.of(TEN.plus(TEN).minus(TEN)).points())
                .isEqualTo(CumulativeIncidence.of(TEN).points());
    }

    @Test
    void countsHaveOneNumberPerDay() {
        assertThatThrownBy(() -> CompetingRisksTable.of(
                        new long[] {1}, ONE_LEVEL, new long[][] {{1}}, new long[][] {{1, 2}}, new long[][] {{0}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 1 columns, found 2");
    }
}
