package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.effortlens.report.Control;
import dev.effortlens.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands behind the answer: control, adjustment, ranking, time, comparison, value; and the words where it does not. */
class EvidenceInPageTest {

    private static final Document FULL = page(SampleReport.full());
    private static final Document PLAIN = page(SampleReport.plain());

    @Test
    void theNegativeControlStandsBesideTheAnswerAndInIt() {
        assertThat(FULL.select("#h-answer").text()).endsWith("easy, 6. These customers differed beforehand.");
        assertThat(FULL.select(".verdicts h3").eachText())
                .containsExactly("How sure are we?", "Negative control", "Data quality");
        assertThat(text(FULL, ".verdicts"))
                .contains(
                        "Partly failed: these customers differed beforehand. Hard answers also go with fewer purchases"
                                + " in the 90 days before the answer: −2.4 points (−3.6 to −1.2), against −10.3 after it.");
        assertThat(text(PLAIN, ".verdicts")).contains("Not made. This edition holds nothing on the time before");
        assertThat(text(page(SampleReport.nothingShown()), ".verdicts"))
                .contains("Held: no difference shown beforehand.")
                .doesNotContain("E-value");
        assertThat(text(page(SampleReport.allSuppressed()), ".verdicts"))
                .contains("Unknown: too little is known of the time before.");
    }

    @Test
    void aControlThatPromisesNumbersItLacksIsUnknown() {
        Control lost = SampleControls.full().get(0);
        Report report = with(List.of(new Control(
                lost.instrument(),
                lost.outcome(),
                lost.statistic(),
                lost.before(),
                lost.after(),
                Control.Verdict.HELD)));

        assertThat(text(page(report), ".verdicts"))
                .contains("Unknown: too little is known of the time before.")
                .contains("could not be held against effort: not estimated: every answer had the same outcome.");
    }

    @Test
    void everyVerdictOfTheControlsIsSaid() {
        assertThat(text(FULL, "#associations"))
                .contains("In 2 of 4 controls the customers differed beforehand")
                .contains("differed beforehand, the same way")
                .contains("differed beforehand, the other way round")
                .contains("no difference shown beforehand")
                .contains("unknown: too little is known of the time before");
    }

    @Test
    void nothingIsCalledUnadjustedOnceSomethingIsAdjusted() {
        assertThat(text(PLAIN, ".verdicts")).contains("nothing is adjusted for here");
        assertThat(PLAIN.select("#answer table")).isEmpty();
        assertThat(text(FULL, ".verdicts"))
                .doesNotContain("nothing is adjusted")
                .contains("Compared among like answers only (adjusted), the difference is +8.3 (7.1 to 9.5).")
                .contains("With each customer’s first answer per 90 days only, it is +8.8 (7.7 to 9.9).")
                .contains("by a ratio of at least 4.2 (E-value)");
        assertThat(text(FULL, "#answer figcaption h3"))
                .isEqualTo("The difference is +8.3 to +9.1 points, whichever way it is counted");
        assertThat(FULL.select("#answer tbody tr")).hasSize(3);
    }

    @Test
    void crudeRowsStayCrude() {
        assertThat(text(FULL, "#answer .basis")).contains("A difference of +9.1 points");
        assertThat(page(SampleReport.full()).select(".heat td .t").eachText())
                .isEqualTo(PLAIN.select(".heat td .t").eachText());
    }

    @Test
    void touchpointsThatDifferAreRankedWithWhatWasObserved() {
        List<Element> rows = FULL.select("#touchpoints tbody tr");

        assertThat(text(FULL, "#touchpoints .lede")).contains("Touchpoints differ (p < 0.001), so they are ranked");
        assertThat(rows.stream().map(r -> r.expectFirst("th").ownText()).limit(3))
                .containsExactly("Billing", "Phone support", "Technical fault at the customer’s premises, first visit");
        assertThat(rows.get(0).select("circle.ring, circle.dot").eachAttr("class"))
                .containsExactly("ring", "dot");
        assertThat(rows.get(0).select("td.num .t").eachText())
                .containsExactly("+13.4", "+14.2", "4,962", "1,062", "142");
        assertThat(rows.get(0).select("rect.length").attr("width")).isEqualTo("100.00%");
        assertThat(rows.get(7).text()).contains("no place: no interval");
        assertThat(rows.get(8).text()).contains("not estimated: one of the two compared groups has no answers");
        assertThat(rows.get(9).text()).contains("Suppressed: fewer than 11 customers");
    }

