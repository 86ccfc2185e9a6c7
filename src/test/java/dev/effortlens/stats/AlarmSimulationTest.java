package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How often a watched series raises an alarm in its newest month where nothing has happened, and where something has.
 * The methods page quotes these figures.
 */
class AlarmSimulationTest {

    private static final int SAMPLES = 20_000;
    private static final int MONTHS = 13;
    private static final double SHARE = 0.7;

    /**
     * Alarms per month.
     *
     * @param beyond of the newest month beyond its limits
     * @param shift of a shift that the newest month made evident
     */
    private record Alarms(double beyond, double shift) {}

    @Test
    void independentAnswersRaiseAsFewFalseAlarmsAsStated() {
        Alarms alarms = alarms(MONTHS, random -> binomials(random, MONTHS));

        assertThat(alarms.beyond()).isBetween(0.0005, WatchedSeries.BEYOND_RATE);
        assertThat(alarms.shift()).isBetween(0.0015, WatchedSeries.SHIFT_RATE);
    }

    @Test
    void soDoThreeYearsOfMonths() {
        Alarms alarms = alarms(36, random -> binomials(random, 36));

        assertThat(alarms.beyond()).isBetween(0.001, withChance(WatchedSeries.BEYOND_RATE));
        assertThat(alarms.shift()).isBetween(0.0001, WatchedSeries.SHIFT_RATE);
    }

    /** Months differ by more than chance: the standard deviation of their true shares is that of 400 answers. */
    @Test
    void soDoMonthsThatDifferByMoreThanChance() {
        Alarms alarms = alarms(MONTHS, random -> uneven(random, MONTHS, 0.023, 2000));

        assertThat(alarms.beyond()).isBetween(0.0005, WatchedSeries.BEYOND_RATE);
        assertThat(alarms.shift()).isBetween(0.0015, WatchedSeries.SHIFT_RATE);
    }

    /** Where Laney's factor is left out, the same months raise an alarm in more than every fifth. */
    @Test
    void aPlainChartOfTheSameMonthsRaisesManyFalseAlarms() {
        Random random = new Random(20260331);
        int alarms = 0;
        int samples = 2000;
        for (int i = 0; i < samples; i++) {
            List<Subgroup> points = uneven(random, MONTHS, 0.023, 2000);
            List<Subgroup> earlier = points.subList(0, MONTHS - 1);
            double level = LaneyChart.level(earlier);
            Subgroup newest = points.get(MONTHS - 1);
            double deviation = Math.sqrt(level * (1 - level) / newest.size());
            alarms += Math.abs(newest.value() - level) > 3 * deviation ? 1 : 0;
        }

        assertThat((double) alarms / samples).isGreaterThan(0.2);
    }

    /** Customers who answer up to nine times, in months drawn at random, and keep their inclination. */
    @Test
    void soDoCustomersWhoAnswerOften() {
        Alarms alarms = alarms(
                MONTHS,
                random -> repeatRespondents(
                        random, MONTHS, 600, own -> random.nextBoolean() ? own : random.nextInt(MONTHS)));

        assertThat(alarms.beyond()).isBetween(0.0005, WatchedSeries.BEYOND_RATE);
        assertThat(alarms.shift()).isBetween(0.001, WatchedSeries.SHIFT_RATE);
    }

    /** An event of 7 answers in 100, of which a month holds 14 to 42: shares of few events are skewed. */
    @Test
    void soDoRareEvents() {
        Alarms alarms = alarms(MONTHS, random -> binomials(random, MONTHS, 0.07, 200, 600));

        assertThat(alarms.beyond()).isBetween(0.0005, WatchedSeries.BEYOND_RATE);
        assertThat(alarms.shift()).isBetween(0.0015, WatchedSeries.SHIFT_RATE);
    }

    /** The newest month alone falls from 70 % to 60 % of about 600 answers: five standard deviations. */
    @Test
    void aMonthThatFallsIsSeenAtOnce() {
        Alarms alarms = alarms(MONTHS, random -> fallen(random, 1, 0.10));

        assertThat(alarms.beyond()).isBetween(0.5, 0.75);
    }

    /** Three months at 64 % instead of 70 %: none far out, together evident. */
    @Test
    void aLevelThatFellIsSeenAfterThreeMonths() {
        Alarms alarms = alarms(MONTHS, random -> fallen(random, 3, 0.06));

        assertThat(alarms.shift()).isBetween(0.45, 0.7);
        assertThat(alarms.shift()).isGreaterThan(2 * alarms.beyond());
    }

