package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Alert.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alert of the response rate speaks of invitations, in every language. */
class AlertWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en | Response rate, Billing: lower than expected in March 2026 | 17.2% (16.0 to 18.4) of 3,120 invitations were answered; 24.0 to 30.0% was expected. | Response rate: higher since December 2025 | 33.1% of 3,120 invitations since then were answered, 27.0% before: a change of +6.1 points (5.1 to 7.1).
            nl | Respons, Billing: lager dan verwacht in maart 2026 | Van 3.120 uitnodigingen werd 17,2% (16,0 tot 18,4) beantwoord; verwacht was 24,0 tot 30,0%. | Respons: hoger sinds december 2025 | Van 3.120 uitnodigingen sindsdien werd 33,1% beantwoord, tegen 27,0% ervoor: een verandering van +6,1 procentpunt (5,1 tot 7,1).
            fi | Vastausprosentti, Billing: odotettua matalampi (maaliskuu 2026) | Vastattujen kutsujen osuus oli 17,2 % (16,0 – 18,4), perustana 3 120 kutsua; odotettiin 24,0 – 30,0 %. | Vastausprosentti: aiempaa korkeampi (alkaen: joulukuu 2025) | Siitä alkaen vastattujen kutsujen osuus on 33,1 %, perustana 3 120 kutsua; ennen sitä se oli 27,0 %. Muutos on +6,1 prosenttiyksikköä (5,1 – 7,1).
            zh | 回复率，Billing：2026年3月 低于预期 | 3,120 份邀请中有 17.2% (16.0 至 18.4) 得到回答；预期为 24.0 至 30.0%。 | 回复率：自 2025年12月 起更高 | 此后 3,120 份邀请中有 33.1% 得到回答，此前为 27.0%：变化 +6.1 个百分点 (5.1 至 7.1)。
            """)
    void speaksOfInvitations(String language, String beyond, String beyondText, String shift, String shiftText) {
        AlertWords words = new AlertWords(Desk.of(Fixtures.empty(), new ULocale(language)));

        assertThat(plain(words.title(alert(Rule.BEYOND_LIMITS, "touchpoint", "Billing", -0.098))))
                .isEqualTo(beyond);
        assertThat(plain(words.text(alert(Rule.BEYOND_LIMITS, "touchpoint", "Billing", -0.098))))
                .isEqualTo(beyondText);
        assertThat(plain(words.title(alert(Rule.LEVEL_SHIFT, "overall", "", 0.061))))
                .isEqualTo(shift);
        assertThat(plain(words.text(alert(Rule.LEVEL_SHIFT, "overall", "", 0.061))))
                .isEqualTo(shiftText);
    }

    private static Alert alert(Rule rule, String cut, String value, double change) {
        return new Alert(
                rule,
                "invitations",
                "",
                cut,
                value,
                "response_rate",
                "2026-03",
                rule == Rule.LEVEL_SHIFT ? "2025-12" : "2026-03",
                0.27 + change,
                0.16,
                0.184,
                3_120,
                0.27,
                0.24,
                0.30,
                change,
                change - 0.01,
                change + 0.01,
                change < 0);
    }

    /** Blanks that keep numbers together are blanks to the reader. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\u2060]", " ");
    }
}
