package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals mirror outcomes: strictly before the answer, on a day at most look-back-days before its day. */
class ObservedEffortTest {

    @ParameterizedTest(name = "contact at {0}: {1}")
    @CsvSource({
        "2026-03-10T10:00, 0", // the instant of the answer is not before it
        "2026-03-10T09:59:59.999999, 1",
        "2026-03-03T00:00, 1", // the first instant of the seventh day before
        "2026-03-02T23:59:59.999999, 0",
        "2026-03-10T10:01, 0",
    })
    void countsWhatCameBefore(String at, int band) {
        assertThat(new Story()
                        .ces("2026-03-10T10:00", 3)
                        .contacts(at, 60, "phone")
                        .band("contacts"))
                .isEqualTo(band);
    }

    @ParameterizedTest(name = "contact on {0}: {1}")
    @CsvSource({"2026-03-10, 0", "2026-03-09, 1", "2026-03-03, 1", "2026-03-02, 0"})
    void aLogOfDaysCountsFromTheDayBefore(String day, int band) {
        assertThat(new Story()
                        .ces("2026-03-10T10:00", 3)
                        .logKnowsOnlyDays()
                        .contacts(day, 60, "phone")
                        .band("contacts"))
                .isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} contacts: band {1}")
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "9, 3"})
    void bandsBeginAtTheirLimit(int contacts, int band) {
        Story story = new Story().ces("2026-03-10T10:00", 3);
        for (int i = 0; i < contacts; i++) {
            story.contacts("2026-03-09T1" + i + ":00", 60, "phone");
        }
        assertThat(story.band("contacts")).isEqualTo(band);
    }

    @Test
    void addsUpAndCountsDistinctValues() {
        Story story = new Story()
                .ces("2026-03-10T10:00", 3)
                .contacts("2026-03-09T10:00", 299, "phone")
                .contacts("2026-03-08T10:00", 0, null)
                .contacts("2026-03-08T11:00", 0, "phone");

        assertThat(story.band("handling")).isZero();
        assertThat(story.band("channels")).isEqualTo(1);

        story.contacts("2026-03-08T12:00", 1, "chat");

        assertThat(story.band("handling")).isEqualTo(1);
        assertThat(story.band("channels")).isEqualTo(2);
    }

    @ParameterizedTest(name = "log from {0} to {1}: {2}")
    @CsvSource({
        "2026-03-03, 2026-03-10, 0",
        "2026-03-04, 2026-03-10, -1", // the seventh day before is not in the log
        "2026-03-03, 2026-03-09, -1", // the day of the answer is not complete
    })
    void aWindowThatIsOnlyPartlySeenHasNoBand(String first, String last, int band) {
        assertThat(new Story().ces("2026-03-10T10:00", 3).logCovers(first, last).band("contacts"))
                .isEqualTo(band);
    }
}
