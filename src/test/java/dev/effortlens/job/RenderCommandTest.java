package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.Code;
import dev.effortlens.config.Languages;
import dev.effortlens.render.Renderer;
import dev.effortlens.render.SampleReports;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code render} from the command line. */
class RenderCommandTest {

    private static final Report REPORT = SampleReports.small();

    static final Iterable<String> languages = Languages.CODES;

    @TempDir
    private Path folder = Path.of("");

    private Path edition = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        edition = folder.resolve("reports/editions/k-a");
        out = folder.resolve("out");
        for (Map.Entry<String, byte[]> file : Renderer.files(REPORT).entrySet()) {
            Path path = edition.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(edition.resolve("manifest.json"), "{}");
    }

    @ParameterizedTest
    @FieldSource("languages")
    void writesTheSameNumbersInAnotherLanguage(String language) throws IOException {
        Output output = render(edition.toString(), language, out.toString());

        assertThat(output.err()).isEmpty();
        assertThat(output.code()).isZero();
        assertThat(output.out()).isEqualTo("Rendered: %s/report.html%n".formatted(out));
        for (Map.Entry<String, byte[]> file :
                Renderer.files(REPORT.in(language)).entrySet()) {
            assertThat(out.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
        assertThat(Files.readString(out.resolve("report.html"))).contains("<html lang=\"" + language + "\">");
        assertThat(out.resolve("tables/scorecard.csv")).hasSameBinaryContentAs(edition.resolve("tables/scorecard.csv"));
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".crc"));
        }
    }

    @Test
    void theEditionsOwnLanguageGivesItsOwnBytes() {
        assertThat(render(edition.toUri().toString(), "en", out.toString()).code())
                .isZero();
        assertThat(out.resolve("report.html")).hasSameBinaryContentAs(edition.resolve("report.html"));
        assertThat(out.resolve("report.json")).hasSameBinaryContentAs(edition.resolve("report.json"));
    }

    @Test
    void aRegionDecidesHowDaysAreWritten() throws IOException {
        assertThat(render(edition.toString(), "en-GB", out.toString()).code()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).contains("31\u00a0March\u00a02026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh-TW", "EN", "x"})
    void aLanguageWithoutWordsIsRefused(String language) {
        Output output = render(edition.toString(), language, out.toString());

        assertThat(output.code()).isEqualTo(64);
        assertThat(output.err()).startsWith("""
                Nothing was run:
                  - EL-R01 --language: expected a language of reports: en, nl, fi, zh, found '%s'. To fix: write one of \
                these; a region may follow, as in en-GB
                """.formatted(language));
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithoutAReportIsNoEdition() {
        Output output = render(folder.toString(), "nl", out.toString());

        assertThat(output.code()).isEqualTo(66);
        assertThat(output.err()).startsWith("""
                Nothing was rendered or changed:
                  - EL-R12 %s: expected the folder of an edition, found no report.json there. To fix: look up the \
                edition's folder in latest.json, and put the path of the reports before it
                """.formatted(folder));
        assertThat(out).doesNotExist();
    }

    @Test
    void halfAReportIsNotRendered() throws IOException {
        Files.writeString(edition.resolve("report.json"), "[]");

        Output output = render(edition.toString(), "nl", out.toString());

        assertThat(output.code()).isEqualTo(65);
        assertThat(output.err()).startsWith("""
                Nothing was rendered:
                  - EL-R13 %s/report.json: expected the report as it was published, found A report is a JSON object. \
                To fix: see with 'effortlens verify' whether the file has changed, and restore it from a copy
                """.formatted(edition));
        assertThat(out).doesNotExist();
    }

    @Test
    void aReportOfANewerVersionIsNotGuessedAt() throws IOException {
        Files.writeString(edition.resolve("report.json"), "{\"format\": 99}");

        Output output = render(edition.toString(), "nl", out.toString());

        assertThat(output.code()).isEqualTo(65);
        assertThat(output.err())
                .contains("EL-R11 " + edition + "/report.json: expected a format that this version reads, found "
                        + "format 99; this version reads up to 2. To fix: upgrade Effortlens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dutch", "dutch/deeper"})
    void anEditionIsNeverWrittenTo(String below) {
        Path inside = edition.resolve(below);
        Output output = render(edition.toString(), "nl", inside.toString());

        assertThat(output.code()).isEqualTo(64);
        assertThat(output.err()).startsWith("""
                Nothing was rendered:
                  - EL-R14 --out: expected a folder outside of every edition, found %s, which belongs to a published \
                edition. To fix: name another folder; editions are never changed
                """.formatted(inside));
    }

    @Test
    void theConfigurationTakesTheLanguagesOfThePage() {
        Code code = Codes.find("EL-C030").orElseThrow();

        assertThat(ExplainCommand.page(code))
                .contains(Languages.CODES.stream().map(tag -> "(`" + tag + "`)").toArray(String[]::new));
    }

    private static Output render(String edition, String language, String out) {
        return Output.of("render", edition, "--language", language, "--out", out);
    }
}
