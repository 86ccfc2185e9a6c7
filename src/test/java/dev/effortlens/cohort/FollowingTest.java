package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.cohort.FollowUp.Ending;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingTest {

    private static final int REPURCHASED = Story.outcomeNumber("repurchased");
    private static final int CHURNED = Story.outcomeNumber("churned");

    private static Story answered() {
        return new Story().ces("2026-05-01T12:00", 6);
    }

    private static int followed(Story story, int outcome) {
        return Objects.requireNonNull(story.only().sidelights()).followed()[outcome];
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T12:01, 0, EVENT",
        "2026-05-02T00:00, 1, EVENT",
        "2026-07-30T23:59, 90, EVENT", // the last day of the follow-up
        "2026-07-31T00:00, 90, CENSORED"
    })
    void endsWithTheFirstEventOrTheFollowUp(String left, int days, Ending ending) {
        int followed = followed(answered().leaves(left), CHURNED);

        assertThat(FollowUp.days(followed)).isEqualTo(days);
        assertThat(FollowUp.ending(followed)).isEqualTo(ending.code());
    }

    @Test
    void whatHappensAtTheInstantOfTheAnswerIsNotAfterIt() {
        assertThat(followed(answered().buys("2026-05-01T12:00", 1_000), REPURCHASED))
                .isEqualTo(FollowUp.of(90, Ending.CENSORED));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 0", "2026-05-20, 19", "2026-12-31, 90"})
    void endsWithTheLastCompleteDay(String through, int days) {
        int followed = followed(answered().everyFeedCompleteThrough(through), CHURNED);

        assertThat(FollowUp.days(followed)).isEqualTo(days);
        assertThat(FollowUp.ending(followed)).isEqualTo(Ending.CENSORED.code());
    }

    @Test
    void anAnswerAfterTheLastCompleteDayIsNotFollowed() {
        assertThat(followed(answered().everyFeedCompleteThrough("2026-04-30"), CHURNED))
                .isEqualTo(FollowUp.NONE);
    }

    @Test
    void leavingPreventsAPurchase() {
        Story story = answered().leaves("2026-05-11T10:00").buys("2026-05-20T10:00", 1_000);

        assertThat(followed(story, REPURCHASED)).isEqualTo(FollowUp.of(10, Ending.COMPETING));
        assertThat(followed(story, CHURNED)).isEqualTo(FollowUp.of(10, Ending.EVENT));
    }

    @Test
    void butNotOneThatCameBefore() {
        Story story = answered().leaves("2026-05-20T10:00").buys("2026-05-11T10:00", 1_000);

        assertThat(followed(story, REPURCHASED)).isEqualTo(FollowUp.of(10, Ending.EVENT));
    }

    @Test
    void customersWhoComeBackUnannouncedAreNotPrevented() {
        Story story = answered().recurrent().leaves("2026-05-11T10:00").buys("2026-05-20T10:00", 1_000);

        assertThat(followed(story, REPURCHASED)).isEqualTo(FollowUp.of(19, Ending.EVENT));
    }

    @Test
    void purchasesAreFollowedNoFurtherThanChurnIsKnown() {
        Story story = answered().churnCompleteThrough("2026-05-06").buys("2026-05-20T10:00", 1_000);

        assertThat(followed(story, REPURCHASED)).isEqualTo(FollowUp.of(5, Ending.CENSORED));
    }
}
