package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.measure.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second opinion is itself held against what others have published. */
class RowStatisticsTest {

    /** Agresti, Categorical Data Analysis: job satisfaction by income. */
    private static final Sample JOBS = Sample.of(rows(new int[][] {
        {1, 3, 10, 6},
        {2, 3, 10, 7},
        {1, 6, 14, 12},
        {0, 1, 9, 11}
    }));

    @Test
    void agreesWithAgrestisJobSatisfaction() {
        // R vcdExtra::JobSat with vcd::assocstats, DescTools::KendallTauB, DescTools::SomersDelta
        assertThat(RowStatistics.gamma(JOBS)).isCloseTo(0.22110091743, within(1e-11));
        assertThat(RowStatistics.kendallTauB(JOBS)).isCloseTo(0.15235215135, within(1e-11));
        assertThat(RowStatistics.somersD(JOBS)).isCloseTo(0.14172302264, within(1e-11));
        assertThat(RowStatistics.pearson(JOBS)).isCloseTo(0.17720009863, within(1e-11));
        assertThat(RowStatistics.spearman(JOBS)).isCloseTo(0.17689171072, within(1e-11));
    }

    @Test
    void anOddsRatioPerPointOfTwoPointsIsTheOddsRatio() {
        Sample table = Sample.of(rows(new int[][] {{30, 10}, {12, 18}}));

        assertThat(RowStatistics.oddsRatioPerPoint(table)).isCloseTo(30.0 * 18 / (10.0 * 12), within(1e-10));
        assertThat(RowStatistics.oddsRatio(table)).isCloseTo(30.0 * 18 / (10.0 * 12), within(1e-10));
    }

    @Test
    void anOddsRatioOfSeparatedRowsIsUndefined() {
        assertThat(RowStatistics.oddsRatioPerPoint(Sample.of(rows(new int[][] {{5, 0}, {3, 2}, {0, 4}}))))
                .isNaN();
    }

    @Test
    void wilsonsIntervalOfUnclusteredAnswersIsTheTextbooks() {
        // Newcombe 1998, Table I: 15 of 148
        List<Sample.Row> rows = new ArrayList<>();
        for (int i = 0; i < 148; i++) {
            rows.add(new Sample.Row(0, i < 15 ? 1 : 0, Contrast.NEITHER, 0, "c" + i));
        }

        assertThat(Jackknife.wilson(Sample.of(rows)))
                .containsExactly(new double[] {0.0623863995, 0.1604872417}, within(1e-10));
    }

    @Test
    void leavingOutOneRowAtATimeGivesTheStandardErrorOfAMean() {
        List<Sample.Row> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(new Sample.Row(0, i * i, Contrast.NEITHER, i, "c" + i));
        }

        // R t.test(c(0, 1, 4, 9, 16))
        Jackknife mean = Jackknife.of(Sample.of(rows), RowStatistics::mean, Jackknife.Scale.IDENTITY);
        assertThat(mean.estimate()).isEqualTo(6);
        assertThat(mean.variance()).isCloseTo(43.5 / 5, within(1e-12));
        assertThat(mean.low()).isCloseTo(6 - 2.776445105198 * StrictMath.sqrt(8.7), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exchangesCountTheSamePairsAsLookingAtEach(long seed) {
        Random random = new Random(seed);
        List<Sample.Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new Sample.Row(random.nextInt(7), random.nextInt(5), Contrast.NEITHER, 0, "c"));
        }
        Sample sample = Sample.of(rows);

        assertThat(sample.pairs()).isEqualTo(Pairs.naive(sample.x(), sample.y()));
    }

    /** Rows of a table: x is the row's number, y the column's; customers in 64 groups by turns. */
    private static List<Sample.Row> rows(int[][] table) {
        List<Sample.Row> rows = new ArrayList<>();
        for (int x = 0; x < table.length; x++) {
            for (int y = 0; y < table[x].length; y++) {
                for (int k = 0; k < table[x][y]; k++) {
                    Contrast side = x == 0 ? Contrast.REFERENCE : Contrast.EXPOSED;
                    rows.add(new Sample.Row(x, y, side, rows.size() % 64, "c" + rows.size()));
                }
            }
        }
        return rows;
    }
}
