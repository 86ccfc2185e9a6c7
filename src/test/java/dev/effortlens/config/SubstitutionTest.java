package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

    private static final String SECRET = "hunter2";

    @Test
    void aVariableIsPutIntoText() {
        assertThat(title("${YEAR} of ${TEAM}", Map.of("YEAR", "2026", "TEAM", "ours")))
                .isEqualTo("2026 of ours");
    }

    @Test
    void theDefaultStandsInForAnUnsetOrEmptyVariable() {
        assertThat(title("${YEAR:-2025}", Map.of())).isEqualTo("2025");
        assertThat(title("${YEAR:-2025}", Map.of("YEAR", ""))).isEqualTo("2025");
        assertThat(title("${YEAR:-2025}", Map.of("YEAR", "2026"))).isEqualTo("2026");
        assertThat(title("a${YEAR:-}b", Map.of())).isEqualTo("ab");
        assertThat(title("${PRICE:-5 $}", Map.of())).isEqualTo("5 $");
    }

    @Test
    void aValueIsTextAndNeverYaml() {
        assertThat(title("${X}", Map.of("X", "{a: [b"))).isEqualTo("{a: [b");
        assertThat(title("${X}", Map.of("X", "${Y}"))).isEqualTo("${Y}");
    }

    @Test
    void numbersMayComeFromVariables() {
        String text = MinimalConfig.with("title: T", "title: T, minimum-cell: \"${CELL}\"");

        assertThat(MinimalConfig.load(text, Map.of("CELL", "12")).report().minimumCell())
                .isEqualTo(12);
    }

    @Test
    void keysAreTakenAsTheyAre() {
        assertThat(MinimalConfig.problems(MinimalConfig.with("title: T", "title: T, \"${X}\": y")))
                .singleElement()
                .asString()
                .contains("found '${X}'");
    }

    @Test
    void anEmptyVariableWithoutDefaultIsAnEmptyValue() {
        assertThat(MinimalConfig.problems(
                        MinimalConfig.with("title: T", "title: \"${TITLE}\""), Map.of("TITLE", ""), Map.of()))
                .containsExactly("EL-C014 c.yaml:1:17: expected text in report.title, found '${TITLE}'. To fix: write a"
                        + " value, or remove the key");
    }

    @Test
    void messagesNameTheVariableAndNotItsValue() {
        String text = MinimalConfig.with(
                "title: T", "title: T, minimum-cell: \"x${S}\", currency: \"${S}\", language: \"${S:-hidden}_\"",
                "UTC", "\"${S}\"",
                "{path: r}", "{path: r, columns: {responded_at: {column: x, pattern: \"${S}\", cast: \"${S}\"}}}",
                "{path: c}", "{path: c, complete-through: \"${S}\", recurrent: \"${S}\", where: {\"no\": \"${S}\"}}",
                "[1, 7]", "[\"${S}\", 7]",
                "measure: NPS", "measure: \"${S}\"",
                "from: churn", "from: \"${S}\"",
                "stated: nps", "stated: \"${S}\"",
                "instrument: ces", "instrument: \"${S}\"",
                "output: {reports: out}",
                        "output: {reports: out}\nsegments: [\"${S}\", \"${S}\", month]\ncuts: [\"${S}*x\", a*b*c]");

        assertThatThrownBy(() -> MinimalConfig.load(text, Map.of("S", SECRET)))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("Configuration c.yaml has 18 problems; nothing was run:\n")
                .hasMessageContaining("found 'x${S}'")
                .hasMessageContaining("'month', 'week', '${S}'")
                .hasMessageNotContaining(SECRET)
                .hasMessageNotContaining("hidden");
    }

    private static String title(String written, Map<String, String> environment) {
        return MinimalConfig.load(MinimalConfig.with("title: T", "title: \"" + written + "\""), environment)
                .report()
                .title();
    }
}
