package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("dev.effortlens.render.HtmlRendererTest#reports")
    void whatWasReadRendersToTheSameBytes(Report report) {
        Report read = ReportReader.read(JsonRenderer.write(report));

        assertThat(read).isEqualTo(report);
        assertThat(Renderer.files(read)).containsExactlyEntriesOf(Renderer.files(report));
    }

    @Test
    void whatALaterVersionAddedIsIgnored() throws Exception {
        ObjectNode json = json();
        json.put("mood", "sunny");
        ((ObjectNode) json.get("meta")).put("weather", "rain");

        assertThat(ReportReader.read(JSON.writeValueAsBytes(json))).isEqualTo(SampleReport.full());
    }

    @Test
    void aReportOfANewerFormatIsNotGuessedAt() throws Exception {
        ObjectNode json = json();
        json.put("format", 2);

        assertThatThrownBy(() -> ReportReader.read(JSON.writeValueAsBytes(json)))
                .isInstanceOfSatisfying(
                        ReportFormatException.class,
                        e -> assertThat(e.isNewer()).isTrue())
                .hasMessage("format 2; this version reads up to 1");
    }

    @Test
    void aReportOfBeforeThereWereFormatsIsRead() throws Exception {
        ObjectNode json = json();
        json.remove("format");

        assertThat(ReportReader.read(JSON.writeValueAsBytes(json))).isEqualTo(SampleReport.full());
    }

    @Test
    void halfAReportIsNone() throws Exception {
        ObjectNode withoutTitle = json();
        ((ObjectNode) withoutTitle.get("meta")).remove("title");
        ObjectNode withoutCount = json();
        ((ObjectNode) withoutCount.get("quality").get(0)).remove("rows");
        ObjectNode withoutList = json();
        withoutList.remove("associations");

        assertRefused(JSON.writeValueAsString(withoutTitle), "title");
        assertRefused(JSON.writeValueAsString(withoutCount), "rows");
        assertRefused(JSON.writeValueAsString(withoutList), "Report");
    }

    @Test
    void otherBytesAreNoReport() {
        assertRefused("[]", "A report is a JSON object");
        assertRefused("", "A report is a JSON object");
        assertRefused("null", "A report is a JSON object");
        assertRefused("{\"meta\": 1", "");
        assertRefused("PAR1", "PAR1");
    }

    private static void assertRefused(String json, String said) {
        assertThatThrownBy(() -> ReportReader.read(json.getBytes(StandardCharsets.UTF_8)))
                .as(json.substring(0, Math.min(json.length(), 20)))
                .isInstanceOfSatisfying(
                        ReportFormatException.class,
                        e -> assertThat(e.isNewer()).isFalse())
                .message()
                .contains(said)
                .doesNotContain("\n");
    }

    private static ObjectNode json() throws Exception {
        return (ObjectNode) JSON.readTree(JsonRenderer.write(SampleReport.full()));
    }
}
