package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SomersDTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return SomersD.of(table);
    }

    @Test
    void agreesWithScipy() {
        // scipy.stats.somersd(table).statistic, rows the independent variable
        assertThat(number(of(Tables.JOB_SATISFACTION))).isCloseTo(0.14172302264039988, within(1e-14));
        // scipy.stats.somersd(table).statistic; SAS prints 0.2569 for adverse given dose
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.2569444444444444, within(1e-14));
    }

    @Test
    void isNotSymmetric() {
        // SAS/STAT, PROC FREQ: dose given adverse
        assertThat(number(of(Tables.PAIN.transpose()))).isCloseTo(0.4427, within(5e-5));
    }

    @Test
    void isTheRiskDifferenceInAFourfoldTable() {
        assertThat(number(of(Tables.SERVICE_CALLS)))
                .isCloseTo(number(RiskDifference.of(Tables.SERVICE_CALLS)), within(1e-14));
    }
}
