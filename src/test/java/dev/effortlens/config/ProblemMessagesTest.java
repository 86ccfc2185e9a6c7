package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.effortlens.config.ProblemCases.Case;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMessagesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongAndHowToMendIt(Case provoked) {
        assertThat(MinimalConfig.problems(provoked.text())).isEqualTo(provoked.messages());
        assertThat(provoked.messages().get(0)).startsWith(provoked.kind().code() + " ");
    }

    @Test
    void everyKindOfProblemIsProvoked() {
        Set<ProblemCode> provoked = cases().stream().map(Case::kind).collect(Collectors.toSet());
        provoked.add(ProblemCode.OVERRIDE); // OverridesTest
        provoked.add(ProblemCode.NO_FILE); // MainTest

        assertThat(ProblemCode.values())
                .filteredOn(kind -> kind.code().startsWith("EL-C"))
                .containsExactlyInAnyOrderElementsOf(provoked);
    }

    @Test
    void codesAreUniqueAndCanBeLookedUp() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
        assertThat(ProblemCode.find("el-c050")).contains(ProblemCode.DIRECTION_MISSING);
        assertThat(ProblemCode.find("EL-X")).isEmpty();
        assertThat(ProblemCode.DIRECTION_MISSING.meaning())
                .isEqualTo("A CES instrument does not say whether a high score means easy or hard.");
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheirLines() {
        String text = MinimalConfig.with(
                "time-zone: UTC", "timezone: UTC",
                "from: churn", "from: chrun",
                ", direction: high-is-easy", "",
                "outcome: churned}", "outcome: churned, note: x}");

        assertThatThrownBy(() -> MinimalConfig.load(text))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        Configuration c.yaml has 5 problems; nothing was run:
                          - EL-C011 c.yaml:1:1: expected the key 'time-zone' in report, found none. To fix: add it, \
                        for example 'time-zone: Europe/Amsterdam'
                          - EL-C010 c.yaml:1:20: expected one of the keys 'title', 'language', 'currency', \
                        'time-zone', 'minimum-cell', 'duplicate-days', 'follow-up-days', 'most-values', 'trend' in report, found 'timezone'. To fix: did you \
                        mean 'time-zone'?
                          - EL-C050 c.yaml:6:3: expected 'direction: high-is-easy' or 'direction: high-is-hard' in \
                        instruments.ces, found none. To fix: look at the question as it was asked and declare what a \
                        high score means. There is no default because published CES scales contradict each other: on \
                        the original 1 to 5 scale a high score means much effort, on CES 2.0's 1 to 7 scale it means \
                        little, and a wrong guess turns every finding round
                          - EL-C020 c.yaml:9:19: expected the name of an input ('responses', 'churn') in \
                        outcomes.churned.from, found 'chrun'. To fix: did you mean 'churn'?
                          - EL-C010 c.yaml:11:46: expected one of the keys 'instrument', 'outcome' in primary, found \
                        'note'. To fix: remove it or use one of these""");
    }

    @Test
    void aProblemInAnAliasedValueIsReportedForEachUse() {
        String text = MinimalConfig.with(
                "{path: r}", "{path: r, columns: {channel: &x {column: a, cast: number}, touchpoint: *x}}");

        assertThat(MinimalConfig.problems(text))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("EL-C019 c.yaml:3:64: "));
    }

    @Test
    void messagesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(MinimalConfig.problems(MinimalConfig.with("within-days: 90", "within-days: 9000")))
                    .containsExactly("EL-C016 c.yaml:9:39: expected a whole number from 1 to 3650 in"
                            + " outcomes.churned.within-days, found '9000'. To fix: choose a number from 1 to 3650");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void longTextIsCutInMessages() {
        String text = MinimalConfig.with("measure: NPS", "measure: " + "x".repeat(61));

        assertThat(MinimalConfig.problems(text))
                .singleElement()
                .asString()
                .contains("found '" + "x".repeat(60) + "…'.");
    }

    @Test
    void aWholeFileOfProblemsNeverThrowsAnythingElse() {
        for (Case one : cases()) {
            for (String line : one.text().split("\n", -1)) {
                String text = one.text().replace(line, "");
                assertThat(MinimalConfig.problems(text, Map.of(), Map.of())).isNotNull();
            }
        }
    }

    static List<Case> cases() {
        return ProblemCases.ALL;
    }
}
