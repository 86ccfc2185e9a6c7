package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import dev.effortlens.stats.KaplanMeier.MedianInterval;
import dev.effortlens.stats.KaplanMeier.Point;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final KaplanMeier MAINTAINED =
            KaplanMeier.of(Leukaemia.byTreatment().only(0));
    private static final KaplanMeier NONMAINTAINED =
            KaplanMeier.of(Leukaemia.byTreatment().only(1));

    private static final Offset<Double> PRINTED = within(5e-4);

    @Test
    void agreesWithTheCurveRPrints() {
        // R: summary(survfit(Surv(time, status) ~ x, data = aml)), Maintained
        assertThat(number(MAINTAINED.survivalAt(9))).isCloseTo(0.909, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(13))).isCloseTo(0.818, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(18))).isCloseTo(0.716, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(23))).isCloseTo(0.614, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(31))).isCloseTo(0.491, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(34))).isCloseTo(0.368, PRINTED);
        assertThat(number(MAINTAINED.survivalAt(48))).isCloseTo(0.184, PRINTED);
    }

    @Test
    void intervalAgreesWithScipy() {
        // scipy.stats.ecdf(CensoredData(...)).sf.confidence_interval(.95, method='log-log') at 31
        Point point = MAINTAINED.points().stream()
                .filter(p -> p.day() == 31)
                .findFirst()
                .orElseThrow();

        assertThat(requireNonNull(point.interval()).low()).isCloseTo(0.16733090977685078, within(1e-12));
        assertThat(requireNonNull(point.interval()).high()).isCloseTo(0.7533997903708113, within(1e-12));
    }

    @Test
    void mediansAgreeWithR() {
        // R: survfit(Surv(time, status) ~ x, data = aml)
        assertThat(MAINTAINED.median()).isEqualTo(31);
        assertThat(NONMAINTAINED.median()).isEqualTo(23);
    }

    @Test
    void medianIntervalInvertsTheBand() {
        // the first week whose log-log limit from scipy.stats.ecdf is at most one half
        assertThat(NONMAINTAINED.medianInterval()).isEqualTo(new MedianInterval(5L, 33L));
        assertThat(MAINTAINED.medianInterval()).isEqualTo(new MedianInterval(13L, null));
    }

    @Test
    void restrictedMeanIsTheAreaUnderTheCurve() {
        // the sum of survival times width of the steps up to 30
        assertThat(number(MAINTAINED.restrictedMean(30))).isCloseTo(24.602272727272723, within(1e-12));
    }

    @Test
    void whoLeavesOnADayWasAtRiskThatDay() {
        assertThat(MAINTAINED.points().get(1)).satisfies(point -> {
            assertThat(point.day()).isEqualTo(13);
            assertThat(point.atRisk()).isEqualTo(10);
            assertThat(point.events()).isEqualTo(1);
            assertThat(point.censored()).isEqualTo(1);
        });
        assertThat(MAINTAINED.points().get(2).atRisk()).isEqualTo(8);
    }

    @Test
    void nothingIsKnownAfterTheLastDayOfObservation() {
        assertThat(MAINTAINED.survivalAt(161)).isInstanceOf(Estimate.Defined.class);
        assertThat(MAINTAINED.survivalAt(162)).isEqualTo(Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS));
        assertThat(MAINTAINED.restrictedMean(162)).isEqualTo(Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void aCurveThatHasReachedZeroStaysThere() {
        assertThat(NONMAINTAINED.survivalAt(1000)).isEqualTo(Estimate.of(0));
        assertThat(NONMAINTAINED.restrictedMean(1000)).isEqualTo(NONMAINTAINED.restrictedMean(45));
    }

    @Test
    void anEventOnTheDayOfTheAnswerHasTimeZero() {
        KaplanMeier curve = KaplanMeier.of(
                SurvivalTable.of(new long[] {0, 30}, new double[] {0}, new long[][] {{1, 0}}, new long[][] {{0, 3}}));

        assertThat(curve.survivalAt(0)).isEqualTo(Estimate.of(0.75));
        assertThat(curve.median()).isNull();
        assertThat(curve.restrictedMean(30)).isEqualTo(Estimate.of(22.5));
    }

    @Test
    void needsAnswers() {
        KaplanMeier nobody = KaplanMeier.of(
                SurvivalTable.of(new long[] {1}, new double[] {0}, new long[][] {{0}}, new long[][] {{0}}));

        assertThat(nobody.points()).isEmpty();
        assertThat(nobody.survivalAt(1)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(nobody.restrictedMean(1)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(nobody.medianInterval()).isEqualTo(new MedianInterval(null, null));
    }
}
