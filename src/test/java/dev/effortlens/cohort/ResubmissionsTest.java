package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, resubmissions: each at most 24 elapsed hours after the one before; the last counts. */
class ResubmissionsTest {

    @ParameterizedTest(name = "again at {0}: {1}")
    @CsvSource({"2026-03-02T10:00, resubmission", "2026-03-02T10:00:00.000001, used"})
    void withinADayTheFirstIsReplaced(String again, String fateOfTheFirst) {
        assertThat(new Story().ces("2026-03-01T10:00", 3).ces(again, 5).fates())
                .containsExactly(fateOfTheFirst, "used");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        // Across the night of 29 March a day of the clock has 23 hours: the same clock time is nearer than a day,
        "2026-03-28T12:00, 2026-03-29T13:00, resubmission",
        "2026-03-28T12:00, 2026-03-29T13:00:01, used",
        // and across that of 25 October, when it has 25, it is further.
        "2026-10-24T12:00, 2026-10-25T11:00, resubmission",
        "2026-10-24T12:00, 2026-10-25T11:00:01, used",
    })
    void hoursAreElapsedHours(String first, String again, String fateOfTheFirst) {
        assertThat(new Story().ces(first, 3).ces(again, 5).fates()).containsExactly(fateOfTheFirst, "used");
    }

    @Test
    void chainsGoOnFromNeighbourToNeighbour() {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 1)
                        .ces("2026-03-02T09:00", 2)
                        .ces("2026-03-03T08:00", 3)
                        .ces("2026-03-05T08:00", 4)
                        .fates())
                .containsExactly("resubmission", "resubmission", "used", "used");
    }

    @Test
    void aChainEndsSevenDaysAfterItsFirst() {
        Story daily = new Story();
        for (int day = 1; day <= 9; day++) {
            daily.ces("2026-03-0" + day + "T10:00", 3);
        }
        // 1 to 8 March are one chain; 9 March is 8 days after 1 March and starts the next.
        assertThat(daily.fates())
                .containsExactly(
                        "resubmission",
                        "resubmission",
                        "resubmission",
                        "resubmission",
                        "resubmission",
                        "resubmission",
                        "resubmission",
                        "used",
                        "used");
    }

    @Test
    void anotherTouchpointIsAnotherAnswer() {
        assertThat(new Story()
                        .answer("a", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("b", "ces", "2026-03-01T11:00", 3, "shop", null)
                        .fates())
                .containsExactly("used", "used");
    }

    @Test
    void noTouchpointIsATouchpointOfItsOwn() {
        assertThat(new Story()
                        .answer("a", "ces", "2026-03-01T10:00", 3, null, null)
                        .answer("b", "ces", "2026-03-01T11:00", 3, null, null)
                        .answer("c", "ces", "2026-03-01T12:00", 3, "web", null)
                        .fates())
                .containsExactly("resubmission", "used", "used");
    }

    @Test
    void anotherInstrumentIsAnotherAnswer() {
        assertThat(new Story()
                        .answer("a", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("b", "nps", "2026-03-01T11:00", 3, "web", null)
                        .fates())
                .containsExactly("used", "used");
    }

    @ParameterizedTest(name = "again on {0}: {1}")
    @CsvSource({"2026-03-01, resubmission", "2026-03-02, used"})
    void ofAnswersKnownByDayOnlyThoseOfOneDayAreCertainlyWithinADay(String again, String fateOfTheFirst) {
        assertThat(new Story()
                        .answersKnowOnlyDays()
                        .ces("2026-03-01", 3)
                        .ces(again, 5)
                        .fates())
                .containsExactly(fateOfTheFirst, "used");
    }

    @Test
    void theReplacedAnswerIsSoForThatReasonThoughTheCustomerWasGone() {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .ces("2026-03-01T11:00", 3)
                        .leaves("2026-02-01T10:00")
                        .fates())
                .containsExactly("resubmission", "while-gone");
    }
}
