package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, closed: response day + within-days is at most the feed's complete-through. */
class ClosedWindowTest {

    @ParameterizedTest(name = "complete through {0}: {1}")
    @CsvSource({"2026-05-29, -1", "2026-05-30, 0", "2026-05-31, 0"})
    void aWindowClosesOnItsLastDay(String completeThrough, int state) {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .everyFeedCompleteThrough(completeThrough)
                        .state("churned"))
                .isEqualTo(state);
    }

    @Test
    void anEventInAnOpenWindowIsNotCountedYet() {
        // Else the events of young answers would come in before the quiet ones, and every rate would be too high.
        Story story = new Story()
                .ces("2026-03-01T10:00", 3)
                .everyFeedCompleteThrough("2026-05-29")
                .leaves("2026-03-02T10:00")
                .buys("2026-03-02T10:00", 1000);

        assertThat(story.state("churned")).isEqualTo(OutcomeState.OPEN);
        assertThat(story.state("repurchased")).isEqualTo(OutcomeState.OPEN);
        assertThat(story.state("spend")).isEqualTo(OutcomeState.OPEN);
        assertThat(story.spend()).isZero();
    }

    @Test
    void aFeedThatIsBehindHoldsUpItsOwnOutcomesOnly() {
        Story story = new Story()
                .ces("2026-03-01T10:00", 3)
                .churnCompleteThrough("2026-05-29")
                .buys("2026-03-02T10:00", 1000);

        assertThat(story.state("churned")).isEqualTo(OutcomeState.OPEN);
        assertThat(story.state("repurchased")).isEqualTo(1);
    }

    @Test
    void aFeedWithoutAnyDayLeavesEveryWindowOpen() {
        Feed empty = new Feed(
                "churn",
                Feed.Kind.CHURN,
                false,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                false,
                java.util.List.of(),
                java.util.List.of());

        assertThat(EventWindow.closed(Story.answerOf("r", "ces", "2026-03-01T10:00", 3, null, null), 0, empty))
                .isFalse();
    }
}
