package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class CochranArmitageTrendTest {

    @Test
    void agreesWithSas() {
        // SAS/STAT, PROC FREQ, "Cochran-Armitage Trend Test": Z = -4.7918 for the column "No"
        assertThat(number(CochranArmitageTrend.of(Tables.PAIN))).isCloseTo(4.7918, within(5e-5));
    }

    @Test
    void agreesWithR() {
        ContingencyTable smokers = ContingencyTable.of(new long[][] {{3, 83}, {3, 90}, {7, 129}, {12, 70}});
        double z = number(CochranArmitageTrend.of(smokers));

        // R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)): X-squared, p-value
        assertThat(z).isNegative();
        assertThat(z * z).isCloseTo(8.2249222852, within(1e-9));
        assertThat(Reference.twoSidedNormal(z)).isCloseTo(0.0041318975, within(1e-10));
    }

    @Test
    void needsBothOutcomes() {
        assertThat(CochranArmitageTrend.of(ContingencyTable.of(new long[][] {{3, 0}, {4, 0}})))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }
}
