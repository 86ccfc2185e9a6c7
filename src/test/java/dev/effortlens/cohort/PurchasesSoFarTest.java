package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The story's expectation is 1,000 per repeat day plus the days from the first to the last purchase. */
class PurchasesSoFarTest {

    private static final int SPEND = Story.outcomeNumber("spend");

    private static long expected(Story story) {
        return Objects.requireNonNull(story.only().sidelights()).expected()[SPEND];
    }

    @Test
    void countsDaysWithAPurchaseBeforeTheAnswer() {
        Story story = new Story()
                .ces("2026-05-01T12:00", 6)
                .buys("2026-04-01T09:00", 100)
                .buys("2026-04-01T18:00", 100) // the same day
                .buys("2026-04-11T09:00", 100)
                .buys("2026-04-12T09:00", -50) // a refund
                .buys("2026-05-01T12:00", 100); // not before the answer

        assertThat(expected(story)).isEqualTo(1_010);
    }

    @Test
    void isUnknownWithoutAPurchaseOrWithOneInAnotherCurrency() {
        assertThat(expected(new Story().ces("2026-05-01T12:00", 6))).isEqualTo(Expectation.UNKNOWN);
        assertThat(expected(new Story().ces("2026-05-01T12:00", 6).buys("2026-04-01T09:00", 100, null, false)))
                .isEqualTo(Expectation.UNKNOWN);
    }
}
