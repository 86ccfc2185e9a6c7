package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.Languages;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Changes.InputChange;
import dev.effortlens.report.Changes.Known;
import dev.effortlens.report.Changes.Move;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesInPageTest {

    private static final Move LEFT =
            new Move("ces", "churned", "risk_difference", known(0.05, 0.04, 0.06), known(0.091, 0.082, 0.101));
    private static final Move INSIDE = new Move("nps", "", "nps", known(12.5, 10.4, 14.6), known(12.9, 10.8, 15.0));
    private static final Move SAME = new Move("csat", "", "mean", known(3.9, 3.8, 4.0), known(3.9, 3.8, 4.0));
    private static final Move NEW = new Move("ces", "", "share_easy", null, known(0.73, 0.71, 0.75));
    private static final Move GONE = new Move("ces", "repurchased", "risk_difference", known(-0.1, -0.12, -0.08), null);
    private static final Move OF_AN_INSTRUMENT_NO_LONGER_ASKED =
            new Move("dropped", "", "mean", known(1, 0, 2), known(9, 8, 10));

    @Test
    void onlyWhatLeftItsIntervalStandsOpen() {
        Element section = section(changes(false, LEFT, INSIDE, SAME, NEW, GONE));
        List<Element> tables = section.select("table");

        assertThat(section.select("h3").text())
                .isEqualTo("3 overall figures left the interval it had as of March 30, 2026");
        assertThat(tables).hasSize(2);
        assertThat(remarks(tables.get(0))).hasSize(3);
        assertThat(remarks(tables.get(1))).hasSize(5);
        assertThat(section.select("details.data table")).containsExactly(tables.get(1));
    }

    @Test
    void aFigureStandsBesideWhatItWasWithBothIntervals() {
        Element row =
                section(changes(false, LEFT)).select("details.data tbody tr").get(0);

        assertThat(row.text().replace('\u00a0', ' ')).contains("+5.0", "(4.0 to 6.0)", "+9.1", "(8.2 to 10.1)", "+4.1");
        assertThat(row.select("td[data-v]").eachAttr("data-v").subList(0, 2)).containsExactly("5", "9.1");
        assertThat(row.select("td[data-lo]").eachAttr("data-lo")).containsExactly("4", "8.2");
        assertThat(row.select("td[data-hi]").eachAttr("data-hi")).containsExactly("6", "10.1");
    }

    @Test
    void whatHasNoNameAnyMoreIsLeftOut() {
        Element section = section(changes(true, INSIDE, OF_AN_INSTRUMENT_NO_LONGER_ASKED));

        assertThat(section.select("h3").text()).startsWith("No overall figure left the interval");
        assertThat(section.select("tbody tr")).hasSize(1);
        assertThat(section.text()).contains("The settings are others.").doesNotContain("dropped");
    }

    @Test
    void withoutAnEditionBeforeThereIsNoSection() {
        Document page = Jsoup.parse(new String(HtmlRenderer.render(SampleReport.full()), StandardCharsets.UTF_8));

        assertThat(page.getElementById("changes")).isNull();
        assertThat(page.select(".toc a[href=#changes]")).isEmpty();
        assertThat(page(changes(false, LEFT), "en").select(".toc a[href=#changes]"))
                .hasSize(1);
    }

    @Test
    void everyLanguageSaysItInItsOwnWordsWithTheSameNumbers() {
        Set<String> titles = new HashSet<>();
        for (String language : Languages.CODES) {
            Element section = page(changes(false, LEFT, INSIDE, NEW), language).expectFirst("#changes");
            titles.add(section.select("h3").text());
            assertThat(section.select("details.data td[data-v]").eachAttr("data-v"))
                    .as(language)
                    .containsExactlyElementsOf(section(changes(false, LEFT, INSIDE, NEW))
                            .select("details.data td[data-v]")
                            .eachAttr("data-v"));
        }
        assertThat(titles).hasSize(Languages.CODES.size());
    }

    private static List<String> remarks(Element table) {
        return table.select("tbody tr td:last-child").eachText();
    }

    private static Known known(double estimate, double low, double high) {
        return new Known(estimate, low, high, 1_000L);
    }

    private static Changes changes(boolean otherConfig, Move... moves) {
        @Nullable Boolean restated = otherConfig ? null : true;
        return new Changes(
                LocalDate.of(2026, 3, 30),
                "editions/as_of=2026-03-30/k-a",
                otherConfig,
                false,
                List.of(new InputChange("responses", 120, restated, -3)),
                List.of(moves));
    }

    private static Element section(Changes changes) {
        return page(changes, "en").expectFirst("#changes");
    }

    private static Document page(Changes changes, String language) {
        return Jsoup.parse(
                new String(HtmlRenderer.render(SampleReport.full().in(language), changes), StandardCharsets.UTF_8));
    }
}
