package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.report.Figure;
import dev.effortlens.report.MeasureComparison;
import dev.effortlens.report.Status;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void aModelIsNoTestAndTheSlopeOfWhatIsAddedIs() {
        List<MeasureComparison> rows = compare(64);

        assertThat(figures(rows, "auc_model"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.confLow()).isNotNull())
                .allSatisfy(figure -> assertThat(figure.pValue()).isNull());
        assertThat(figures(rows, "adds_auc"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.confLow()).isNotNull())
                .allSatisfy(figure -> assertThat(figure.pValue()).isNull());
        assertThat(figures(rows, "auc"))
                .allSatisfy(figure -> assertThat(figure.pValue()).isNotNull());
        assertThat(figures(rows, "likelihood_ratio"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.pValue()).isNotNull())
                .allSatisfy(figure -> assertThat(figure.status()).isEqualTo(Status.OK));
    }

    @Test
    void ofTooFewGroupsTheLikelihoodRatioStandsAlone() {
        assertThat(figures(compare(9), "likelihood_ratio"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.estimate()).isNotNull())
                .allSatisfy(figure -> assertThat(figure.pValue()).isNull())
                .allSatisfy(figure -> assertThat(figure.status()).isEqualTo(Status.FEW));
    }

    private static List<Figure> figures(List<MeasureComparison> rows, String statistic) {
        return rows.stream()
                .filter(row -> row.statistic().equals(statistic))
                .map(MeasureComparison::figure)
                .toList();
    }

    /** Effort that goes with churn, satisfaction that goes with effort, on the same responses. */
    private static List<MeasureComparison> compare(int groups) {
        EffortCube cube = new EffortCube(new CubePlan(
                List.of(
                        new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY),
                        new Instrument("csat", Measure.CSAT, new Scale(1, 5), null)),
                List.of(new Outcome.Event("churned", "churn", 90, true)),
                List.of(Cut.OVERALL),
                List.of()));
        SplittableRandom random = new SplittableRandom(1);
        for (int response = 0; response < 4_000; response++) {
            int effort = random.nextInt(7);
            int satisfaction = Math.min(4, Math.max(0, 5 - effort + random.nextInt(4) - 1));
            int churned = random.nextInt(100) < 5 + 3 * effort ? 1 : 0;
            cube.joint().count(List.of(effort, satisfaction), random.nextInt(groups), new int[] {churned});
        }
        return new Measures(cube, StatisticsBenchmark.settings(1)).all();
    }
}
