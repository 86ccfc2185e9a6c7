package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void isReadableAndOrdered() {
        assertThat(json(SampleReport.full()))
                .startsWith("""
                        {
                          "format": 2,
                          "columns": {
                            "Association": ["instrument","outcome","cut","value","statistic","estimate",\
                        """)
                .contains("\n  \"meta\": {\n    \"title\": \"Loyalty versus effort\",\n    \"language\": \"en\",\n")
                .contains("\"asOf\": \"2026-03-31\"")
                .contains("\"confidence\": 0.95")
                .contains("{\"type\": \"day\",\"day\": \"2026-03-30\"},\"input\": {")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void aRowIsALineAndWhatIsNotThereIsLeftOut() {
        assertThat(json(SampleReport.full()))
                .doesNotContain(": null")
                .contains("\n    {\"input\": \"responses\",\"read\": 109238,\"used\": 102001,"
                        + "\"reason\": \"no-answer\",\"rows\": 4866},\n");
    }

    private static String json(Report report) {
        return new String(JsonRenderer.write(report), StandardCharsets.UTF_8);
    }
}
