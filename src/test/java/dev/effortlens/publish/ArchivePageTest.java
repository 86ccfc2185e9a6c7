package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArchivePageTest {

    @Test
    void listsEditionsNewestFirstWithOneTableAYear() {
        Document page = page(edition(1, "2025-12-31"), edition(3, "2026-01-31"), edition(2, "2026-02-28"));

        assertThat(page.select("h2").eachText()).containsExactly("2026", "2025");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "2026-02-28 Loyalty & effort 2 0123456789ab",
                        "2026-01-31 Loyalty & effort 3 0123456789ab",
                        "2025-12-31 Loyalty & effort 1 0123456789ab");
        assertThat(page.select("a").eachAttr("href")).first().isEqualTo("editions/as_of=2026-02-28/k-a2/report.html");
    }

    @Test
    void isNamedAfterTheNewestReport() {
        Document page = page(edition(1, "2026-01-31"));

        assertThat(page.title()).isEqualTo("Loyalty & effort: editions");
        assertThat(page.select("h1").text()).isEqualTo("Loyalty & effort");
        assertThat(page.select("p").text()).isEqualTo("One edition.");
    }

    @Test
    void saysThatThereIsNone() {
        Document page = page();

        assertThat(page.select("h1").text()).isEqualTo("Editions");
        assertThat(page.select("p").text()).isEqualTo("No edition is published.");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void titlesCannotBecomeMarkup() {
        LedgerRecord record = new LedgerRecord(
                1,
                Action.PUBLISH,
                "",
                "k",
                LocalDate.parse("2026-01-31"),
                "<script>alert('x')</script>",
                "editions/as_of=2026-01-31/\"><script>-a1",
                "a1",
                List.of(),
                "");
        Document page = page(record);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<script>alert('x')</script>");
    }

    @Test
    void needsNothingButItself() throws Exception {
        Document page = page(edition(1, "2026-01-31"));
        byte[] style = style(page).getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'");
        assertThat(page.select("script, img, link, iframe")).isEmpty();
        assertThat(style(page)).contains("color-scheme:light dark").contains("prefers-color-scheme:dark");
    }

    private static String style(Document page) {
        return page.select("style").stream().map(Element::data).collect(Collectors.joining());
    }

    private static Document page(LedgerRecord... editions) {
        return Jsoup.parse(new String(ArchivePage.of(List.of(editions)), StandardCharsets.UTF_8));
    }

    private static LedgerRecord edition(long sequence, String asOf) {
        return new LedgerRecord(
                sequence,
                Action.PUBLISH,
                "",
                "0123456789abcdef",
                LocalDate.parse(asOf),
                "Loyalty & effort",
                "editions/as_of=" + asOf + "/k-a" + sequence,
                "a" + sequence,
                List.of(),
                "");
    }
}
