package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * As {@link AlarmSimulationTest}, for series of weeks: the 400 days of a year with its month are 57 of them. Weeks are
 * thinner than months, and what differs from independence shows more. The methods page quotes these figures.
 */
class WeeklyAlarmSimulationTest {

    private static final int SAMPLES = 20_000;
    private static final int WEEKS = 57;
    private static final double SHARE = 0.7;
    /** A share has no interval, and takes no part, unless so many customer groups are on either side of it. */
    private static final int FEWEST_EVENTS = 10;

    /** Alarms per series, of those that are watched in their newest week. */
    private record Alarms(int watched, double beyond, double shift) {}

    @Test
    void independentAnswersRaiseAsFewFalseAlarmsAsStated() {
        assertAsStated(alarms(random -> AlarmSimulationTest.binomials(random, WEEKS, SHARE, 30, 90)));
    }

    @Test
    void soDoWeeksThatDifferByMoreThanChance() {
        assertAsStated(alarms(random -> AlarmSimulationTest.uneven(random, WEEKS, 0.046, 500)));
    }

    /** Up to nine answers within a month, of customers who keep their inclination: neighbours are alike. */
    @Test
    void soDoCustomersWhoAnswerInNeighbouringWeeks() {
        assertAsStated(alarms(random -> repeatRespondents(random, WEEKS)));
    }

    @Test
    void soDoTwoYearsOfThem() {
        assertAsStated(alarms(random -> repeatRespondents(random, 104)));
    }

    /** An event of 7 in 100: half of the weeks have too few, and those that are left are skewed. */
    @Test
    void soDoRareEvents() {
        Alarms alarms = alarms(random -> usable(random, 0.07, 100, 200));

        assertThat(alarms.watched()).isBetween(SAMPLES / 2, SAMPLES * 2 / 3);
        assertAsStated(alarms);
    }

    @Test
    void soDoHighSharesOfFewAnswers() {
        assertAsStated(alarms(random -> usable(random, 0.85, 50, 100)));
    }

    /** Why the limits of weeks are wider than those of months. */
    @Test
    void limitsLikeThoseOfMonthsWouldRaiseMore() {
        Random random = new Random(20260331);
        int beyond = 0;
        for (int i = 0; i < SAMPLES; i++) {
            WatchedSeries watched = WatchedSeries.of(repeatRespondents(random, WEEKS));
            beyond += watched != null && watched.outside(WEEKS - 1) != 0 ? 1 : 0;
        }

        assertThat((double) beyond / SAMPLES).isGreaterThan(1.5 * WatchedSeries.BEYOND_RATE);
    }

    private static void assertAsStated(Alarms alarms) {
        assertThat(alarms.beyond()).isBetween(0.0003, WatchedSeries.BEYOND_RATE);
        assertThat(alarms.shift()).isBetween(0.0003, WatchedSeries.SHIFT_RATE);
    }

    private static Alarms alarms(Function<Random, List<Subgroup>> series) {
        Random random = new Random(20260331);
        int seen = 0;
        int beyond = 0;
        int shift = 0;
        for (int i = 0; i < SAMPLES; i++) {
            List<Subgroup> points = series.apply(random);
            WatchedSeries watched = WatchedSeries.ofWeeks(points);
            if (watched != null) {
                seen++;
                beyond += watched.outside(points.size() - 1) != 0 ? 1 : 0;
                shift += watched.newShift() != null ? 1 : 0;
            }
        }
        return new Alarms(seen, (double) beyond / seen, (double) shift / seen);
    }

    /** The weeks that a report judges; none where the newest is not among them. */
    private static List<Subgroup> usable(Random random, double share, int from, int to) {
        List<Subgroup> weeks = AlarmSimulationTest.binomials(random, WEEKS, share, from, to);
        return isUsable(weeks.get(WEEKS - 1))
                ? weeks.stream().filter(WeeklyAlarmSimulationTest::isUsable).toList()
                : List.of();
    }

    private static boolean isUsable(Subgroup week) {
        long events = Math.round(week.value() * week.size());
        return events >= FEWEST_EVENTS && week.size() - events >= FEWEST_EVENTS;
    }

    private static List<Subgroup> repeatRespondents(Random random, int weeks) {
        return AlarmSimulationTest.repeatRespondents(
                random, weeks, 20 * weeks, first -> (first + random.nextInt(4)) % weeks);
    }
}