    @Test
    void aShiftThatWasKnownIsNotNewsAgain() {
        List<Subgroup> points = new ArrayList<>();
        for (int month = 0; month < 20; month++) {
            points.add(new Subgroup((month < 10 ? 0.7 : 0.5) + (month % 2) * 0.01, 500));
        }

        WatchedSeries series = requireNonNull(WatchedSeries.of(points));

        assertThat(series.changes()).containsExactly(10);
        assertThat(series.newShift()).isNull();
        assertThat(series.chart(9).level()).isGreaterThan(series.chart(10).level() + 0.19);
        WatchedSeries asItBecameEvident = requireNonNull(WatchedSeries.of(points.subList(0, 13)));
        LevelShift shift = requireNonNull(asItBecameEvident.newShift());
        assertThat(shift.at()).isEqualTo(10);
        assertThat(shift.interval().high()).isLessThan(-0.18);
    }

    /** Eight in a row on one side of a centre from twelve months: the textbook's 0.8 % holds for a known centre only. */
    @Test
    void runsAroundAnEstimatedCentreAreMoreFrequentThanTheTextbookSays() {
        Random random = new Random(8);
        int runs = 0;
        for (int i = 0; i < SAMPLES; i++) {
            List<Subgroup> points = binomials(random, 20);
            double level = LaneyChart.level(points.subList(0, 12));
            long above = points.subList(12, 20).stream()
                    .filter(point -> point.value() > level)
                    .count();
            runs += above == 0 || above == 8 ? 1 : 0;
        }

        assertThat((double) runs / SAMPLES).isGreaterThan(2 * 0.0078);
    }

    @Test
    void eightMonthsAreTooFewToWatch() {
        assertThat(WatchedSeries.of(binomials(new Random(1), 8))).isNull();
        assertThat(WatchedSeries.of(binomials(new Random(1), 9))).isNotNull();
    }

    /** A rate that is met exactly comes out higher in half of all simulations: three standard errors more. */
    private static double withChance(double rate) {
        return rate + 3 * Math.sqrt(rate / SAMPLES);
    }

    private static Alarms alarms(int months, Function<Random, List<Subgroup>> series) {
        Random random = new Random(20260331);
        int beyond = 0;
        int shift = 0;
        for (int i = 0; i < SAMPLES; i++) {
            WatchedSeries watched = WatchedSeries.of(series.apply(random));
            if (watched != null) {
                beyond += watched.outside(months - 1) != 0 ? 1 : 0;
                shift += watched.newShift() != null ? 1 : 0;
            }
        }
        return new Alarms((double) beyond / SAMPLES, (double) shift / SAMPLES);
    }

    private static List<Subgroup> binomials(Random random, int months) {
        return binomials(random, months, SHARE, 400, 800);
    }

    /** Periods of one share, of so many answers and less than so many. */
    static List<Subgroup> binomials(Random random, int periods, double share, int from, int to) {
        List<Subgroup> points = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            points.add(binomial(random, share, from + random.nextInt(to - from)));
        }
        return points;
    }

    /** Periods of equally many answers, whose true shares have a standard deviation. */
    static List<Subgroup> uneven(Random random, int periods, double deviation, int size) {
        List<Subgroup> points = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            points.add(binomial(random, SHARE + deviation * random.nextGaussian(), size));
        }
        return points;
    }

    private static List<Subgroup> fallen(Random random, int lastMonths, double by) {
        List<Subgroup> points = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            double share = month < MONTHS - lastMonths ? SHARE : SHARE - by;
            points.add(binomial(random, share, 400 + random.nextInt(400)));
        }
        return points;
    }

    /**
     * Customers who answer up to nine times and keep their inclination.
     *
     * @param visit draws the period of an answer, given the customer's own
     */
    static List<Subgroup> repeatRespondents(Random random, int periods, int customers, IntUnaryOperator visit) {
        long[] answers = new long[periods];
        long[] easy = new long[periods];
        for (int customer = 0; customer < customers; customer++) {
            double inclination = Math.min(0.98, Math.max(0.02, SHARE + 0.25 * random.nextGaussian()));
            int visits = 1 + random.nextInt(9);
            int own = random.nextInt(periods);
            for (int i = 0; i < visits; i++) {
                int period = visit.applyAsInt(own);
                answers[period]++;
                easy[period] += random.nextDouble() < inclination ? 1 : 0;
            }
        }
        List<Subgroup> points = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            points.add(new Subgroup((double) easy[period] / answers[period], answers[period]));
        }
        return points;
    }

    /** A binomial share, by its normal approximation where both sides hold more than 60 answers. */
    private static Subgroup binomial(Random random, double share, int n) {
        if (n * Math.min(share, 1 - share) > 60) {
            double mean = n * share;
            long drawn = Math.round(mean + Math.sqrt(mean * (1 - share)) * random.nextGaussian());
            return new Subgroup((double) Math.max(0, Math.min(n, drawn)) / n, n);
        }
        int drawn = 0;
        for (int i = 0; i < n; i++) {
            drawn += random.nextDouble() < share ? 1 : 0;
        }
        return new Subgroup((double) drawn / n, n);
    }
}
