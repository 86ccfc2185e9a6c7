package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page in its languages: sentences, numbers and days as a reader expects them. */
class LanguagePagesTest {

    @Test
    void dutch() {
        Document page = page("nl");

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("#h-answer").text())
                .isEqualTo("Van 100 antwoorden met “moeilijk” werden er 15 binnen 90 dagen gevolgd door een opzegging;"
                        + " van 100 antwoorden met “makkelijk” 6.");
        assertThat(basis(page))
                .contains("Een verschil van +9,1 procentpunt (95%-interval 8,2 tot 10,1)")
                .contains("Op basis van 37.464 antwoorden van ongeveer 16.900 klanten, gegeven van 1 januari 2025");
    }

    @Test
    void finnish() {
        Document page = page("fi");

        assertThat(page.select("#h-answer").text())
                .isEqualTo("100 ”vaikea”-vastauksesta 15 oli sellaisia, joita 90 päivän kuluessa seurasi asiakkuuden"
                        + " päättyminen; 100 ”helppo”-vastauksesta 6.");
        assertThat(basis(page))
                .contains("Ero on +9,1 prosenttiyksikköä (95 %:n luottamusväli 8,2 – 10,1)")
                .contains("37 464 vastausta noin 16 900 asiakkaalta ajalta 1. tammikuuta 2025");
    }

    @Test
    void chinese() {
        Document page = page("zh");

        assertThat(page.select("#h-answer").text())
                .isEqualTo("每 100 个认为费力的回答中，有 15 个在 90 天内随后出现流失；每 100 个认为轻松的回答中，有 6 个。");
        assertThat(basis(page))
                .contains("相差 +9.1 个百分点（95% 置信区间 8.2 至 10.1）")
                .contains("依据约 16,900 位客户在 2025年1月1日 至 2025年12月31日 给出的 37,464 个回答");
    }

    @Test
    void theReadmeNamesEveryLanguage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains("`report.language` is `en`, `nl`, `fi` or `zh`");
        assertThat(Languages.CODES).containsExactly("en", "nl", "fi", "zh").allMatch(Languages::knows);
    }

    private static String basis(Document page) {
        return page.select("#answer .basis").text().replace('\u00a0', ' ');
    }

    private static Document page(String language) {
        byte[] html = HtmlRenderer.render(SampleReport.plain().in(language));
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }
}
