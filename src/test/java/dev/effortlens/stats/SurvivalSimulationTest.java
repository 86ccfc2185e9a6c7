package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Repeat respondents with a frailty of their own, followed for up to eight weeks, with a competing event: what the
 * intervals of the methods for time to event claim, held against the truth in many samples.
 */
class SurvivalSimulationTest {

    private static final int GROUPS = 64;
    private static final int SAMPLES = 400;
    private static final int CUSTOMERS = 300;
    private static final int POPULATION = 200_000;
    private static final int LEVELS = 3;
    private static final int WEEKS = 8;
    private static final long[] DAYS = {7, 14, 21, 28, 35, 42, 49, 56};

    @Test
    void robustIntervalsCoverTheHazardRatioAndIndependentOnesDoNot() {
        Function<CompetingRisksTable, Estimate> ratio = table -> HazardRatioPerPoint.of(table.cause());
        double truth = truth(ratio);
        Random random = new Random(20261124);
        int robust = 0;
        int independent = 0;
        for (int i = 0; i < SAMPLES; i++) {
            List<CompetingRisksTable> groups = sample(random, CUSTOMERS);
            robust += holds(jackknife(groups, ratio, Transform.LOG, 1), truth);
            independent += holds(
                    requireNonNull(IndependentInterval.hazardRatioPerPoint(
                                    sum(groups).cause()))
                            .interval(),
                    truth);
        }

        assertThat((double) robust / SAMPLES).isBetween(0.93, 0.97);
        assertThat((double) independent / SAMPLES).isLessThan(0.92);
    }

    @Test
    void robustIntervalsCoverTheCumulativeIncidenceAndTheRestrictedMean() {
        assertThat(coverage(table -> CumulativeIncidence.of(table.only(2)).at(28), Transform.LOGIT, 0.5))
                .isBetween(0.93, 0.97);
        assertThat(coverage(table -> KaplanMeier.of(table.cause().only(2)).restrictedMean(42), Transform.IDENTITY, 0))
                .isBetween(0.93, 0.97);
    }

    private static double coverage(
            Function<CompetingRisksTable, Estimate> statistic, Transform transform, double nullValue) {
        double truth = truth(statistic);
        Random random = new Random(20261124);
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            hits += holds(jackknife(sample(random, CUSTOMERS), statistic, transform, nullValue), truth);
        }
        return (double) hits / SAMPLES;
    }

    private static double truth(Function<CompetingRisksTable, Estimate> statistic) {
        return number(statistic.apply(sum(sample(new Random(1), POPULATION))));
    }

    private static Interval jackknife(
            List<CompetingRisksTable> groups,
            Function<CompetingRisksTable, Estimate> statistic,
            Transform transform,
            double nullValue) {
        CompetingRisksTable total = sum(groups);
        return requireNonNull(Jackknife.of(
                        total,
                        groups.stream().map(total::minus).toList(),
                        statistic,
                        transform,
                        nullValue,
                        Reliability.OK)
                .interval());
    }

    private static CompetingRisksTable sum(List<CompetingRisksTable> groups) {
        return groups.stream().reduce(CompetingRisksTable::plus).orElseThrow();
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static List<CompetingRisksTable> sample(Random random, int customers) {
        long[][][][] counts = new long[GROUPS][3][LEVELS][WEEKS];
        for (int customer = 0; customer < customers; customer++) {
            long[][][] group = counts[random.nextInt(GROUPS)];
            double burden = random.nextGaussian();
            double frailty = random.nextGaussian();
            int answers = 1 + random.nextInt(9);
            for (int answer = 0; answer < answers; answer++) {
                int level = (int) Math.max(0, Math.min(2, Math.round(1 + burden + random.nextGaussian())));
                double chance = Logistic.probability(-2.5 + 0.4 * (level - 1) + frailty);
                follow(random, group, level, chance);
            }
        }
        List<CompetingRisksTable> tables = new ArrayList<>();
        for (long[][][] group : counts) {
            tables.add(CompetingRisksTable.of(DAYS, ContingencyTable.ascending(LEVELS), group[0], group[1], group[2]));
        }
        return tables;
    }

    /** Counts one answer: the event, the competing event or the end of observation, whichever comes first. */
    private static void follow(Random random, long[][][] group, int level, double chance) {
        int observed = 4 + random.nextInt(WEEKS - 3);
        for (int week = 0; week < observed; week++) {
            double drawn = random.nextDouble();
            if (drawn < chance) {
                group[0][level][week]++;
                return;
            }
            if (drawn > 0.95) {
                group[1][level][week]++;
                return;
            }
        }
        group[2][level][observed - 1]++;
    }
}
