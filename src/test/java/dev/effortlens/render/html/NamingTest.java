package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Numbers NUMBERS = new Numbers(ULocale.ENGLISH, "EUR");
    private static final Words WORDS = Words.of(ULocale.ENGLISH);

    @Test
    void bandsAreNamedByTheirBounds() {
        assertThat(bands(List.of(0L, 1L, 2L, 4L))).containsExactly("0", "1", "2–3", "4+");
        assertThat(bands(List.of(0L, 300L, 1_200L))).containsExactly("0–299", "300–1,199", "1,200+");
        assertThat(bands(List.of(2L, 5L))).containsExactly("≤ 4", "5+");
    }

    @Test
    void crossingsAreTakenApartAtBarsThatAreNotEscaped() {
        assertThat(Crossing.split("Billing|contract")).containsExactly("Billing", "contract");
        assertThat(Crossing.split("a\\|b|c\\\\")).containsExactly("a|b", "c\\");
        assertThat(Crossing.split("|")).containsExactly("", "");
    }

    @Test
    void reasonsAreSentencesAndUnknownOnesShowTheirKey() {
        assertThat(Reasons.text(WORDS, "no-answer")).isEqualTo("asked, left blank");
        assertThat(Reasons.text(WORDS, "unreadable-score"))
                .isEqualTo("the value in “score” cannot be read as what the column holds");
        assertThat(Reasons.text(WORDS, "solar-flare")).isEqualTo("set aside for reason “solar-flare”");
    }

    @Test
    void aLanguageWithoutWordsFallsBackToEnglishAsAWhole() {
        assertThat(Words.of(ULocale.forLanguageTag("tlh")).language()).isEqualTo("en");
        assertThat(Words.of(ULocale.forLanguageTag("en-GB")).language()).isEqualTo("en-GB");
    }

    @Test
    void theFootOfAPrintedPageCannotLeaveItsString() {
        assertThat(PrintStyle.footer("a\"}</style>é"))
                .isEqualTo("@page{@bottom-left{content:\"a\\22 \\7d \\3c \\2f style\\3e \\e9 \";"
                        + "font:8pt system-ui,sans-serif;color:#4c5159}}\n");
    }

    private static List<String> bands(List<Long> bounds) {
        return IntStream.range(0, bounds.size())
                .mapToObj(band -> Bands.label(bounds, band, NUMBERS))
                .toList();
    }
}
