package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.Code;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    @Test
    void printsThePageOfEveryCode() {
        for (Code code : Codes.ALL) {
            Output output = Output.of("explain", code.code());

            assertThat(output.code()).isZero();
            assertThat(output.out())
                    .startsWith(code.code() + " — ")
                    .contains("\nWhat it means\n-------------\n", "\nHow to fix it\n-------------\n")
                    .doesNotContain("```", "\n#");
        }
    }

    @Test
    void theCodeMayBeWrittenSmallAndWithoutItsBeginning() {
        assertThat(Output.of("explain", "c050")).isEqualTo(Output.of("explain", "EL-C050"));
        assertThat(Output.of("explain", "el-s03").out()).startsWith("EL-S03 — ");
    }

    @Test
    void codeIsIndented() {
        assertThat(Output.of("explain", "EL-C050").out()).contains("\n    ces: {measure: CES, scale: [1, 7]}  ");
    }

    @Test
    void withoutACodeListsThemAll() {
        Output output = Output.of("explain");

        assertThat(output.code()).isZero();
        assertThat(output.out().lines())
                .hasSameSizeAs(Codes.ALL)
                .contains(
                        "EL-C050  A CES instrument does not say whether a high score means easy or hard.",
                        "EL-R05   The storage or the network failed while something was read or written.");
    }

    @Test
    void anUnknownCodeIsGuessed() {
        Output output = Output.of("explain", "EL-C05O");

        assertThat(output.code()).isEqualTo(64);
        assertThat(output.err()).isEqualTo("""
                        Nothing was run:
                          - EL-R01 command line: expected a code such as EL-C050, found 'EL-C05O'. To fix: did you \
                        mean EL-C050? 'effortlens explain' lists all
                        Background: effortlens explain EL-R01
                        """);
    }

    @Test
    void aCodeThatResemblesNoneIsNotGuessed() {
        assertThat(Output.of("explain", "E-12345").err())
                .contains("found 'E-12345'. To fix: 'effortlens explain' without a code lists all");
    }
}
