package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GoodmanKruskalGammaTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return GoodmanKruskalGamma.of(table);
    }

    @Test
    void agreesWithPublishedValues() {
        // Agresti, Categorical Data Analysis: (1331 - 849) / (1331 + 849)
        assertThat(number(of(Tables.JOB_SATISFACTION))).isCloseTo(0.22110091743, within(1e-11));
        // SAS/STAT, PROC FREQ, "Cochran-Armitage Trend Test"
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.5313, within(5e-5));
    }

    @Test
    void isOneWithoutADiscordantPair() {
        assertThat(of(ContingencyTable.of(new long[][] {{7, 3}, {0, 13}}))).isEqualTo(Estimate.of(1));
    }
}
