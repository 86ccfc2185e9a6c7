package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Statistical Reference Datasets of NIST for means and standard deviations, whose digits cancel in ordinary sums. All
 * values are held as whole units, as amounts are.
 */
class NistUnivariateTest {

    /** To 14 digits of a value. */
    private static final double DIGITS = 1e-14;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // certified mean and standard deviation; the data are one middle value and equally many above and below it
        "NumAcc1, 10000002, 1, 1, 10000002, 1",
        "NumAcc2, 12, 500, 10, 1.2, 0.1",
        "NumAcc3, 10000002, 500, 10, 1000000.2, 0.1",
        "NumAcc4, 100000002, 500, 10, 10000000.2, 0.1"
    })
    void syntheticDataAgreeWithTheCertifiedValues(
            String name, long middle, long onEachSide, long units, double mean, double deviation) {
        Moments moments = times(onEachSide, middle - 1).plus(times(1, middle)).plus(times(onEachSide, middle + 1));

        assertAgrees(moments, units, mean, deviation);
    }

    @Test
    void michelsonsSpeedOfLightAgrees() {
        // NIST StRD Michelson: mean 299.852400000000, standard deviation 0.0790105478190518 (1000 km/s);
        // the data: R, table(morley$Speed), km/s above 299,000
        long[] speeds = {
            620, 650, 720, 740, 750, 760, 770, 780, 790, 800, 810, 820, 830, 840, 850, 860, 870, 880, 890, 900, 910,
            920, 930, 940, 950, 960, 970, 980, 1000, 1070
        };
        long[] times = {1, 1, 3, 3, 1, 5, 1, 2, 3, 5, 10, 2, 2, 8, 8, 3, 4, 10, 3, 2, 2, 1, 2, 3, 3, 4, 1, 3, 3, 1};
        Moments moments = Moments.NONE;
        for (int i = 0; i < speeds.length; i++) {
            moments = moments.plus(times(times[i], 299_000 + speeds[i]));
        }

        assertAgrees(moments, 1000, 299.8524, 0.0790105478190518);
    }

    private static void assertAgrees(Moments moments, long units, double mean, double deviation) {
        MomentTable table = MomentTable.of(List.of(moments), new double[] {0}, units);

        assertThat(number(MeanOfY.ofMoments(table))).isCloseTo(mean, within(mean * DIGITS));
        assertThat(Math.sqrt(ScoredGroup.of(table, 0).variance())).isCloseTo(deviation, within(deviation * DIGITS));
    }

    private static Moments times(long n, long value) {
        BigInteger one = BigInteger.valueOf(value);
        BigInteger many = BigInteger.valueOf(n);
        return new Moments(n, one.multiply(many), one.multiply(one).multiply(many));
    }
}
