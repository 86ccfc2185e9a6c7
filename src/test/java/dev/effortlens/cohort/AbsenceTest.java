package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, gone: {@code churned_at ≤ t < returned_at}. */
class AbsenceTest {

    @ParameterizedTest(name = "answers at {0}: {1}")
    @CsvSource({
        "2026-03-01T09:59:59.999999, used",
        "2026-03-01T10:00, while-gone", // the instant of leaving
        "2026-03-20T11:59:59.999999, while-gone",
        "2026-03-20T12:00, used", // the instant of the return
    })
    void lastsFromLeavingUntilTheReturn(String answered, String fate) {
        assertThat(new Story()
                        .ces(answered, 3)
                        .leaves("2026-03-01T10:00", "2026-03-20T12:00")
                        .fates())
                .containsExactly(fate);
    }

    @Test
    void withoutAReturnItIsForGood() {
        assertThat(new Story()
                        .ces("2026-02-01T10:00", 3)
                        .ces("2026-11-30T10:00", 3)
                        .leaves("2026-03-01T10:00")
                        .fates())
                .containsExactly("used", "while-gone");
    }

    @Test
    void customersCanLeaveSeveralTimes() {
        assertThat(new Story()
                        .ces("2026-02-05T10:00", 3)
                        .ces("2026-02-15T10:00", 3)
                        .ces("2026-02-25T10:00", 3)
                        .leaves("2026-02-01T10:00", "2026-02-10T10:00")
                        .leaves("2026-02-20T10:00", "2026-02-28T10:00")
                        .fates())
                .containsExactly("while-gone", "used", "while-gone");
    }

    @ParameterizedTest(name = "answers at {0}: {1}")
    @CsvSource({
        "2026-02-28T23:59, used",
        "2026-03-01T00:00, while-gone", // the order within the day is unknown
        "2026-03-19T23:59, while-gone",
        "2026-03-20T00:00, used", // a return known by day counts from its beginning
    })
    void ofAFeedOfDaysCoversTheWholeDayOfLeaving(String answered, String fate) {
        assertThat(new Story()
                        .ces(answered, 3)
                        .churnKnowsOnlyDays()
                        .leaves("2026-03-01", "2026-03-20")
                        .fates())
                .containsExactly(fate);
    }

    @ParameterizedTest(name = "answers on {0}: {1}")
    @CsvSource({"2026-02-28, used", "2026-03-01, while-gone"})
    void coversAnswersKnownByDayOnTheDayOfLeaving(String answered, String fate) {
        assertThat(new Story()
                        .ces(answered, 3)
                        .answersKnowOnlyDays()
                        .leaves("2026-03-01T18:00")
                        .fates())
                .containsExactly(fate);
    }

    @Test
    void isNoMatterWhereCustomersComeBackUnannounced() {
        Story story = new Story().recurrent().ces("2026-03-05T10:00", 3).leaves("2026-03-01T10:00");

        assertThat(story.fates()).containsExactly("used");
        assertThat(story.state("churned")).isZero();
        assertThat(story.leaves("2026-04-01T10:00").state("churned")).isEqualTo(1);
    }

    @Test
    void anAnswerAfterTheReturnCanBeFollowedByLeavingAgain() {
        Story story = new Story()
                .ces("2026-03-25T10:00", 3)
                .leaves("2026-03-01T10:00", "2026-03-20T12:00")
                .leaves("2026-04-01T10:00");

        assertThat(story.state("churned")).isEqualTo(1);
    }
}
