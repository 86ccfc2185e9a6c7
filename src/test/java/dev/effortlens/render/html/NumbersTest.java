package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers english = new Numbers(ULocale.forLanguageTag("en"), "EUR");

    @Test
    void ratesHaveOneDecimal() {
        assertThat(english.percent(0.14118)).isEqualTo("14.1%");
        assertThat(english.percentBare(0.14118)).isEqualTo("14.1");
        assertThat(english.percentFine(0.00007)).isEqualTo("0.01");
        assertThat(english.percentWhole(0.349)).isEqualTo("35%");
    }

    @Test
    void differencesAreSignedAndMinusIsAMinus() {
        assertThat(english.points(0.0779)).isEqualTo("+7.8");
        assertThat(english.points(-0.101)).isEqualTo("\u221210.1");
        assertThat(english.points(-0.0001)).isEqualTo("0.0");
        assertThat(english.moneySigned(-9.63)).isEqualTo("\u2212€9.63");
        assertThat(Interval.end(english::points, 0.069)).isEqualTo("6.9");
        assertThat(Interval.end(english::points, -0.069)).isEqualTo("\u22126.9");
    }

    @Test
    void aProbabilityIsNeverZero() {
        assertThat(english.probability(0.0000012)).isEqualTo("< 0.001");
        assertThat(english.probability(0.001)).isEqualTo("0.001");
        assertThat(english.probabilityEquation(0.0001)).isEqualTo("p\u00a0<\u00a00.001");
        assertThat(english.probabilityEquation(0.0312)).isEqualTo("p\u00a0=\u00a00.031");
    }

    @Test
    void daysDoNotBreakAndFollowTheLocale() {
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(english.day(day)).isEqualTo("March\u00a031,\u00a02026");
        assertThat(new Numbers(ULocale.forLanguageTag("en-GB"), "GBP").day(day)).isEqualTo("31\u00a0March\u00a02026");
    }

    @Test
    void countsUseTheLocalesSeparator() {
        assertThat(english.count(41_208)).isEqualTo("41,208");
        assertThat(new Numbers(ULocale.forLanguageTag("de"), "EUR").count(41_208))
                .isEqualTo("41.208");
        assertThat(english.compact(12_127)).isEqualTo("12K");
    }
}
