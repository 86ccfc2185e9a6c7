package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Report;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the command of the performance page computes a whole report; how fast is nothing for a test to say. */
class StatisticsBenchmarkTest {

    @Test
    void itsCountsMakeAReport() {
        Report report = Analysis.report(
                StatisticsBenchmark.cube(3_000), StatisticsBenchmark.settings(), new SettledStatistics(Set.of()));

        assertThat(report.associations()).hasSizeGreaterThan(1_000);
        assertThat(report.trend().points()).isNotEmpty();
    }
}
