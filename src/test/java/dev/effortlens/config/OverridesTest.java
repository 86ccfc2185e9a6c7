package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.measure.Cut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {

    @Test
    void replaceAValue() {
        assertThat(with("report.title", "Loyalty: 2026").report().title()).isEqualTo("Loyalty: 2026");
        assertThat(with("report.minimum-cell", "20").report().minimumCell()).isEqualTo(20);
    }

    @Test
    void addWhatIsNotThere() {
        assertThat(with("inputs.churn.columns.churned_at.column", "day")
                        .inputs()
                        .get(1)
                        .columns())
                .containsEntry("churned_at", ColumnMapping.ofColumn("day"));
    }

    @Test
    void replaceAListAsAWhole() {
        assertThat(with("cuts", "[month, touchpoint*channel]").cuts())
                .containsExactly(Cut.parse("month"), Cut.parse("touchpoint*channel"));
    }

    @Test
    void laterOnesBuildOnEarlierOnes() {
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("instruments.csat", "{measure: CSAT}");
        overrides.put("instruments.csat.scale", "[1, 5]");

        assertThat(load(overrides).instruments()).hasSize(3);
    }

    @Test
    void leaveTheOrderOfTheFile() {
        assertThat(with("instruments.ces.scale", "[1, 5]").instruments())
                .extracting("id")
                .containsExactly("ces", "nps");
    }

    @Test
    void quotedTextIsTakenOutOfItsQuotes() {
        assertThat(with("report.title", "'[draft]'").report().title()).isEqualTo("[draft]");
    }

    @Test
    void problemsNameTheOverrideAndComeLast() {
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("report.minimum-cell", "65");
        overrides.put("report.titel", "x");

        assertThat(MinimalConfig.problems(MinimalConfig.with("measure: NPS", "measure: NSP"), Map.of(), overrides))
                .containsExactly(
                        "EL-C019 c.yaml:7:18: expected one of 'CES', 'NPS', 'CSAT' in instruments.nps.measure, found"
                                + " 'NSP'. To fix: did you mean 'NPS'?",
                        "EL-C016 --set report.minimum-cell: expected a whole number from 1 to 64 in"
                                + " report.minimum-cell, found '65'. To fix: choose a number from 1 to 64",
                        "EL-C010 --set report.titel: expected one of the keys 'title', 'language', 'currency',"
                                + " 'time-zone', 'minimum-cell', 'duplicate-days', 'follow-up-days', 'most-values', 'trend' in report, found 'titel'. To fix: did"
                                + " you mean 'title'?");
    }

    @Test
    void aKeyCannotBeSetInText() {
        assertThat(problems("report.title.en", "x"))
                .containsExactly("EL-C009 --set report.title.en: expected a mapping to set a key in, found 'T' at"
                        + " 'title' (c.yaml:1:17). To fix: write it as --set report.title=text; set a list whole");
    }

    @Test
    void aPathHasNoEmptyParts() {
        assertThat(problems("report..title", "x"))
                .containsExactly("EL-C009 --set report..title: expected keys separated by dots, found an empty part in"
                        + " 'report..title'. To fix: write it as --set report.title=text; set a list whole");
    }

    @Test
    void brokenYamlInAValueIsAProblemOfTheOverride() {
        assertThat(problems("cuts", "[month"))
                .containsExactly("EL-C001 --set cuts: expected YAML, found a syntax error (expected ',' or ']', but got"
                        + " <stream end>). To fix: look at indentation, colons and quotes on this line and the one"
                        + " before");
    }

    @Test
    void takeEnvironmentVariablesToo() {
        assertThat(ConfigLoader.load(
                                MinimalConfig.TEXT,
                                "c.yaml",
                                "",
                                Map.of("OUT", "/data"),
                                Map.of("output.reports", "${OUT}/reports"))
                        .output())
                .isEqualTo(new OutputConfig("/data/reports", "/data/reports-state", null, null));
    }

    private static List<String> problems(String key, String value) {
        return MinimalConfig.problems(MinimalConfig.TEXT, Map.of(), Map.of(key, value));
    }

    private static ReportConfig with(String key, String value) {
        return load(Map.of(key, value));
    }

    private static ReportConfig load(Map<String, String> overrides) {
        return ConfigLoader.load(MinimalConfig.TEXT, "c.yaml", "", Map.of(), overrides);
    }
}
