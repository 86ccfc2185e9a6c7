package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.EmpiricalBayes.Shrunk;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeterogeneityTest {

    private static final double[] ESTIMATES = {0.12, 0.31, 0.05, 0.44, 0.2};
    private static final double[] STD_ERRORS = {0.05, 0.08, 0.06, 0.12, 0.04};

    @Test
    void agreesWithScipy() {
        Heterogeneity result = Heterogeneity.of(ESTIMATES, STD_ERRORS, new int[] {63, 63, 63, 63, 63});

        // w = 1 / s ** 2; q = (w * (y - (w * y).sum() / w.sum()) ** 2).sum()
        assertThat(result.q()).isCloseTo(13.663618809631984, within(1e-12));
        assertThat(result.df()).isEqualTo(4);
        // scipy.optimize.brentq of the same sum with weights 1 / (s ** 2 + t), less 4
        assertThat(result.betweenVariance()).isCloseTo(0.015559375574151034, within(1e-13));
    }

    @Test
    void welchsFAgreesWithROnThreeGroupsOfPlants() {
        // R: with(PlantGrowth, tapply(weight, group, mean)); sqrt(tapply(weight, group, var) / 10)
        double[] means = {5.032, 4.661, 5.526};
        double[] errors = {0.18438968397270916, 0.2509822924254042, 0.13995396068390173};

        Heterogeneity result = Heterogeneity.of(means, errors, new int[] {9, 9, 9});

        // R: oneway.test(weight ~ group, PlantGrowth) prints F = 5.181, num df = 2.000, denom df = 17.128, p-value =
        // 0.01739
        assertThat(result.f()).isCloseTo(5.181, within(5e-4));
        assertThat(result.denominatorDf()).isCloseTo(17.128, within(5e-4));
        assertThat(result.pValue()).isCloseTo(0.01739, within(5e-6));
        // scipy 1: stats.f.sf(5.180972408113188, 2, 17.12841861664413)
        assertThat(result.pValue()).isCloseTo(0.017392821490169998, within(1e-12));
    }

    @Test
    void withTwoEstimatesItIsWelchsT() {
        // R: t.test(extra ~ group, data = sleep) prints t = -1.8608, df = 17.776, p-value = 0.07939
        Heterogeneity result = Heterogeneity.of(
                new double[] {0.75, 2.33}, new double[] {0.5657345274557277, 0.6331666447310692}, new int[] {9, 9});

        assertThat(Math.sqrt(result.f())).isCloseTo(1.8608, within(5e-5));
        assertThat(result.denominatorDf()).isCloseTo(17.776, within(5e-4));
        assertThat(result.pValue()).isCloseTo(0.07939, within(5e-6));
    }

    @Test
    void wellKnownErrorsLeaveCochransTest() {
        int known = 1_000_000_000;
        Heterogeneity result = Heterogeneity.of(ESTIMATES, STD_ERRORS, new int[] {known, known, known, known, known});

        // scipy.stats.chi2.sf(13.663618809631984, 4)
        assertThat(result.pValue()).isCloseTo(0.008449771872403535, within(1e-8));
    }

    @Test
    void estimatesThatAgreeHaveNoVarianceBetweenThem() {
        Heterogeneity result = Heterogeneity.of(
                new double[] {0.1, 0.11, 0.09}, new double[] {0.05, 0.05, 0.05}, new int[] {20, 20, 20});

        assertThat(result.betweenVariance()).isZero();
        assertThat(result.pValue()).isGreaterThan(0.9);
    }

    @Test
    void shrinkageAgreesWithNumpy() {
        List<Shrunk> shrunk = EmpiricalBayes.of(ESTIMATES, STD_ERRORS);

        // kept = t / (s * s + t); m + kept * (y - m), sqrt(kept * s * s + (1 - kept) ** 2 / (1 / (s * s + t)).sum())
        assertThat(shrunk.get(0).estimate()).isCloseTo(0.1315051008377698, within(1e-12));
        assertThat(shrunk.get(3).estimate()).isCloseTo(0.32613860278356155, within(1e-12));
        assertThat(shrunk.get(0).stdError()).isCloseTo(0.047246312710359624, within(1e-12));
        assertThat(shrunk.get(3).stdError()).isCloseTo(0.09177422512053847, within(1e-12));
    }

    @Test
    void theLeastCertainEstimateLosesMost() {
        List<Shrunk> shrunk = EmpiricalBayes.of(ESTIMATES, STD_ERRORS);

        assertThat(ESTIMATES[3] - shrunk.get(3).estimate())
                .isGreaterThan(ESTIMATES[1] - shrunk.get(1).estimate());
        assertThat(shrunk.get(3).stdError()).isLessThan(STD_ERRORS[3]);
    }

    @Test
    void withoutHeterogeneityEveryEstimateBecomesTheMean() {
        List<Shrunk> shrunk = EmpiricalBayes.of(new double[] {0.1, 0.12}, new double[] {0.05, 0.05});

        assertThat(shrunk.get(0)).isEqualTo(shrunk.get(1));
        assertThat(shrunk.get(0).estimate()).isCloseTo(0.11, within(1e-15));
    }

    @Test
    void refusesASingleEstimateAndOneWithoutError() {
        assertThatThrownBy(() -> Heterogeneity.of(new double[] {1}, new double[] {1}, new int[] {9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least two estimates with as many standard errors, found 1 and 1");
        assertThatThrownBy(() -> Heterogeneity.of(new double[] {1, 2}, new double[] {1, 0}, new int[] {9, 9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected finite estimates with positive standard errors, found 2.0 and 0.0");
        assertThatThrownBy(() -> Heterogeneity.of(new double[] {1, 2}, new double[] {1, 1}, new int[] {9, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected positive degrees of freedom of 2 estimates, found [9, 0]");
    }
}
