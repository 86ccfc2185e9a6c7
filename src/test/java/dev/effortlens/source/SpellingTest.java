package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look the same are the same, and nothing else is. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "' shop ',shop",
                "'a  b','a b'",
                "'a\u00a0b','a b'",
                "'a\t\nb','a b'",
                "'Cafe\u0301','Caf\u00e9'",
                "'sh\u200bop',shop",
                "'\ufeffshop',shop",
                "'shop\u2060',shop",
                "'sh\u00adop',shop",
                "'\u202eshop\u202c',shop",
                "'sh\u200dop',shop",
                "'sh\u200cop',shop",
                "'sh\u0000op',shop",
                "'\u200b\u00a0',''",
                "'a \u200b b','a b'",
            })
    void hasOneSpelling(String written, String spelled) {
        assertThat(Spelling.of(written)).isEqualTo(spelled);
        assertThat(Spelling.of(spelled)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checkout",
                "checkout",
                "",
                "\u5230\u5e97",
                // Persian "I want", in which the joiner shows.
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                // A family of three in one picture.
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            })
    void staysAsItIs(String text) {
        assertThat(Spelling.of(text)).isEqualTo(text);
    }
}
