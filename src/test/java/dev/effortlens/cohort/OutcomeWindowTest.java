package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, outcome: after the answer's instant, and on a day at most within-days after the answer's day. */
class OutcomeWindowTest {

    @ParameterizedTest(name = "leaves at {0}: {1}")
    @CsvSource({
        "2026-03-01T10:00:00.000001, 1", // the next instant
        "2026-03-01T23:59:59, 1", // the same day, later
        "2026-05-30T23:59:59.999999, 1", // 90 days after 1 March is 30 May
        "2026-05-31T00:00:00, 0", // midnight in the zone ends the last day
    })
    void countsFromTheInstantOfTheAnswerToTheEndOfTheLastDay(String at, int state) {
        assertThat(new Story().ces("2026-03-01T10:00", 3).leaves(at).state("churned"))
                .isEqualTo(state);
    }

    @Test
    void whatHappensAtTheInstantOfTheAnswerIsNotAfterIt() {
        Story story = new Story().ces("2026-03-01T10:00", 3);

        assertThat(story.buys("2026-03-01T10:00", 1000).state("repurchased")).isZero();
        assertThat(story.buys("2026-03-01T10:00:00.000001", 1000).state("repurchased"))
                .isEqualTo(1);
    }

    @Test
    void whatCameBeforeTheAnswerIsNoOutcome() {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .buys("2026-03-01T09:59:59", 1000)
                        .state("repurchased"))
                .isZero();
    }

    /** The same answer, seen from a zone in which it is a day earlier, would close a day earlier. */
    @ParameterizedTest(name = "answered at {0}, bought at {1}: {2}")
    @CsvSource({
        // 00:30 in Amsterdam is 23:30 of the day before in UTC; the day counts in Amsterdam.
        "2026-02-28T23:30:00Z, 2026-05-30T21:59:59Z, 1",
        "2026-02-28T23:30:00Z, 2026-05-30T22:00:00Z, 0",
        "2026-02-28T22:30:00Z, 2026-05-29T21:59:59Z, 1",
        "2026-02-28T22:30:00Z, 2026-05-29T22:00:00Z, 0",
    })
    void daysBeginAtMidnightInTheReportsZone(String answered, String bought, int state) {
        assertThat(new Story().ces(answered, 3).buys(bought, 1000).state("repurchased"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "answered at {0}, left at {1}: {2}")
    @CsvSource({
        // The clocks go forward on 29 March 2026, the window's last day: it has 23 hours.
        "2025-12-29T10:00, 2026-03-29T21:59:59Z, 1",
        "2025-12-29T10:00, 2026-03-29T22:00:00Z, 0",
        // The clocks go back on 25 October 2026: it has 25 hours.
        "2026-07-27T10:00, 2026-10-25T22:59:59Z, 1",
        "2026-07-27T10:00, 2026-10-25T23:00:00Z, 0",
    })
    void aDayOfTheClockChangeIsADay(String answered, String left, int state) {
        assertThat(new Story().ces(answered, 3).leaves(left).state("churned")).isEqualTo(state);
    }

    @Test
    void theHourThatComesTwiceIsOrderedByInstant() {
        // 02:30 summer time, then 02:30 winter time, on 25 October 2026.
        String first = "2026-10-25T00:30:00Z";
        String second = "2026-10-25T01:30:00Z";

        Story after =
                new Story().everyFeedCompleteThrough("2027-12-31").ces(first, 3).buys(second, 1000);
        Story before = new Story()
                .everyFeedCompleteThrough("2027-12-31")
                .ces(second, 3)
                .buys(first, 1000);

        assertThat(after.state("repurchased")).isEqualTo(1);
        assertThat(before.state("repurchased")).isZero();
    }

    @ParameterizedTest(name = "bought on {0}: {1}")
    @CsvSource({"2026-03-01, 0", "2026-03-02, 1", "2026-05-30, 1", "2026-05-31, 0"})
    void aFeedOfDaysCountsFromTheNextDay(String day, int state) {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .purchasesKnowOnlyDays()
                        .buys(day, 1000)
                        .state("repurchased"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "bought at {0}: {1}")
    @CsvSource({"2026-03-01T23:59, 0", "2026-03-02T00:00, 1"})
    void soDoAnswersThatAreKnownByDay(String at, int state) {
        assertThat(new Story()
                        .ces("2026-03-01", 3)
                        .answersKnowOnlyDays()
                        .buys(at, 1000)
                        .state("repurchased"))
                .isEqualTo(state);
    }

    @Test
    void severalEventsAreOneOutcome() {
        Story story = new Story()
                .ces("2026-03-01T10:00", 3)
                .buys("2026-03-05T10:00", 1000)
                .buys("2026-03-06T10:00", 1000)
                .leaves("2026-04-01T10:00", "2026-04-02T10:00")
                .leaves("2026-04-05T10:00");

        assertThat(story.state("repurchased")).isEqualTo(1);
        assertThat(story.state("churned")).isEqualTo(1);
        assertThat(story.label()).hasSize(1);
    }

    @Test
    void theOrderThatTheAnswerIsAboutIsNoRepurchase() {
        Story own = new Story().answer("r", "ces", "2026-03-01T10:00", 3, "web", "o1");

        assertThat(own.buys("2026-03-01T10:05", 1000, "o1", true).state("repurchased"))
                .isZero();
        assertThat(own.spend()).isZero();
        assertThat(own.buys("2026-03-01T10:06", 700, "o2", true).state("repurchased"))
                .isEqualTo(1);
        assertThat(own.spend()).isEqualTo(700);
    }

    @Test
    void anAnswerAboutNoOrderHasNoOrderOfItsOwn() {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .buys("2026-03-01T10:05", 1000, null, true)
                        .state("repurchased"))
                .isEqualTo(1);
    }
}
