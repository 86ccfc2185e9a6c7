package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigDigestTest {

    private static final String WHOLE = TestFiles.whole();

    @Test
    void isPinned() {
        // A change of this value makes every kept state stale: do it knowingly.
        assertThat(digest(WHOLE)).isEqualTo("6621623fdfac89c2a9a9ba91f9ead4e7d1eca658b5b3dcb4e675180e547a3ef9");
    }

    @Test
    void doesNotDependOnTheOutput() {
        assertThat(digest(WHOLE.replace("reports: out", "reports: elsewhere"))).isEqualTo(digest(WHOLE));
    }

    @Test
    void doesNotDependOnLayoutOrSpelledOutDefaults() {
        String text = MinimalConfig.with(
                "{measure: NPS}", "\n    scale: [0, 10] # as always\n    measure: 'NPS'",
                "title: T", "currency: EUR, title: T",
                "within-days: 90}", "adverse: true, within-days: 90}");

        assertThat(digest(text)).isEqualTo(digest(MinimalConfig.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1: checkout, true: support' | 'true: support, 1: checkout'",
                "'voluntary: true, reason: [price, 7]' | 'reason: [7, price], voluntary: true'",
                "'  purchases: {path: p}\n  interactions: {path: i, columns: {pages_seen: pages}}\n' "
                        + "| '  interactions: {path: i, columns: {pages_seen: pages}}\n  purchases: {path: p}\n'",
                "segments: [plan, region] | segments: [region, plan]",
                "'{plan: tariff, since: start}' | '{since: start, plan: tariff}'",
                "'      nps: nps_raw\n      effort: {column: q3}' | '      effort: q3\n      nps: nps_raw'"
            })
    void doesNotDependOnAnOrderThatMeansNothing(String written, String otherwise) {
        assertThat(WHOLE).contains(written);

        assertThat(digest(WHOLE.replace(written, otherwise))).isEqualTo(digest(WHOLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[touchpoint, overall, month' | '[month, overall, touchpoint'",
                "touchpoint * plan | plan*touchpoint",
                "title: Loyalty versus effort | title: Loyalty",
                "'0: null' | '0: \"\"x\"\"'",
                "otherwise: quarantine | otherwise: keep",
                "path: p} | path: q}",
                "within-days: 365 | within-days: 364",
                "recurrent: true | recurrent: false",
                "direction: high-is-hard | direction: high-is-easy",
                "touchpoint: wayfinding | touchpoint: signs",
                "'bands: [0, 1, 2]' | 'bands: [0, 1, 3]'",
                "'wait*, on hold' | 'wait, on hold'",
                "outcome: churned | outcome: left",
                "'  churned: {from: churn, within-days: 90}\n  left: {from: churn, within-days: 30, adverse: false}' "
                        + "| '  left: {from: churn, within-days: 30, adverse: false}\n  churned: {from: churn, "
                        + "within-days: 90}'"
            })
    void dependsOnEverythingElse(String written, String otherwise) {
        assertThat(WHOLE).contains(written);

        assertThat(digest(WHOLE.replace(written, otherwise.replace("\"\"", "\""))))
                .isNotEqualTo(digest(WHOLE));
    }

    @Test
    void textsCannotRunIntoOneAnother() {
        String one = MinimalConfig.with("{path: c}", "{path: c, where: {reason: [a, b]}}");
        String other = MinimalConfig.with("{path: c}", "{path: c, where: {reason: ['a;1:b']}}");

        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    private static String digest(String text) {
        return ConfigLoader.digest(ConfigLoader.load(text, "c.yaml", "conf", Map.of(), Map.of()));
    }
}
