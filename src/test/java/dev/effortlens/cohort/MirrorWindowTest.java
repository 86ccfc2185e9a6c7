package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorWindowTest {

    private static final int REPURCHASED = Story.outcomeNumber("repurchased");
    private static final int SPEND = Story.outcomeNumber("spend");
    private static final int CHURNED = Story.outcomeNumber("churned");

    private static Story answered() {
        return new Story()
                .logCovers("2025-01-01", "2026-12-31")
                .customerSince("2025-01-01")
                .ces("2026-05-01T12:00", 6);
    }

    private static Sidelights of(Story story) {
        return java.util.Objects.requireNonNull(story.only().sidelights());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30T23:59, 0", // 91 days before
        "2026-01-31T00:00, 1", // 90 days before
        "2026-05-01T11:59, 1",
        "2026-05-01T12:00, 0", // the instant of the answer
        "2026-05-01T12:01, 0"
    })
    void reachesAsFarBackAsTheWindowReachesAhead(String bought, int state) {
        assertThat(of(answered().buys(bought, 1_000)).before()[REPURCHASED]).isEqualTo(state);
    }

    @Test
    void refundsAndTheAnswersOwnOrderDoNotCount() {
        Story story = new Story()
                .customerSince("2025-01-01")
                .answer("r", "ces", "2026-05-01T12:00", 6, "web", "own")
                .buys("2026-04-01T12:00", -500)
                .buys("2026-04-30T12:00", 2_000, "own", true);

        assertThat(of(story).before()[REPURCHASED]).isZero();
        assertThat(of(story).amountsBefore()[SPEND]).isEqualTo(-500);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 0", "2026-02-01, -1"})
    void isKnownOfCustomersWhoHaveBeenKnownThatLong(String since, int state) {
        Story story = new Story().customerSince(since).ces("2026-05-01T12:00", 6);

        assertThat(of(story).before()[REPURCHASED]).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-01, -1", "2025-11-02, 0", "2026-01-31, 0", "2026-02-01, -1"})
    void withoutAFirstDayARowInAsManyDaysBeforeTheWindowShowsIt(String refund, int state) {
        Story story = new Story().ces("2026-05-01T12:00", 6).buys(refund + "T09:00", -500);

        assertThat(of(story).before()[REPURCHASED]).isEqualTo(state);
    }

    @Test
    void isUnknownWhileTheWindowAfterIsOpenAndForChurn() {
        assertThat(of(answered().everyFeedCompleteThrough("2026-07-29")).before()[REPURCHASED])
                .isEqualTo(OutcomeState.OPEN);
        assertThat(of(answered().everyFeedCompleteThrough("2026-07-30")).before()[REPURCHASED])
                .isZero();
        assertThat(of(answered()).before()[CHURNED]).isEqualTo(OutcomeState.OPEN);
    }

    @Test
    void amountsInAnotherCurrencyAreUnknown() {
        Story story = answered().buys("2026-04-01T12:00", 1_000, null, false);

        assertThat(of(story).before()[SPEND]).isEqualTo(OutcomeState.UNKNOWN_AMOUNT);
        assertThat(of(story).spentBefore()[SPEND]).isEqualTo(Sidelights.UNKNOWN_AMOUNT);
    }
}
