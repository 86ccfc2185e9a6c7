package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class TopDecileLiftTest {

    @Test
    void levelsThatFitWholeAreCountedWhole() {
        // the top 10 of 100 hold 6 of 20 events: 0.6 / 0.2
        assertThat(lift(new long[][] {{76, 14}, {4, 6}})).isCloseTo(3, within(1e-15));
    }

    @Test
    void aLevelAtTheEdgeCountsInPart() {
        // the top 10 of 100 are the 4 above with 2 events and 6 of the 20 below with 10 events: (2 + 3) / 10 / 0.2
        assertThat(lift(new long[][] {{68, 8}, {10, 10}, {2, 2}})).isCloseTo(2.5, within(1e-15));
    }

    @Test
    void aLevelLargerThanATenthStandsForItself() {
        // the highest dose has 32 of 161 patients and 23 of 59 events
        assertThat(number(TopDecileLift.of(Tables.PAIN))).isCloseTo(23.0 / 32 / (59.0 / 161), within(1e-14));
    }

    @Test
    void emptyLevelsDoNotCount() {
        assertThat(lift(new long[][] {{76, 14}, {4, 6}, {0, 0}})).isEqualTo(lift(new long[][] {{76, 14}, {4, 6}}));
    }

    @Test
    void giniIsTwiceTheAreaLessOne() {
        // SAS PROC FREQ: Somers' D of dose given the adverse event, 0.4427
        assertThat(number(Gini.of(Tables.PAIN))).isCloseTo(0.4427, within(5e-5));
        assertThat(Gini.of(ContingencyTable.of(new long[][] {{3, 0}, {4, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    @Test
    void isUndefinedWithoutVariation() {
        assertThat(TopDecileLift.of(ContingencyTable.of(new long[][] {{0, 0}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(TopDecileLift.of(ContingencyTable.of(new long[][] {{5, 5}, {0, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
        assertThat(TopDecileLift.of(ContingencyTable.of(new long[][] {{5, 0}, {5, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    private static double lift(long[][] counts) {
        return number(TopDecileLift.of(ContingencyTable.of(counts)));
    }
}
