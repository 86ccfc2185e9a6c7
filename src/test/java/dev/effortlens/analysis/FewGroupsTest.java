package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.measure.Cut;
import dev.effortlens.report.Association;
import dev.effortlens.report.Report;
import dev.effortlens.report.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where fewer than ten customer groups have the event, or are without it, an estimate stands alone. */
class FewGroupsTest {

    /** Of fifty answers fewer than ten customer groups hold a churn. */
    private static final Report REPORT = Analysis.report(
            StatisticsBenchmark.cube(50), StatisticsBenchmark.settings(1), new SettledStatistics(Set.of()));

    @Test
    void noStatisticHasAPValueOrAnInterval() {
        List<Association> churn = REPORT.associations().stream()
                .filter(row -> row.outcome().equals("churned") && row.cut().equals(Cut.OVERALL.name()))
                .filter(row -> row.estimate() != null)
                .toList();

        assertThat(churn)
                .extracting(Association::statistic)
                .contains(
                        ShapeStatistics.LINEARITY,
                        ShapeStatistics.FISHER_EXACT,
                        "log_rank_chi_squared",
                        "log_rank_trend_chi_squared",
                        TimeToEvent.PROPORTIONAL_HAZARDS);
        assertThat(churn).allSatisfy(row -> {
            assertThat(row.pValue()).as(row.statistic()).isNull();
            assertThat(row.confLow()).as(row.statistic()).isNull();
            assertThat(row.status()).as(row.statistic()).isEqualTo(Status.FEW);
        });
    }
}
