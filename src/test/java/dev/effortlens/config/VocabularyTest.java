package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final Vocabulary WORDS =
            Vocabulary.of(List.of("churned_at", "returned_at", "time-zone", "ces", "nps", "int"));

    @ParameterizedTest
    @CsvSource({
        "churned-at, churned_at",
        "churend_at, churned_at",
        "CHURNED_AT, churned_at",
        "retuned_at, returned_at",
        "timezone, time-zone",
        "time, time-zone",
        "integer, int",
        "cse, ces",
        "npss, nps"
    })
    void suggestsWhatIsCloseEnough(String written, String meant) {
        assertThat(WORDS.nearest(written)).contains("'" + meant + "'");
    }

    @ParameterizedTest
    @CsvSource({"csat", "zone_of_time", "x", "ti"})
    void suggestsNothingElse(String written) {
        assertThat(WORDS.nearest(written)).isEmpty();
    }
}