    @Test
    void touchpointsThatAreNotShownToDifferAreNotRanked() {
        Document alike = page(SampleReport.nothingShown());

        assertThat(text(alike, "#touchpoints .lede"))
                .contains("No difference shown between touchpoints (p = 0.663): none is ranked before another.");
        assertThat(alike.select("#touchpoints tbody th").get(0).ownText()).isEqualTo("Online checkout");
        assertThat(text(alike, "#touchpoints")).doesNotContain("comes first");
        assertThat(text(PLAIN, "#touchpoints .lede")).contains("has not been tested in this edition");
    }

    @Test
    void theForestDrawsCrudeAboveAdjustedAndFlagsWhatTurns() {
        assertThat(text(FULL, "#segments h3"))
                .isEqualTo("In 2025-04, effort seems to go with less churn, until like is compared with like");
        Element turned = FULL.expectFirst("#segments tbody tr:contains(2025-04)");
        assertThat(turned.select("th.flag small").text()).isEqualTo("sign turns when adjusted");
        assertThat(turned.select("circle").eachAttr("class")).containsExactly("ring crude", "dot");
        assertThat(turned.select("circle").eachAttr("cy")).containsExactly("30%", "70%");
        assertThat(FULL.expectFirst("#segments tbody tr:contains(contract)").text())
                .contains("crude only");
        assertThat(text(FULL, "#segments tr.head"))
                .contains("Plan: the slices differ (p = 0.005)")
                .contains("Month: no difference shown between slices (p = 0.593)");
        assertThat(PLAIN.select("#segments th:contains(Adjusted)")).isEmpty();
    }

    @Test
    void theShapeIsClaimedOnlyWhereItIsFlagged() {
        assertThat(text(FULL, "#associations figure:has(.reference) h3"))
                .isEqualTo("Churned within 90 days: steeper on the hard side than on the easy one");
        assertThat(text(page(SampleReport.nothingShown()), "#associations figure:has(.reference) h3"))
                .isEqualTo("Churned within 90 days: no difference shown between the easy and the hard side");
        assertThat(text(PLAIN, "#associations")).contains("Not computed in this edition: it takes a CES question");
    }

    @Test
    void testsHaveAPValueInsteadOfAnInterval() {
        Element fisher = FULL.expectFirst("#associations details tr:contains(Fisher)");
        assertThat(fisher.select("td").eachText()).containsExactly("37,464", "0.012");
        assertThat(FULL.select("#associations details tr:contains(among like answers (standardised))"))
                .hasSize(1);
    }

    @Test
    void curvesOverTimeAreSharesWithTheEvent() throws Exception {
        JsonNode steps = data(FULL).get("steps");
        JsonNode churn = steps.get("steps ces churned");
        JsonNode hard = churn.get("curves").get(1);
        JsonNode buys = steps.get("steps ces repurchased").get("curves").get(0);

        assertThat(text(FULL, "#survival h3"))
                .contains("After 180 days, 20 of 100 hard answers had been followed by churn, and 9 of 100 easy ones");
        assertThat(churn.get("window").asInt()).isEqualTo(90);
        assertThat(hard.get("shade").asInt()).isEqualTo(6);
        assertThat(hard.get("v").get(179).asDouble()).isBetween(20.0, 20.4);
        assertThat(hard.get("lo").get(179).asDouble())
                .isLessThan(hard.get("v").get(179).asDouble());
        assertThat(hard.get("hi").get(179).asDouble())
                .isGreaterThan(hard.get("v").get(179).asDouble());
        assertThat(hard.get("followed").get(0).asText()).isEqualTo("9,470");
        assertThat(buys.get("lo").get(0).isNull())
                .as("no band where churn competes")
                .isTrue();
        assertThat(buys.get("lo").get(179).isNull())
                .as("but the share by the end has one")
                .isFalse();
        assertThat(text(FULL, "#survival"))
                .contains("not reached: fewer than half had the event by the last day followed")
                .contains("Hazard ratio per effort level: 1.26 (1.24 to 1.28)")
                .contains("The hazards are not proportional over time");
    }

