package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Reliability;
import org.junit.jupiter.api.Test;

class EstimatedTest {

    private static final ChiSquared TEST = new ChiSquared(7.682918, 2, 0.0214625);

    @Test
    void aTestIsDividedByTheDesignEffect() {
        Estimated corrected = Estimated.test("test", TEST, 2.0, 64, Reliability.FLAGGED);

        assertThat(corrected.value()).isEqualTo(3.841459);
        // scipy.stats.chi2.sf(3.841459, 2)
        assertThat(corrected.robust().pValue()).isCloseTo(0.14650004, within(1e-7));
        assertThat(corrected.robust().reliability()).isEqualTo(Reliability.FLAGGED);
        assertThat(corrected.note()).isEmpty();
    }

    @Test
    void aTestOfTooFewGroupsIsAnEstimateAlone() {
        Estimated few = Estimated.test("test", TEST, null, 9, Reliability.FEW);

        assertThat(few.value()).isEqualTo(TEST.statistic());
        assertThat(few.robust().pValue()).isNull();
        assertThat(few.robust().reliability()).isEqualTo(Reliability.FEW);
        assertThat(few.note()).isEqualTo(Notes.FEW_GROUPS);
    }

    @Test
    void aTestWithoutADesignEffectHasNoPValue() {
        Estimated unknown = Estimated.test("test", TEST, null, 64, Reliability.OK);

        assertThat(unknown.value()).isEqualTo(TEST.statistic());
        assertThat(unknown.robust().pValue()).isNull();
        assertThat(unknown.note()).isEqualTo(Notes.REPLICATE_UNDEFINED);
    }

    @Test
    void ofTooFewGroupsNothingHasAPValue() {
        assertThat(Estimated.alone(ShapeStatistics.FISHER_EXACT, Estimate.of(0.03), 0.03, 9, Reliability.FEW)
                        .robust()
                        .pValue())
                .isNull();
    }
}
