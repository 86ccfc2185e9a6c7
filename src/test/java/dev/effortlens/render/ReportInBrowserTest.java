package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page from disk in a real browser without a network, where there is one. */
@EnabledIf(value = "dev.effortlens.render.Browser#isInstalled", disabledReason = "chromium is not on PATH")
class ReportInBrowserTest {

    private static final int DESK = 1280;
    private static final int CHARTS = 21;
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start(folder);
        write("full", SampleReport.full());
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void drawsEveryChartAndBreaksNoPolicy() {
        try (Tab tab = open("full", DESK, false)) {
            Document page = dom(tab);

            assertThat(tab.complaints()).isEmpty();
            assertThat(page.select(".chart")).hasSize(CHARTS).allSatisfy(chart -> {
                assertThat(chart.select("svg")).hasSize(1);
                assertThat(chart.select("svg path, svg circle")).hasSizeGreaterThan(4);
            });
            assertThat(page.select("details.data[open]")).isEmpty();
            assertThat(page.select(".tools button")).hasSameSizeAs(page.select("table"));
            assertThat(page.select("th[data-sort] > button")).hasSameSizeAs(page.select("th[data-sort]"));
            assertThat(tab.requests()).containsExactly(file("full").toUri().toString());
        }
    }

    @Test
    void aPageThatBreaksItsPolicyIsHeardOf() {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("document.body.appendChild(document.createElement('img')).src = 'https://example.org/a.png'");
            tab.evaluate("new Promise(r => setTimeout(() => r(true), 100))");

            assertThat(tab.complaints()).anyMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void hostileNamesDoNotRun() throws Exception {
        String hostile = "</script><script>document.title='owned'</script>";
        write("hostile", SampleReport.named(hostile, hostile));
        try (Tab tab = open("hostile", DESK, false)) {
            assertThat(dom(tab).title()).isEqualTo(hostile);
            assertThat(dom(tab).select(".chart svg")).hasSize(CHARTS);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aReportWithoutChartsOpensToo() throws Exception {
        write("suppressed", SampleReport.allSuppressed());
        try (Tab tab = open("suppressed", DESK, false)) {
            assertThat(dom(tab).select(".tools button")).isNotEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "400, false", "400, true"})
    void axeFindsNothing(int width, boolean dark) throws IOException {
        try (Tab tab = open("full", width, dark)) {
            tab.evaluate(OPEN_ALL);
            tab.evaluate(axe());

            assertThat(violations(tab)).isEmpty();
        }
    }

    @Test
    void axeFindsWhatIsWrong() throws IOException {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("document.querySelector('.chart').removeAttribute('aria-label')");
            tab.evaluate(axe());

            assertThat(violations(tab))
                    .anyMatch(found -> found.startsWith("svg-img-alt") || found.startsWith("role-img-alt"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 400, 768, 1280, 1920})
    void nothingIsWiderThanTheWindow(int width) {
        try (Tab tab = open("full", width, false)) {
            tab.evaluate(OPEN_ALL);

            assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void sortsByExactValuesWithTheMouseAndTheKeys() {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("window.head = [...document.querySelectorAll('#touchpoints th[data-sort=n]')][0];"
                    + "window.column = [...head.parentNode.children].indexOf(head);"
                    + "head.querySelector('button').click()");
            List<Double> down = column(tab);
            assertThat(tab.evaluate("head.getAttribute('aria-sort')").asText()).isEqualTo("descending");
            assertThat(down).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());

            tab.evaluate("head.querySelector('button').focus()");
            tab.press("Enter", "\r");
            assertThat(tab.evaluate("head.getAttribute('aria-sort')").asText()).isEqualTo("ascending");
            assertThat(column(tab)).isSorted().containsExactlyInAnyOrderElementsOf(down);
        }
    }

    @Test
    void copiesExactValuesAsCsv() {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() };"
                    + "window.box = document.querySelector('#curves details.data');"
                    + "box.open = true; box.querySelector('.tools button').click()");
            List<String> lines = tab.evaluate("copied").asText().lines().toList();

            assertThat(lines)
                    .hasSize(1
                            + tab.evaluate("box.querySelectorAll('tbody tr:not(.head)').length")
                                    .asInt());
            assertThat(SampleReport.full().effortCurve().stream()
                            .map(point -> point.rate().value())
                            .filter(Objects::nonNull)
                            .limit(lines.size() - 1)
                            .map(rate -> BigDecimal.valueOf(rate).movePointRight(2)))
                    .allMatch(percent -> lines.stream().anyMatch(line -> holds(line, percent)));
            assertThat(tab.evaluate("document.getElementById('live').textContent")
                            .asText())
                    .isNotEmpty();
        }
    }

    @Test
    void theFilterKeepsRowsWithTheTextAndRowsUnderAHeadingThatHasIt() {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("window.table = document.querySelector('#segments table[data-filter]');"
                    + "window.field = table.closest('.tw').nextElementSibling.querySelector('input');"
                    + "window.rows = [...table.querySelectorAll('tbody tr:not(.head)')];"
                    + "window.type = text => { field.value = text; field.dispatchEvent(new Event('input')) };"
                    + "window.left = () => rows.filter(r => r.offsetHeight).map(r => r.innerText.toLowerCase());"
                    + "window.heads = () => [...table.querySelectorAll('tr.head')].filter(r => r.offsetHeight)");
            int all = tab.evaluate("rows.length").asInt();
            int headings = tab.evaluate("heads().length").asInt();

            tab.evaluate("type('BILLING')");
            assertThat(tab.evaluate("left().length").asInt()).isBetween(1, all - 1);
            assertThat(tab.evaluate("left().every(text => text.includes('billing'))")
                            .asBoolean())
                    .isTrue();
            assertThat(tab.evaluate("heads().length").asInt()).isLessThan(headings);

            tab.evaluate(
                    "window.heading = table.querySelector('tr.head');"
                            + "window.own = [...heading.parentNode.querySelectorAll('tr:not(.head)')]; type(heading.innerText)");
            assertThat(tab.evaluate("own.every(r => r.offsetHeight)").asBoolean())
                    .isTrue();

            tab.evaluate("type('no such row')");
            assertThat(tab.evaluate("left().length + heads().length").asInt()).isZero();
            tab.evaluate("type('')");
            assertThat(tab.evaluate("left().length").asInt()).isEqualTo(all);
        }
    }

