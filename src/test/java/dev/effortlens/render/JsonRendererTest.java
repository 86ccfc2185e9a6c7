package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.effortlens.report.Report;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {

    static Stream<Report> reports() {
        return Stream.of(
                SampleReport.full(), SampleReport.nothingShown(), SampleReport.allSuppressed(), SampleReport.few());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsBackWhatItWrote(Report report) {
        byte[] json = JsonRenderer.write(report);

        assertThat(JsonRenderer.read(json)).isEqualTo(report);
        assertThat(JsonRenderer.write(JsonRenderer.read(json))).isEqualTo(json);
    }

    @Test
    void isReadableAndOrdered() {
        String json = new String(JsonRenderer.write(SampleReport.full()), StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\n  \"meta\": {\n    \"title\": \"Loyalty versus effort\",\n    \"language\": \"en\",\n")
                .contains("\"asOf\": \"2026-03-31\"")
                .contains("\"confidence\": 0.95")
                .contains("\"day\": {\n          \"type\": \"day\",\n          \"day\": \"2026-03-30\"\n        },\n"
                        + "        \"input\": {")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void saysWhenTheBytesAreNoReport() {
        assertThatThrownBy(() -> JsonRenderer.read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("This is not a report: ");
    }
}
