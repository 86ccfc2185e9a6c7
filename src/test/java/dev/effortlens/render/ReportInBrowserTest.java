package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Report;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page from disk in a real browser, where there is one. */
@EnabledIf(value = "isInstalled", disabledReason = "chromium is not on PATH")
class ReportInBrowserTest {

    private static final String BROWSER = "chromium";
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, BROWSER)));
    }

    @Test
    void drawsEveryChartAndBreaksNoPolicy() throws Exception {
        Document page = open(SampleReport.full());

        assertThat(page.select(".chart")).hasSize(20).allSatisfy(chart -> {
            assertThat(chart.select("svg")).hasSize(1);
            assertThat(chart.select("svg path, svg circle")).hasSizeGreaterThan(4);
        });
        assertThat(page.select("details.data[open]")).isEmpty();
        assertThat(page.select(".tools button")).hasSameSizeAs(page.select("table"));
        assertThat(page.select("th[data-sort] > button")).hasSameSizeAs(page.select("th[data-sort]"));
    }

    @Test
    void hostileNamesDoNotRun() throws Exception {
        String hostile = "</script><script>document.title='owned'</script>";
        Document page = open(SampleReport.named(hostile, hostile));

        assertThat(page.title()).isEqualTo(hostile);
        assertThat(page.select(".chart svg")).hasSize(20);
    }

    @Test
    void aReportWithoutChartsOpensToo() throws Exception {
        assertThat(open(SampleReport.allSuppressed()).select(".tools button")).isNotEmpty();
    }

    private Document open(Report report) throws Exception {
        Path file = Files.write(folder.resolve("report.html"), HtmlRenderer.render(report));
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Process browser = new ProcessBuilder(List.of(
                        BROWSER,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--window-size=1280,1024",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        file.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = browser.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            browser.destroyForcibly().waitFor();
        }
        assertThat(ended).as("the browser ended within %d seconds", SECONDS).isTrue();
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
        return Jsoup.parse(Files.readString(dom));
    }
}
