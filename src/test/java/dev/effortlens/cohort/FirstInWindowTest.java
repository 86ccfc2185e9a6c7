package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstInWindowTest {

    private static final int CHURNED = Story.outcomeNumber("churned");

    @ParameterizedTest
    @CsvSource({"2026-07-30T12:00, false", "2026-07-31T00:00, true"})
    void isNotFirstWithinTheWindowOfAnother(String again, boolean first) {
        var answers = new Story().ces("2026-05-01T12:00", 6).ces(again, 5).label();

        assertThat(first(answers.get(0))).isTrue();
        assertThat(first(answers.get(1))).isEqualTo(first);
    }

    @Test
    void anotherInstrumentOrOneSetAsideIsNoAnswerBefore() {
        var other = new Story()
                .answer("a", "nps", "2026-05-01T12:00", 9, "web", null)
                .ces("2026-05-20T12:00", 6)
                .label();
        var resubmitted = new Story()
                .ces("2026-05-01T12:00", 6)
                .ces("2026-05-01T13:00", 5)
                .label();

        assertThat(first(other.get(1))).isTrue();
        assertThat(resubmitted.get(0).sidelights()).isNull();
        assertThat(first(resubmitted.get(1))).isTrue();
    }

    private static boolean first(LabelledAnswer answer) {
        return Objects.requireNonNull(answer.sidelights()).first()[CHURNED];
    }
}
