package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneyChartTest {

    /** Montgomery (2013), table 7.1: nonconforming cans of orange juice concentrate in samples of 50. */
    private static final int[] CANS = {
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
    };

    /** Montgomery (2013), table 6.5: cost of processing mortgage loans in 20 weeks. */
    private static final double[] COSTS = {
        310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304
    };

    @Test
    void aChartOfSingleValuesIsThatOfMontgomery() {
        LaneyChart chart = requireNonNull(LaneyChart.of(
                Arrays.stream(COSTS).mapToObj(cost -> new Subgroup(cost, 1)).toList()));

        // Montgomery, example 6.5: mean 300.5, mean moving range 7.79, limits 279.78 and 321.22
        assertThat(chart.level()).isCloseTo(300.5, within(1e-12));
        assertThat(chart.deviation() * 1.128).isCloseTo(7.79, within(0.005));
        // (computed there from the rounded range)
        assertThat(chart.classical(1).low()).isCloseTo(279.78, within(0.02));
        assertThat(chart.classical(1).high()).isCloseTo(321.22, within(0.02));
    }

    @Test
    void aChartOfSharesIsThePChartOfMontgomeryTimesSigmaZ() {
        LaneyChart chart = requireNonNull(LaneyChart.of(
                Arrays.stream(CANS).mapToObj(n -> new Subgroup(n / 50.0, 50)).toList()));

        // Montgomery, example 7.1: mean 0.2313, limits of the p chart 0.0524 and 0.4102
        assertThat(chart.level()).isCloseTo(0.2313, within(5e-5));
        double half = (chart.classical(50).high() - chart.level()) / chart.sigmaZ();
        assertThat(chart.level() - half).isCloseTo(0.0524, within(1e-4));
        assertThat(chart.level() + half).isCloseTo(0.4102, within(1e-4));
        // Laney's formula by hand: the moving ranges of the counts sum to 162, their binomial deviation is 2.9817
        assertThat(chart.sigmaZ()).isCloseTo(162 / 29.0 / 2.9817 / 1.128, within(1e-3));
    }

    @Test
    void largerMonthsHaveNarrowerLimits() {
        LaneyChart chart = requireNonNull(
                LaneyChart.of(List.of(new Subgroup(0.5, 100), new Subgroup(0.6, 400), new Subgroup(0.5, 100))));

        assertThat(chart.level()).isCloseTo(340.0 / 600, within(1e-12));
        Interval small = chart.classical(100);
        Interval large = chart.classical(400);
        assertThat(small.high() - small.low()).isCloseTo(2 * (large.high() - large.low()), within(1e-12));
    }

    @Test
    void limitsFromFewMonthsAreWiderThanThreeSigma() {
        List<Subgroup> points =
                Arrays.stream(COSTS).mapToObj(cost -> new Subgroup(cost, 1)).toList();
        LaneyChart few = requireNonNull(LaneyChart.of(points.subList(0, 8)));
        LaneyChart many = requireNonNull(LaneyChart.of(points));

        assertThat(few.degreesOfFreedom()).isBetween(4.0, 5.0);
        assertThat(many.degreesOfFreedom()).isBetween(11.0, 12.5);
        assertThat(factor(few)).isBetween(6.0, 6.8);
        assertThat(factor(many)).isBetween(3.7, 4.0);
    }

    private static double factor(LaneyChart chart) {
        return (chart.limits(1, 0.0027).high() - chart.level()) / chart.deviation();
    }

    @Test
    void pointsThatDoNotDifferHaveNoChart() {
        Subgroup same = new Subgroup(0.5, 100);

        assertThat(LaneyChart.of(List.of(same, same, same, same))).isNull();
        assertThat(LaneyChart.of(List.of(same, new Subgroup(0.6, 100)))).isNull();
    }
}
