package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.effortlens.render.html.Page;
import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlRendererTest {

    private static final int MOST_BYTES = 2_500_000;

    static Stream<Report> reports() {
        return Stream.of(
                SampleReport.full(),
                SampleReport.plain(),
                SampleReport.nothingShown(),
                SampleReport.allSuppressed(),
                SampleReport.few(),
                SampleReport.noSignals(),
                SampleReport.onlyInstruments(),
                SampleReport.onlyOverall(),
                SampleReport.weekly(),
                SampleReport.statedOnly());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsAWholeSafePage(Report report) throws Exception {
        byte[] bytes = HtmlRenderer.render(report);
        Document page = parse(bytes);

        assertThat(bytes.length).isLessThan(MOST_BYTES);
        assertThat(HtmlRenderer.render(report)).isEqualTo(bytes);
        assertNothingInline(page);
        assertNothingFromElsewhere(page);
        assertPolicyListsEveryScript(page);
        assertAnchorsResolve(page);
        assertTablesAreLabelled(page);
        assertNoWordOfCause(page);
        assertThat(page.select("main > section[id]"))
                .allSatisfy(s -> assertThat(s.select("h2").text()).isNotEmpty());
    }

    @Test
    void everySectionStandsInItsOrder() {
        assertThat(page(SampleReport.full()).select("main > section").eachAttr("id"))
                .containsExactly(
                        "answer",
                        "attention",
                        "warnings",
                        "curves",
                        "signals",
                        "topics",
                        "touchpoints",
                        "associations",
                        "segments",
                        "survival",
                        "measures",
                        "scores",
                        "trends",
                        "value",
                        "quality",
                        "method",
                        "glossary",
                        "provenance");
    }

    @Test
    void theAnswerIsASentenceOfNaturalFrequencies() {
        Document page = page(SampleReport.plain());

        assertThat(page.select("#h-answer").text())
                .isEqualTo("Of 100 answers that called it hard, 15 were followed by churn within 90 days; "
                        + "of 100 that called it easy, 6.");
        assertThat(text(page, "#answer .basis"))
                .contains("A difference of +9.1 points (95% interval 8.2 to 10.1), or 2.7 times as many (2.5 to 2.8).")
                .contains("From 37,464 answers of about 16,900 customers, given from January 1, 2025 to "
                        + "December 31, 2025, whose 90 days are over.");
        assertThat(page.select("#answer .icons rect.exposed")).hasSize(15);
        assertThat(page.select("#answer .icons rect.reference")).hasSize(6);
    }

    @Test
    void withoutAVerdictTheAnswerClaimsNothing() {
        Document nothing = page(SampleReport.nothingShown());
        assertThat(nothing.select("#h-answer").text())
                .isEqualTo("Churned within 90 days: no difference shown between hard and easy answers.");
        assertThat(text(nothing, ".verdicts")).contains("No difference shown. The interval holds zero.");
        assertThat(nothing.select("#answer .icons")).isEmpty();
        assertThat(text(nothing, "#answer .basis"))
                .startsWith("A difference of +0.2 points (95% interval −1.1 to 1.1). From");
        assertThat(text(nothing, "#curves")).doesNotContain("more often").doesNotContain("More frequent");
        assertThat(text(nothing, "#associations > figure:nth-of-type(1) h3"))
                .isEqualTo("0 of 33 pairs of a measure and an outcome show an association");

        Document few = page(SampleReport.few());
        assertThat(few.select("#h-answer").text())
                .isEqualTo("Churned within 90 days: too few customer groups to say whether hard and easy answers"
                        + " differ.");
        assertThat(few.select("#answer .icons")).isEmpty();
        assertThat(text(few, "#answer .basis"))
                .contains("As observed, a difference of +9.1 points, without an interval.");

        Document suppressed = page(SampleReport.allSuppressed());
        assertThat(suppressed.select("#h-answer").text())
                .isEqualTo("Churned within 90 days: the answer is withheld, because it would rest on too few"
                        + " customers.");
        assertThat(suppressed.select("#answer .basis, #answer .icons")).isEmpty();
        assertThat(suppressed.select(".chart")).isEmpty();
    }

    @Test
    void aStatedPrimaryFindingIsAnsweredInScores() {
        Document page = page(SampleReport.statedOnly());

        assertThat(page.select("#h-answer").text())
                .isEqualTo("Answers that called it hard came with a mean CSAT score of 3.10; "
                        + "answers that called it easy, with 4.00.");
        assertThat(text(page, "#answer .basis")).contains("A difference of −0.90 on the scale");
        assertThat(text(page, "#signals .none")).startsWith("No effort signals configured");
        assertThat(text(page, "#touchpoints .none")).startsWith("No cut by touchpoint configured");
    }

    @Test
    void topicsStandByMentionsAndSayWhatCountsAsOne() {
        Document page = page(SampleReport.full());
        List<Element> figures = page.select("#topics > figure");

        assertThat(page.select("#topics > figure h3").eachText())
                .containsExactly(
                        "Mentioned most often: Waiting, in 18.7% of 10,347 comments",
                        "Churned within 90 days: more with 1 of 2 topics",
                        "Repurchased within 90 days: less with 1 of 2 topics",
                        "Spend within 90 days: less with 1 of 2 topics");
        assertThat(figures.get(0).select("tbody tr").eachText())
                .containsExactly(
                        "Waiting “wait*”, “queue”, or “on hold” 1,935 10,347 18.7",
                        "Price “expensive” or “overcharged” 697 10,347 6.7");
        assertThat(figures.get(1).select("tbody tr").eachText())
                .containsExactly(
                        "WaitingMore frequent where it is mentioned +5.5 (3.7 to 7.3) 1,935 12.6 (11.2 to 14.2)"
                                + " 7.1 (6.6 to 7.7)",
                        "PriceNo difference shown +0.2 (−2.3 to 2.8) 697 9.6 (7.6 to 12.0) 9.4 (8.8 to 10.0)");
        assertThat(figures.get(2).select("tbody th").eachText())
                .containsExactly(
                        "WaitingLess frequent where it is mentioned",
                        "PriceNo difference shown (10 to 19 customer groups: read with care)");
        assertThat(figures.get(1).select("tbody circle.dot, tbody line.span")).hasSize(4);
        assertThat(page.select(".heat th:contains(Waiting)").text()).isEqualTo("Waitingmentioned in the comment");
        assertThat(text(page, "#method"))
                .contains("comments with “wait*”, “queue”, or “on hold”, against comments without");
        assertThat(text(page, "#quality")).contains("no-comment the response has no comment 39,040");
    }

    @Test
    void topicsWithoutAVerdictClaimNothing() {
        assertThat(page(SampleReport.few())
                        .select("#topics > figure:nth-of-type(2) h3, #topics .dot, #topics .span")
                        .eachText())
                .containsExactly("Churned within 90 days: no claim can be made for any topic");

        Document suppressed = page(SampleReport.allSuppressed());
        assertThat(suppressed.select("#topics h3").eachText())
                .startsWith("What counts as a mention", "Churned within 90 days: no claim can be made for any topic");
        assertThat(suppressed.select("#topics td:not(.none):not(.txt)")).isEmpty();
        assertThat(suppressed.select("#topics td.none").eachText())
                .hasSize(8)
                .containsOnly("Suppressed: fewer than 11 customers, or it would reveal them");
    }

    @Test
    void withoutTopicsOrBehaviourTheSectionSaysSo() {
        assertThat(text(page(SampleReport.onlyInstruments()), "#topics"))
                .isEqualTo("What customers write about No topics configured: add “topics” with the words that customers"
                        + " use, to see what those who mention them did next.");
        assertThat(page(SampleReport.statedOnly())
                        .select("#topics > figure .note")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("No feed of what customers did is configured");
    }

    @Test
    void touchpointsStandByAnswersAndSayTheirStates() {
        Document page = page(SampleReport.plain());
        List<Element> rows = page.select("#touchpoints tbody tr");

        assertThat(rows.stream().map(r -> r.expectFirst("th").ownText()))
                .containsExactly(
                        "Online checkout",
                        "Phone support",
                        "Billing",
                        "Technical fault at the customer’s premises, first visit",
                        SampleReport.SCRIPT_NAME,
                        SampleReport.FORMULA_NAME,
                        "(no value)",
                        "Store return",
                        "Chat bot",
                        "Complaint to the board");
        assertThat(text(page, "#touchpoints .lede")).contains("Ordered by number of answers");
        assertThat(rows.get(7).text())
                .contains(
                        "no interval: fewer than 10 customer groups with the event, without it, or on one of the compared sides");
        assertThat(rows.get(7).select("circle.ring")).hasSize(1);
        assertThat(rows.get(7).select("line.span")).isEmpty();
        assertThat(rows.get(8).expectFirst("td.none").text())
                .isEqualTo("not estimated: one of the two compared groups has no answers");
        assertThat(rows.get(9).select("td").eachText())
                .containsExactly("Suppressed: fewer than 11 customers, or it would reveal them");
    }

    @Test
    void cellsCarryTheirExactValues() {
        Element billing =
                page(SampleReport.plain()).select("#touchpoints tbody tr").get(2);

        assertThat(billing.expectFirst("td[data-lo]").attributes().asList().stream()
                        .filter(a -> a.getKey().startsWith("data-"))
                        .map(Attribute::getKey))
                .containsExactly("data-v", "data-lo", "data-hi");
        assertThat(billing.select("td").get(1).text()).isEqualTo("+14.2 (11.4 to 17.1)");
        assertThat(Double.parseDouble(billing.select("td").get(1).attr("data-v")))
                .isBetween(14.15, 14.25);
    }

    @Test
    void hostileNamesStayText() throws Exception {
        byte[] bytes = HtmlRenderer.render(SampleReport.full());
        Document page = parse(bytes);
        String data = page.expectFirst("#report-data").data();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("<b>odd");
        assertThat(data).doesNotContain("<");
        assertThat(page.text()).contains(SampleReport.SCRIPT_NAME, "<img src=x onerror=alert(2)>", "<b>odd</b>-reason");
    }

    @Test
    void hostileConfigurationStaysTextToo() throws Exception {
        String hostile = "</style></script><script>alert(3)</script>\"'\\ <!--";
        byte[] bytes = HtmlRenderer.render(SampleReport.named(hostile, hostile));
        Document page = parse(bytes);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<script>alert(3)");
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.select("style")).hasSize(1);
        assertNothingInline(page);
        assertPolicyListsEveryScript(page);
        assertThat(curves(page)).hasSize(5 + 3 * 2);
    }

    @Test
    void chartsHaveTheirDataAndTheirTables() throws Exception {
        Document page = page(SampleReport.full());
        Map<String, JsonNode> curves = curves(page);
        Set<String> keys = new HashSet<>(curves.keySet());
        data(page).get("steps").fieldNames().forEachRemaining(keys::add);
        data(page).get("trends").fieldNames().forEachRemaining(keys::add);

        assertThat(page.select(".chart")).hasSize(21).allSatisfy(chart -> {
            assertThat(keys).contains(chart.attr("data-chart"));
            assertThat(chart.attr("aria-label")).endsWith("Table below.");
            assertThat(page.select("figure:has([data-chart='%s']) + details.data[open]"
                                            .formatted(chart.attr("data-chart")))
                                    .size()
                            == 1)
                    .isTrue();
        });
        JsonNode few = Objects.requireNonNull(curves.get("curve contacts churned"))
                .get("points")
                .get(3);
        assertThat(few.get("lo").isNull()).isTrue();
        assertThat(few.get("tip").toString()).isEqualTo("[\"Band 4+\",\"16.0%, no interval\",\"50 answers\"]");
    }

    @Test
    void thousandsOfSlicesStillMakeAPage() {
        byte[] bytes = HtmlRenderer.render(SampleReport.manySlices(3_000));
        Document page = parse(bytes);

        assertThat(bytes.length).isLessThan(MOST_BYTES);
        assertThat(page.select("#touchpoints tbody tr")).hasSize(100);
        assertThat(text(page, "#touchpoints .note"))
                .isEqualTo("Shown are the slices with most answers; 2,910 more are in tables/associations.csv.");
        assertThat(text(page, "#touchpoints h3")).contains("at 3,010 touchpoints");
    }

    @Test
    void unknownReasonsAndWarningsShowTheirKeys() {
        Document page = page(SampleReport.full());

        assertThat(text(page, "#warnings"))
                .contains("The run says “something-new” (name = <img src=x onerror=alert(2)>, rows = 1,234).")
                .contains("purchases does not say until when it is complete; March 30, 2026 is assumed")
                .contains(
                        "interactions looks thin from March 29, 2026 on: on 2 days far fewer rows than usual arrived.")
                .contains("7 used answers come from customers that the customers input does not know (< 0.1%).");
        assertThat(text(page, "#quality"))
                .contains("set aside for reason “<b>odd</b>-reason”")
                .contains("the value in “touchpoint” is not in the configuration’s value map");
    }

    private static void assertNothingInline(Document page) {
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isNotEqualTo("style");
                assertThat(attribute.getKey().startsWith("on"))
                        .as(element.tagName() + " " + attribute.getKey())
                        .isFalse();
            }
        }
    }

    private static void assertNothingFromElsewhere(Document page) {
        assertThat(page.select("[src], link, iframe, object, embed, base")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).startsWith("#"));
    }

    private static void assertPolicyListsEveryScript(Document page) throws Exception {
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(4);
        for (Element element : page.select("style, script")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    private static void assertAnchorsResolve(Document page) {
        assertThat(page.select("a[href]").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
    }

    private static void assertTablesAreLabelled(Document page) {
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotEmpty();
            assertThat(table.select("> thead th[scope]"))
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head.text()).isNotEmpty());
            assertThat(table.select("> tbody > tr"))
                    .allSatisfy(row ->
                            assertThat(row.select("> th[scope], > td.none")).isNotEmpty());
            int columns = table.select("> thead > tr:last-child > th").size()
                    + (table.select("> thead > tr").size() - 1);
            assertThat(table.select("> tbody > tr"))
                    .allSatisfy(row -> assertThat(row.children().stream()
                                    .mapToInt(c -> c.hasAttr("colspan") ? Integer.parseInt(c.attr("colspan")) : 1)
                                    .sum())
                            .as(row.text())
                            .isEqualTo(columns));
        });
    }

    private static void assertNoWordOfCause(Document page) {
        assertThat(page.body().text().toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\\b(causes?|caused|drives?|driven|impact)\\b");
    }

    private static Map<String, JsonNode> curves(Document page) throws Exception {
        return data(page).get("curves").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode data(Document page) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("#report-data").data());
    }

    private static String text(Document page, String selector) {
        return page.select(selector).text().replace('\u00a0', ' ');
    }

    private static Document page(Report report) {
        return parse(HtmlRenderer.render(report));
    }

    private static Document parse(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void headlinesGoFromTheAnswerToWhatCustomersWrite() {
        List<String> lines = Page.headlines(SampleReport.full());

        assertThat(lines.get(0)).startsWith("Of 100 answers that called it hard");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Mentioned most often: "))
                .anySatisfy(line -> assertThat(line).matches("Churned within 90 days: .* of \\d+ signals"))
                .anySatisfy(line -> assertThat(line).matches("Churned within 90 days: .* of \\d+ topics.*"));
    }
}
