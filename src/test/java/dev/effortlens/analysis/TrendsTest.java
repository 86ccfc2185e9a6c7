package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Score;
import dev.effortlens.report.Status;
import dev.effortlens.report.Trend;
import dev.effortlens.report.TrendPoint;
import dev.effortlens.report.Variable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final Primary PRIMARY = new Primary("ces", "churned", "risk_difference");
    private static final Variable CES = new Variable(
            "ces",
            Variable.Kind.INSTRUMENT,
            "CES",
            true,
            List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L),
            List.of(),
            null,
            null,
            null,
            null,
            7_500,
            List.of());
    private static final OutcomeInfo CHURNED =
            new OutcomeInfo("churned", OutcomeInfo.Kind.EVENT, true, "churn", 90, END_OF_MARCH, true, null, null);

    @Test
    void aQuietSeriesIsWatchedAndRaisesNothing() {
        Trend trend = scores(END_OF_MARCH, months("", 15, 0.7));

        assertThat(trend.watched()).isEqualTo(1);
        assertThat(trend.alerts()).isEmpty();
        assertThat(trend.points()).hasSize(15).allSatisfy(p -> {
            assertThat(p.cut()).isEqualTo("overall");
            assertThat(p.complete()).isTrue();
            assertThat(p.flag()).isEmpty();
            assertThat(p.limitLow()).isNotNull().isLessThan(0.7);
        });
        assertThat(trend.expectedFalseAlarms()).isCloseTo(0.0127, within(1e-15));
    }

    @Test
    void theNewestMonthBeyondItsLimitsIsAnAlertForTheWorse() {
        List<Score> scores = months("", 14, 0.7);
        scores.add(month("", 14, 0.5));

        Trend trend = scores(END_OF_MARCH, scores);

        assertThat(trend.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Alert.Rule.BEYOND_LIMITS);
            assertThat(alert.period()).isEqualTo("2026-03");
            assertThat(alert.worse()).isTrue();
            assertThat(alert.estimate()).isEqualTo(0.5);
            assertThat(alert.expected()).isBetween(0.69, 0.71);
            assertThat(alert.limitLow()).isNotNull().isGreaterThan(0.5);
            assertThat(alert.change()).isEqualTo(alert.estimate() - alert.expected());
            assertThat(alert.changeHigh()).isLessThan(0);
        });
        assertThat(last(trend).flag()).isEqualTo("below");
    }

    @Test
    void aMonthThatIsNotOverRaisesNothing() {
        List<Score> scores = months("", 14, 0.7);
        scores.add(month("", 14, 0.5));

        Trend trend = scores(END_OF_MARCH.minusDays(1), scores);

        assertThat(trend.alerts()).isEmpty();
        assertThat(trend.watched()).isEqualTo(1);
        assertThat(last(trend).complete()).isFalse();
        assertThat(last(trend).flag()).isEmpty();
        assertThat(last(trend).limitLow()).isNotNull();
    }

    @Test
    void anOutcomesMonthIsCompleteOnceEveryWindowIsOver() {
        List<Comparison> rates = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            rates.add(rate(i, i == 11 ? 0.3 : 0.1));
        }

        // Windows of 90 days through March 31 are over for answers through December 31, the twelfth month.
        Trend trend = trends(END_OF_MARCH, CHURNED).of(List.of(), rates, PRIMARY);
        OutcomeInfo oneDayLess = new OutcomeInfo(
                "churned", OutcomeInfo.Kind.EVENT, true, "churn", 90, END_OF_MARCH.minusDays(1), true, null, null);
        Trend before = trends(END_OF_MARCH, oneDayLess).of(List.of(), rates, PRIMARY);

        assertThat(trend.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.period()).isEqualTo("2025-12");
            assertThat(alert.statistic()).isEqualTo("rate");
            assertThat(alert.worse()).isTrue();
        });
        assertThat(trend.points().stream().filter(TrendPoint::complete)).hasSize(12);
        assertThat(before.alerts()).isEmpty();
        assertThat(before.points().stream().filter(TrendPoint::complete)).hasSize(11);
    }

    @Test
    void aLevelThatMovedIsAnAlertOnceAndThenTheNewLevel() {
        List<Score> scores = months("", 12, 0.7);
        for (int i = 12; i < 15; i++) {
            scores.add(month("", i, 0.62 + (i % 2) * 0.01));
        }

        Trend march = scores(END_OF_MARCH, scores);
        scores.add(month("", 15, 0.63));
        Trend april = scores(LocalDate.of(2026, 4, 30), scores);

        assertThat(march.alerts()).anySatisfy(alert -> {
            assertThat(alert.rule()).isEqualTo(Alert.Rule.LEVEL_SHIFT);
            assertThat(alert.since()).isEqualTo("2026-01");
            assertThat(alert.responses()).isEqualTo(1500);
            assertThat(alert.changeHigh()).isLessThan(0);
            assertThat(alert.limitLow()).isNull();
        });
        assertThat(march.points().get(12).newLevel()).isTrue();
        assertThat(april.alerts()).isEmpty();
        assertThat(last(april).centre()).isNotNull().isLessThan(0.64);
    }

    @Test
    void whatIsWithheldHasNoLimitsAndTakesNoPart() {
        List<Score> scores = months("", 14, 0.7);
        scores.set(5, new Score("ces", "month", name(5), "share_easy", null, null, null, null, "suppressed"));
        scores.add(new Score("ces", "month", name(14), "share_easy", 0.1, null, null, 12L, "few-groups"));

        Trend trend = scores(END_OF_MARCH, scores);

        TrendPoint withheld = trend.points().get(5);
        assertThat(withheld.estimate()).isNull();
        assertThat(withheld.limitLow()).isNull();
        assertThat(withheld.centre()).isNull();
        assertThat(withheld.note()).isEqualTo("suppressed");
        assertThat(last(trend).flag()).isEmpty();
        assertThat(trend.watched()).isZero();
        assertThat(trend.alerts()).isEmpty();
    }

    @Test
    void aCrossingWithMonthMakesASeriesPerValue() {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            scores.add(month("month*touchpoint", i, name(i) + "|a\\|b", 0.7));
            scores.add(month("month*touchpoint", i, name(i) + "|chat", 0.6));
        }

        Trend trend = scores(LocalDate.of(2025, 10, 31), scores);

        assertThat(trend.points())
                .extracting(TrendPoint::value)
                .containsOnly("a|b", "chat")
                .startsWith("a|b", "a|b")
                .endsWith("chat");
        assertThat(trend.points()).allSatisfy(p -> assertThat(p.cut()).isEqualTo("touchpoint"));
        assertThat(trend.watched()).isEqualTo(2);
    }

    @Test
    void eightMonthsAreTooFewAndMeansRaiseNothing() {
        assertThat(scores(LocalDate.of(2025, 8, 31), months("", 8, 0.7)).watched())
                .isZero();
        List<Score> means = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            double mean = i == 14 ? 3 : 5 + (i % 3) * 0.02;
            means.add(new Score("ces", "month", name(i), "mean", mean, mean - 0.1, mean + 0.1, 500L, ""));
        }

        Trend trend = scores(END_OF_MARCH, means);

        assertThat(last(trend).flag()).isEqualTo("below");
        assertThat(trend.watched()).isZero();
        assertThat(trend.alerts()).isEmpty();
    }

    @Test
    void withoutACutByMonthThereIsNothing() {
        Trend trend =
                scores(END_OF_MARCH, List.of(new Score("ces", "overall", "", "share_easy", 0.7, 0.6, 0.8, 100L, "")));

        assertThat(trend).isEqualTo(Trend.NONE);
    }

    private static TrendPoint last(Trend trend) {
        return trend.points().get(trend.points().size() - 1);
    }

    private static Trend scores(LocalDate asOf, List<Score> scores) {
        return trends(asOf, CHURNED).of(scores, List.of(), PRIMARY);
    }

    private static Trends trends(LocalDate asOf, OutcomeInfo outcome) {
        Meta meta = new Meta("t", "en", "EUR", "UTC", asOf, FIRST.atDay(1), asOf, 11, 0.95, null);
        return new Trends(Unit.MONTH, meta, null, List.of(CES), List.of(outcome));
    }

    private static List<Score> months(String cut, int months, double share) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            scores.add(month(cut, i, share + (i % 3 - 1) * 0.008));
        }
        return scores;
    }

    private static Score month(String cut, int month, double share) {
        return month(cut.isEmpty() ? "month" : cut, month, name(month), share);
    }

    private static Score month(String cut, int month, String slice, double share) {
        double wobble = (month % 4) * 0.002;
        return new Score(
                "ces",
                cut,
                slice,
                "share_easy",
                share + (slice.length() > 7 ? wobble : 0),
                share - 0.04,
                share + 0.04,
                500L,
                "");
    }

    private static Comparison rate(int month, double share) {
        double value = share + (month % 3 - 1) * 0.004;
        Rate rate = new Rate(500L, Math.round(500 * value), value, value - 0.02, value + 0.02, 64, "", Status.OK);
        Rate none = new Rate(0L, 0L, null, null, null, 0, "no-observations", Status.UNDEFINED);
        return new Comparison("ces", "churned", "month", name(month), none, none, rate);
    }

    private static String name(int month) {
        return FIRST.plusMonths(month).toString();
    }
}
