package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.report.Overall;
import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReaderTest {

    private static final Path FIRST_FORMAT = Path.of("src/test/resources/golden/report-format-1/report.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("dev.effortlens.render.HtmlRendererTest#reports")
    void whatWasReadRendersToTheSameBytes(Report report) {
        Report read = ReportReader.read(JsonRenderer.write(report));

        assertThat(read).isEqualTo(report);
        assertThat(Renderer.files(read)).containsExactlyEntriesOf(Renderer.files(report));
    }

    @ParameterizedTest
    @MethodSource("dev.effortlens.render.HtmlRendererTest#reports")
    void whatIsOverallIsReadWithoutTheRest(Report report) {
        Overall read = ReportReader.readOverall(JsonRenderer.write(report));

        assertThat(read).isEqualTo(Overall.of(report));
        assertThat(read.associations()).isNotEmpty();
    }

    @Test
    void whatIsOverallIsReadOfTheFirstFormat() throws Exception {
        byte[] json = Files.readAllBytes(FIRST_FORMAT);

        assertThat(ReportReader.readOverall(json)).isEqualTo(Overall.of(ReportReader.read(json)));
        assertThat(ReportReader.readOverall(json).scorecard()).isNotEmpty();
    }

    @Test
    void whatIsOverallIsRefusedWhereTheReportIs() throws Exception {
        ObjectNode newer = json();
        newer.put("format", 3);

        assertThatThrownBy(() -> ReportReader.readOverall(JSON.writeValueAsBytes(newer)))
                .isInstanceOf(ReportFormatException.class)
                .hasMessage("format 3; this version reads up to 2");
        assertThatThrownBy(() -> ReportReader.readOverall("[1, 2]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReportFormatException.class)
                .hasMessageContaining("A report is a JSON object");
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
        json.put("format", 3);

        assertThatThrownBy(() -> ReportReader.read(JSON.writeValueAsBytes(json)))
                .isInstanceOfSatisfying(
                        ReportFormatException.class,
                        e -> assertThat(e.isNewer()).isTrue())
                .hasMessage("format 3; this version reads up to 2");
    }

    /** An edition of the first format, of which a few rows of each table were kept. */
    @Test
    void aReportOfTheFirstFormatIsRead() throws Exception {
        ObjectNode json = (ObjectNode) JSON.readTree(FIRST_FORMAT.toFile());
        Report report = ReportReader.read(JSON.writeValueAsBytes(json));
        json.remove("format");

        assertThat(report.meta().title()).isEqualTo("Loyalty versus effort (demo data)");
        assertThat(report.associations()).hasSize(4).first().satisfies(row -> {
            assertThat(row.statistic()).isEqualTo("pearson");
            assertThat(row.estimate()).isEqualTo(0.12018537087415247);
            assertThat(row.qValue()).isNull();
            assertThat(row.responses()).isEqualTo(12_631);
        });
        assertThat(report.effortCurve().get(0).rate().groups()).isEqualTo(64);
        assertThat(report.trend().unit()).isEqualTo(Unit.MONTH);
        assertThat(report.trend().points().get(0).period()).isEqualTo("2025-02");
        assertThat(report.trend().alerts().get(0).period()).isEqualTo("2026-03");
        assertThat(Renderer.files(report)).containsKeys("report.html", "report.json", "report.xlsx");
        assertThat(ReportReader.read(JsonRenderer.write(report))).isEqualTo(report);
        assertThat(ReportReader.read(JSON.writeValueAsBytes(json))).isEqualTo(report);
    }

    @Test
    void aReportOfBeforeThereWereTopicsHasNoWords() throws Exception {
        ObjectNode json = (ObjectNode) JSON.readTree(JsonRenderer.write(SampleReport.onlyInstruments()));
        json.get("variables").forEach(variable -> ((ObjectNode) variable).remove("words"));

        assertThat(ReportReader.read(JSON.writeValueAsBytes(json))).isEqualTo(SampleReport.onlyInstruments());
    }

    @Test
    void whatALaterVersionAddedToARowIsIgnored() throws Exception {
        ObjectNode json = json();
        json.get("associations").forEach(row -> ((ArrayNode) row).add("more"));
        ((ArrayNode) json.at("/columns/Association")).add("more");

        assertThat(ReportReader.read(JSON.writeValueAsBytes(json))).isEqualTo(SampleReport.full());
    }

    @Test
    void rowsAreReadByTheirNames() throws Exception {
        ObjectNode json = json();
        json.get("scorecard").forEach(row -> ((ArrayNode) row).insert(0, ((ArrayNode) row).remove(4)));
        ArrayNode names = (ArrayNode) json.at("/columns/Score");
        names.insert(0, names.remove(4));

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
