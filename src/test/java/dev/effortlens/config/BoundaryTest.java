package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every limit. */
class BoundaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: T | title: T, minimum-cell: 1",
                "title: T | title: T, minimum-cell: 64",
                "title: T | title: T, duplicate-days: 1",
                "title: T | title: T, duplicate-days: 31",
                "title: T | title: T, currency: JPY",
                "title: T | title: T, language: en-GB",
                "title: T | title: T, language: nl-BE",
                "title: T | title: T, language: fi",
                "title: T | title: T, language: zh",
                "title: T | title: T, language: zh-Hans-CN",
                "UTC      | '+01:00'",
                "[1, 7]   | [1, 2]",
                "[1, 7]   | [0, 100]",
                "[1, 7]   | [-3, 3]",
                "[1, 7]   | [-1000000, -999990]",
                "within-days: 90 | within-days: 1",
                "within-days: 90 | within-days: 3650",
                "at-least: 9 | at-least: 1",
                "at-least: 9 | at-least: 10",
                "{path: c} | '{path: c, complete-through: 2024-02-29}'",
                "{path: c} | '{path: c, complete-through: \"2024-02-29\"}'"
            })
    void withinTheLimit(String what, String byWhat) {
        assertThat(MinimalConfig.problems(MinimalConfig.with(what, byWhat))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EL-C016 | title: T | title: T, minimum-cell: 0",
                "EL-C016 | title: T | title: T, minimum-cell: 65",
                "EL-C016 | title: T | title: T, duplicate-days: 0",
                "EL-C016 | title: T | title: T, duplicate-days: 32",
                "EL-C031 | title: T | title: T, currency: JPYX",
                "EL-C030 | title: T | title: T, language: x-private",
                "EL-C030 | title: T | title: T, language: pt-BR",
                "EL-C030 | title: T | title: T, language: zh-TW",
                "EL-C030 | title: T | title: T, language: NL",
                "EL-C051 | [1, 7] | [1, 1]",
                "EL-C051 | [1, 7] | [0, 101]",
                "EL-C051 | [1, 7] | [1]",
                "EL-C016 | [1, 7] | [-1000001, -999990]",
                "EL-C015 | [1, 7] | [1, 7.0]",
                "EL-C015 | [1, 7] | [1, 9999999999999999999]",
                "EL-C016 | within-days: 90 | within-days: 0",
                "EL-C016 | within-days: 90 | within-days: 3651",
                "EL-C016 | at-least: 9 | at-least: 0",
                "EL-C016 | at-least: 9 | at-least: 11",
                "EL-C017 | {path: c} | '{path: c, recurrent: yes}'",
                "EL-C017 | {path: c} | '{path: c, recurrent: True}'",
                "EL-C018 | {path: c} | '{path: c, complete-through: 2023-02-29}'",
                "EL-C018 | {path: c} | '{path: c, complete-through: 2024-2-9}'"
            })
    void beyondTheLimit(String code, String what, String byWhat) {
        assertThat(MinimalConfig.problems(MinimalConfig.with(what, byWhat)))
                .singleElement()
                .asString()
                .startsWith(code + " ");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3650, true", "3651, false"})
    void signalsLookBackOneDayToTenYears(int days, boolean valid) {
        String text = MinimalConfig.with(
                "{path: c}",
                "{path: c}\n  interactions: {path: i}",
                "output: {reports: out}",
                "output: {reports: out}\nsignals: {calls: {from: interactions, count: true, look-back-days: " + days
                        + ", bands: [0, 1]}}");

        assertThat(MinimalConfig.problems(text).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void namesAreAtMostSixtyFourLetters(int length, boolean valid) {
        String name = "n".repeat(length);
        String text = MinimalConfig.with("  nps:", "  " + name + ":", "stated: nps", "stated: " + name);

        assertThat(MinimalConfig.problems(text).isEmpty()).isEqualTo(valid);
    }
}