    @Test
    void crossingsAreFoldedUntilAReaderOpensThem() {
        try (Tab tab = open("full", DESK, false)) {
            tab.evaluate("window.box = document.querySelector('#segments details.data');"
                    + "window.seen = () => [...box.querySelectorAll('tbody tr')].filter(r => r.checkVisibility())");
            assertThat(tab.evaluate("box.open").asBoolean()).isFalse();
            assertThat(tab.evaluate("seen().length").asInt()).isZero();

            tab.evaluate("box.querySelector('summary').focus()");
            tab.press("Enter", "\r");
            assertThat(tab.evaluate("box.open").asBoolean()).isTrue();
            assertThat(tab.evaluate("seen().length").asInt())
                    .isEqualTo(tab.evaluate("box.querySelectorAll('tbody tr').length")
                            .asInt())
                    .isPositive();
        }
    }

    @Test
    void paperLeavesOutLongTablesThatNobodyUnfolded() {
        try (Tab tab = open("full", DESK, false)) {
            tab.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
            tab.evaluate("window.long = [...document.querySelectorAll('details.long')]; long[0].open = true;"
                    + "dispatchEvent(new Event('beforeprint'))");

            assertThat(tab.evaluate("long.length").asInt()).isGreaterThan(1);
            assertThat(tab.evaluate("long.map(d => d.open)"))
                    .hasToString(tab.evaluate("long.map((d, i) => i === 0)").toString());
            assertThat(tab.evaluate("long.map(d => d.querySelector('.paper').offsetHeight > 0)"))
                    .hasToString(tab.evaluate("long.map((d, i) => i > 0)").toString());
            assertThat(tab.evaluate("document.querySelectorAll('details:not([open]):not(.long)').length")
                            .asInt())
                    .isZero();

            tab.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(tab.evaluate("document.querySelectorAll('details.data[open]').length")
                            .asInt())
                    .isOne();
        }
    }

    @Test
    void readsWithoutScripts() {
        try (Tab tab = browser.open(DESK, false)) {
            tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            tab.load(file("full"));

            assertThat(tab.evaluate("[...document.querySelectorAll('.chart')].filter(c => c.offsetHeight).length")
                            .asInt())
                    .isZero();
            assertThat(tab.evaluate("[...document.querySelectorAll('table')].filter(t => !t.offsetHeight).length")
                            .asInt())
                    .isZero();
        }
    }

    private static boolean holds(String line, BigDecimal number) {
        return Stream.of(line.split(",", -1)).anyMatch(cell -> cell.equals(number.toPlainString()));
    }

    private static List<String> violations(Tab tab) {
        JsonNode found = tab.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + n.html.slice(0, 160))))");
        List<String> said = new ArrayList<>();
        found.forEach(violation -> said.add(violation.asText()));
        return said;
    }

    private static List<Double> column(Tab tab) {
        List<Double> values = new ArrayList<>();
        tab.evaluate("[...head.closest('table').querySelectorAll('tbody tr')].map(r => r.children[column])"
                        + ".filter(c => c && c.dataset.v).map(c => Number(c.dataset.v))")
                .forEach(value -> values.add(value.asDouble()));
        return values;
    }

    private static Document dom(Tab tab) {
        return Jsoup.parse(tab.evaluate("document.documentElement.outerHTML").asText());
    }

    private static Tab open(String name, int width, boolean dark) {
        return browser.open(width, dark).show(file(name));
    }

    private static Path file(String name) {
        return folder.resolve(name + ".html");
    }

    private static void write(String name, Report report) throws IOException {
        Files.write(file(name), HtmlRenderer.render(report));
    }

    private static String axe() throws IOException {
        try (InputStream script = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
