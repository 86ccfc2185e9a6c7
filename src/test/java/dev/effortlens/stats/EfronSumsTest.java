package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EfronSumsTest {

    private static final double[] X = {-0.5, -1.0 / 3, -1.0 / 6, 0, 1.0 / 6, 1.0 / 3, 0.5};

    @Test
    void sumsWhatAddingTermByTermSums() {
        Random random = new Random(20260331);
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            long events = 0;
            double[] followed = new double[3];
            double[] tied = new double[3];
            double slope = random.nextGaussian();
            double rate = random.nextDouble();
            for (double x : X) {
                long here = random.nextInt(400);
                events += here;
                weigh(followed, (here + here / (0.01 + rate)) * StrictMath.exp(slope * x), x);
                weigh(tied, here * StrictMath.exp(slope * x), x);
            }
            if (EfronSums.applies(events, followed, tied)) {
                EfronSums sums = new EfronSums(events, followed, tied);
                assertThat(sums.means()).isCloseTo(means(events, followed, tied), within(1e-13 * events));
                assertThat(sums.variances()).isCloseTo(variances(events, followed, tied), within(1e-13 * events));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void doesNotApplyToFewEventsNorToMostOfThoseAtRisk() {
        double[] many = {1000, 10, 100};
        assertThat(EfronSums.applies(63, many, new double[] {63, 1, 9})).isFalse();
        assertThat(EfronSums.applies(64, many, new double[] {64, 1, 9})).isTrue();
        assertThat(EfronSums.applies(501, many, new double[] {501, 1, 9})).isFalse();
    }

    private static void weigh(double[] sums, double weight, double x) {
        sums[0] += weight;
        sums[1] += weight * x;
        sums[2] += weight * x * x;
    }

    private static double means(long events, double[] followed, double[] tied) {
        double sum = 0;
        for (long before = 0; before < events; before++) {
            sum += mean(1, (double) before / events, followed, tied);
        }
        return sum;
    }

    private static double variances(long events, double[] followed, double[] tied) {
        double sum = 0;
        for (long before = 0; before < events; before++) {
            double gone = (double) before / events;
            double mean = mean(1, gone, followed, tied);
            sum += mean(2, gone, followed, tied) - mean * mean;
        }
        return sum;
    }

    private static double mean(int power, double gone, double[] followed, double[] tied) {
        return (followed[power] - gone * tied[power]) / (followed[0] - gone * tied[0]);
    }
}
