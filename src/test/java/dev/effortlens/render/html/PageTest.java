package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void anEmptyReportSaysSoInEverySection() {
        PageView page = Page.of(Fixtures.empty()).view();

        assertThat(page.answer().sentence()).isEqualTo("This report holds no result for its primary finding.");
        assertThat(page.subtitle()).isEqualTo("As of March\u00a031,\u00a02026 · no answers used");
        assertThat(page.sections())
                .hasSize(8)
                .allSatisfy(s -> assertThat(s.state()).isNotEmpty());
        assertThat(page.scores().state()).isEqualTo("No scores: no instrument has used answers.");
        assertThat(page.value().state()).startsWith("No outcome that sums amounts is configured");
        assertThat(page.quality().state()).isEqualTo("This report carries no account of its inputs.");
        assertThat(page.answer().verdicts())
                .extracting(AnswerView.VerdictView::verdict)
                .containsExactly("No answers were used.");
    }
}
