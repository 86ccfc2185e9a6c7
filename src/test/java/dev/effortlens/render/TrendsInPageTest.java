package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TrendsInPageTest {

    @Test
    void alertsStandBelowTheAnswerWithSizeIntervalAndAnswers() {
        Document page = page(SampleReport.full());

        assertThat(page.select("#answer + #attention")).hasSize(1);
        assertThat(page.select("#attention li").eachText())
                .map(text -> text.replace('\u00a0', ' '))
                .containsExactly(
                        "CES: harder since December 2025 67.0% of 13,780 answers since then called it easy, 73.0% before: "
                                + "a change of −6.0 points (−7.4 to −4.6). Rule: the newest complete month makes it "
                                + "evident that the level moved. While nothing changes, at most 1.00% of months do.",
                        "CES, Billing: harder than expected in March 2026 52.0% (47.6 to 56.3) of 502 answers called it "
                                + "easy; 55.0 to 67.0% was expected. Rule: the newest complete month lies beyond its "
                                + "control limits. While nothing changes, at most 0.27% of months do.");
        assertThat(text(page, "#attention .note"))
                .isEqualTo(
                        "7 series are watched with two rules each. While nothing changes, at most 0.09 false alarms a"
                                + " month are to be expected.");
    }

    @Test
    void withoutAlertsItSaysSoAndWithoutMonthsWhy() {
        assertThat(text(page(SampleReport.nothingShown()), "#attention")).contains("Nothing: no watched series");
        Document plain = page(SampleReport.plain());
        assertThat(text(plain, "#attention")).contains("Nothing is watched");
        assertThat(text(plain, "#trends .none")).startsWith("No cut by month configured");
        assertThat(plain.select("#attention li, #attention .note")).isEmpty();
    }

    @Test
    void everyMonthOfASeriesStandsInItsTable() {
        Document page = page(SampleReport.full());
        Element table = page.select("#trends table").get(0);

        assertThat(table.select("tr.head").eachText()).containsExactly("Called it easy, %", "Mean");
        assertThat(table.select("tbody").get(0).select("tr:not(.head)")).hasSize(15);
        Element moved = table.select("tbody").get(0).select("tr:not(.head)").get(11);
        assertThat(moved.text())
                .startsWith("2025-12 67.7 (66.5 to 68.9) 63.4 to 70.6 3,522")
                .endsWith("A new level begins");
        assertThat(moved.select("td").get(0).attr("data-v")).startsWith("67.7");
        assertThat(text(page, "#trends figure:first-of-type h3")).isEqualTo("CES: harder since December 2025");
        assertThat(text(page, "#trends")).contains("Not complete", "Below its limits", "Inside its limits");
    }

    @Test
    void aSeriesThatIsWithheldSaysSo() {
        Document page = page(SampleReport.full());

        assertThat(page.select("#trends .panel:contains(Complaint to the board) .says.none")
                        .text())
                .startsWith("Suppressed");
        assertThat(page.select("#trends tr:contains(Complaint to the board) .none")
                        .text())
                .startsWith("Suppressed");
        assertThat(text(page(SampleReport.few()), "#trends")).contains("too few months for limits");
    }

    @Test
    void theDrawingMarksWhatTheTableSays() throws Exception {
        JsonNode trends = JsonMapper.builder()
                .build()
                .readTree(page(SampleReport.full()).expectFirst("#report-data").data())
                .get("trends");

        JsonNode easy = trends.get("trend ces  share_easy overall ");
        assertThat(easy.get("periods")).hasSize(15);
        assertThat(easy.get("points").get(11).get("shift").asBoolean()).isTrue();
        JsonNode billing =
                trends.get("trend ces  share_easy touchpoint Billing").get("points");
        assertThat(billing.get(14).get("out").asBoolean()).isTrue();
        assertThat(billing.get(13).get("out").asBoolean()).isFalse();
        JsonNode rate = trends.get("trend ces churned rate overall ").get("points");
        assertThat(rate.get(11).get("complete").asBoolean()).isFalse();
        assertThat(rate.get(11).get("tip").toString()).contains("Not complete");
    }

    @Test
    void seriesOfWeeksSpeakOfWeeks() {
        Document page = page(SampleReport.weekly());

        assertThat(page.select("#attention li p b").eachText())
                .map(text -> text.replace('\u00a0', ' '))
                .containsExactly(
                        "CES: harder since the week from March 17, 2025",
                        "CES, Billing: harder than expected in the week from April 7, 2025");
        assertThat(text(page, "#attention")).contains("newest complete week").doesNotContain("month");
        assertThat(text(page, "#trends")).doesNotContain("month").doesNotContain("Month");
        Element table = page.select("#trends table").get(0);
        assertThat(table.select("thead th").get(0).text()).isEqualTo("Week");
        assertThat(table.select("tbody").get(0).select("tr:not(.head)").get(11).text())
                .startsWith("2025-W12 ");
        assertThat(page.expectFirst("#report-data").data()).contains("\"Week from April\u00a07,\u00a02025\"");
    }

    @Test
    void noLanguageSpeaksOfMonthsWhereSeriesAreOfWeeks() {
        Map<String, String> month = Map.of("en", "month", "nl", "maand", "fi", "kuukau", "zh", "月份");

        month.forEach((language, word) -> {
            Document page = page(SampleReport.weekly().in(language));
            page.select("time").remove();
            assertThat(text(page, "#trends, #attention")).as(language).doesNotContain(word);
        });
    }

    @Test
    void hooksReadTheSameRowsWithAKeyAndASentence() throws Exception {
        byte[] bytes = AlertsRenderer.render(SampleReport.full());
        JsonNode file = JsonMapper.builder().build().readTree(bytes);

        assertThat(file.get("format").asInt()).isEqualTo(1);
        assertThat(file.get("as_of").asText()).isEqualTo("2026-03-31");
        assertThat(file.get("watched_series").asInt()).isEqualTo(7);
        JsonNode alert = file.get("alerts").get(1);
        assertThat(alert.get("key").asText()).isEqualTo("alert.text.BEYOND_LIMITS");
        assertThat(alert.get("rule").asText()).isEqualTo("beyond_limits");
        assertThat(alert.get("false_alarm_rate").asDouble()).isEqualTo(0.0027);
        assertThat(alert.get("verdict").asText()).isEqualTo("worse");
        assertThat(alert.get("sentence").asText().replace('\u00a0', ' '))
                .isEqualTo(
                        "CES, Billing: harder than expected in March 2026. 52.0% (47.6 to 56.3) of 502 answers called"
                                + " it easy; 55.0 to 67.0% was expected.");
        assertThat(AlertsRenderer.render(SampleReport.full())).isEqualTo(bytes);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(AlertsRenderer.render(SampleReport.nothingShown()))
                        .get("alerts"))
                .isEmpty();
    }

    private static String text(Document page, String selector) {
        return page.select(selector).text().replace('\u00a0', ' ');
    }

    private static Document page(Report report) {
        return Jsoup.parse(new String(HtmlRenderer.render(report), StandardCharsets.UTF_8));
    }
}
