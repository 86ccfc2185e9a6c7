package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void anEditionHoldsThePageTheModelTheWorkbookAndEveryTable() {
        Map<String, byte[]> files = Renderer.files(SampleReport.full());
        List<String> expected = new ArrayList<>(List.of("report.html", "report.json", "alerts.json", "report.xlsx"));
        for (String table : List.of(
                "associations",
                "effort_curve",
                "scorecard",
                "negative_control",
                "ranking",
                "survival",
                "survival_summary",
                "comparison",
                "value",
                "flags",
                "trend",
                "alerts",
                "data_quality")) {
            expected.add("tables/" + table + ".csv");
            expected.add("tables/" + table + ".parquet");
        }

        assertThat(files.keySet()).containsExactlyElementsOf(expected);
        assertThat(files.values()).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
    }

    @Test
    void theNamesOfTheTablesAreTheirs() {
        assertThat(Tables.of(SampleReport.full()).stream().map(Table::name)).containsExactlyElementsOf(Tables.NAMES);
    }
}
