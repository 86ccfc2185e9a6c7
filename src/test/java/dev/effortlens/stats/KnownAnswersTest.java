package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets that every statistician knows, with the values that R prints for them. */
class KnownAnswersTest {

    @Test
    void correlationsOfWeightAndConsumptionOfCars() {
        ContingencyTable cars = crossed(Shared.columns("known_answers/mtcars.csv", "wt", "mpg"));

        // R: cor(mtcars$wt, mtcars$mpg), and with method = "kendall" and "spearman"
        assertThat(number(PearsonCorrelation.of(cars))).isCloseTo(-0.8676593765, within(5e-11));
        assertThat(number(KendallTauB.of(cars))).isCloseTo(-0.7278321495, within(5e-11));
        assertThat(number(SpearmanCorrelation.of(cars))).isCloseTo(-0.8864220333, within(5e-11));
    }

    @ParameterizedTest
    @CsvSource({"x1, y1, 0.8164205163", "x2, y2, 0.816236506", "x3, y3, 0.8162867395", "x4, y4, 0.8165214369"})
    void anscombesQuartetHasOneCorrelation(String x, String y, double expected) {
        // R: sapply(1:4, function(i) cor(anscombe[[i]], anscombe[[i + 4]]))
        assertThat(number(PearsonCorrelation.of(crossed(Shared.columns("known_answers/anscombe.csv", x, y)))))
                .isCloseTo(expected, within(5e-11));
    }

    @Test
    void ranksOfHollanderAndWolfesTuna() {
        // R ?cor.test: T = 26 of 36 pairs, tau 0.4444444
        List<double[]> tuna = List.of(
                new double[] {44.4, 2.6},
                new double[] {45.9, 3.1},
                new double[] {41.9, 2.5},
                new double[] {53.3, 5.0},
                new double[] {44.7, 3.6},
                new double[] {44.1, 4.0},
                new double[] {50.7, 5.2},
                new double[] {45.2, 2.8},
                new double[] {60.1, 3.8});

        assertThat(new OrderedPairs(crossed(tuna)).concordant()).isEqualTo(2 * 26);
        assertThat(number(KendallTauB.of(crossed(tuna)))).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(number(GoodmanKruskalGamma.of(crossed(tuna)))).isCloseTo(4.0 / 9, within(1e-15));
    }

    @Test
    void smokersOfFleissFollowATrend() {
        // R ?prop.trend.test: chi-squared 8.2249222852, p 0.0041318975
        ContingencyTable smokers = ContingencyTable.of(new long[][] {{3, 83}, {3, 90}, {7, 129}, {12, 70}});
        double z = number(CochranArmitageTrend.of(smokers));

        assertThat(z * z).isCloseTo(8.2249222852, within(5e-10));
        assertThat(Reference.twoSidedNormal(z)).isCloseTo(0.0041318975, within(5e-11));
    }

    @Test
    void departmentsOfBerkeleyTurnRoundWhatTheUniversityShows() {
        ContingencyTable pooled =
                Tables.BERKELEY.stream().reduce(ContingencyTable::plus).orElseThrow();

        // R ?UCBAdmissions: 1198 of 2691 men and 557 of 1835 women were admitted
        assertThat(pooled).isEqualTo(ContingencyTable.of(new long[][] {{1278, 557}, {1493, 1198}}));
        assertThat(number(OddsRatio.of(pooled))).isGreaterThan(1);
        // R: mantelhaen.test(UCBAdmissions)$estimate
        assertThat(number(MantelHaenszel.of(Tables.BERKELEY))).isCloseTo(0.90469683, within(5e-9));
        assertThat(requireNonNull(TaroneTest.of(Tables.BERKELEY)).pValue()).isLessThan(0.01);
    }

    @Test
    void housingOfCopenhagen() {
        // MASS::housing, contact (rows) by satisfaction, 1681 tenants
        // scipy.stats.pearsonr, kendalltau, spearmanr on the expanded rows
        ContingencyTable housing = ContingencyTable.of(new long[][] {{262, 178, 273}, {305, 268, 395}});

        assertThat(number(PearsonCorrelation.of(housing))).isCloseTo(0.044823129961978694, within(1e-13));
        assertThat(number(KendallTauB.of(housing))).isCloseTo(0.04157024147759914, within(1e-13));
        assertThat(number(SpearmanCorrelation.of(housing))).isCloseTo(0.04401753541841568, within(1e-13));
    }

    /** Returns the table in which every value that occurs is a level. */
    private static ContingencyTable crossed(List<double[]> points) {
        double[] x = levels(points, 0);
        double[] y = levels(points, 1);
        long[][] counts = new long[x.length][y.length];
        for (double[] point : points) {
            counts[Arrays.binarySearch(x, point[0])][Arrays.binarySearch(y, point[1])]++;
        }
        return ContingencyTable.of(counts, x, y);
    }

    private static double[] levels(List<double[]> points, int column) {
        return points.stream()
                .mapToDouble(point -> point[column])
                .sorted()
                .distinct()
                .toArray();
    }
}
