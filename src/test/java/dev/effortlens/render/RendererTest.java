package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void anEditionHoldsThePageTheModelAndEveryTable() {
        Map<String, byte[]> files = Renderer.files(SampleReport.full());

        assertThat(files.keySet())
                .containsExactly(
                        "report.html",
                        "report.json",
                        "alerts.json",
                        "tables/associations.csv",
                        "tables/effort_curve.csv",
                        "tables/scorecard.csv",
                        "tables/negative_control.csv",
                        "tables/ranking.csv",
                        "tables/survival.csv",
                        "tables/survival_summary.csv",
                        "tables/comparison.csv",
                        "tables/value.csv",
                        "tables/flags.csv",
                        "tables/trend.csv",
                        "tables/alerts.csv",
                        "tables/data_quality.csv");
        assertThat(files.values()).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
    }
}