    @Test
    void withoutCurvesTheSectionSaysWhy() {
        assertThat(text(PLAIN, "#survival .none"))
                .isEqualTo("No curves over time in this edition: they were not computed.");
        assertThat(text(page(SampleReport.statedOnly()), "#survival .none"))
                .startsWith("No feed of what customers did is configured");
        assertThat(text(page(SampleReport.allSuppressed()), "#survival"))
                .contains("Churned: no curve over time")
                .contains("Suppressed: fewer than 11 customers, or it would reveal them");
    }

    @Test
    void measuresAreHeldAgainstACoin() {
        Element table = FULL.expectFirst("#measures table");
        assertThat(text(FULL, "#measures h3"))
                .contains("Churned: beside NPS + CSAT, effort adds 0.057")
                .contains("Repurchased: beside NPS, not shown that effort adds anything");
        assertThat(table.select("thead svg text").get(0).text()).isEqualTo("0.5");
        assertThat(table.select("tbody tr").get(1).select("line.zero").attr("x1"))
                .isEqualTo("0.00%");
        assertThat(table.select("tbody th[scope=row]").eachText())
                .containsExactly("CES", "NPS", "CSAT", "NPS + CSAT", "NPS + CSAT + CES");
        assertThat(table.select("td[data-v]").get(0).attr("data-v")).isEqualTo("0.6185");
        assertThat(text(FULL, "#measures")).contains("not estimated: one measure follows from the others");
        assertThat(text(PLAIN, "#measures .none")).startsWith("Not computed in this edition");
    }

    @Test
    void moneyIsBoundedNeverPromised() {
        assertThat(text(FULL, "#value h3"))
                .contains("Spend was lower after harder answers")
                .contains("If the whole difference were causal: at most €284,000");
        assertThat(text(FULL, "#value"))
                .contains("(€249,000 to €320,000)")
                .contains("An upper end, not a finding")
                .contains("not estimated: contracts need a margin (set value.margin)");
        assertThat(text(FULL, "#answer")).doesNotContain("€");
        assertThat(text(page(SampleReport.nothingShown()), "#value"))
                .contains("No difference in money is shown between the two groups, so there is no amount to give.");
        assertThat(text(PLAIN, "#value .none")).isEqualTo("Not computed in this edition.");
    }

    @Test
    void publishedIntentionsStandApartFromWhatWasMeasured() {
        Element claims = FULL.expectFirst("#curves table:has(caption:contains(Published))");
        assertThat(claims.select("tr:contains(Intend to buy again) td[data-v]").eachAttr("data-v"))
                .containsExactly("94", "4");
        assertThat(claims.select("tr:contains(Intend to speak badly) td[data-v]")
                        .eachAttr("data-v"))
                .containsExactly("1", "81");
        assertThat(claims.select("tr:contains(published:) circle").eachAttr("class"))
                .allSatisfy(css -> assertThat(css).startsWith("ring "));
        assertThat(claims.select("tr:contains(yours:) circle").eachAttr("class"))
                .isNotEmpty()
                .allSatisfy(css -> assertThat(css).startsWith("dot "));
        assertThat(text(FULL, "#method")).contains("Harvard Business Review, July–August 2010");
        assertThat(claims.text()).contains("No feed configured: speaking badly is not measured");
        assertThat(text(page(SampleReport.statedOnly()), "#curves"))
                .contains("No feed configured: buying again is not measured");
    }

    @Test
    void withoutIntervalsNothingIsClaimed() {
        for (Report report : List.of(SampleReport.few(), SampleReport.allSuppressed())) {
            Document page = page(report);

            assertThat(page.select("figcaption h3").eachText())
                    .noneMatch(title -> title.contains("no difference shown") || title.contains("not shown that"))
                    .noneMatch(title -> title.startsWith("No difference shown"));
            assertThat(text(page, "#survival")).doesNotContain("95% bands");
        }
    }

    private static Report with(List<Control> controls) {
        SampleDepth d = SampleDepth.full();
        return new SampleVariant(SampleReport.full())
                .withDepth(new SampleDepth(
                        controls,
                        d.rankings(),
                        d.survival(),
                        d.survivalSummary(),
                        d.measures(),
                        d.values(),
                        d.flags(),
                        d.trend()))
                .report();
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
        return Jsoup.parse(new String(HtmlRenderer.render(report), StandardCharsets.UTF_8));
    }
}
