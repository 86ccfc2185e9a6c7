package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.cohort.FollowUp.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private static Feed feed(Feed.Kind kind, boolean datesOnly) {
        return new Feed("feed", kind, datesOnly, 0, Integer.MAX_VALUE, false, List.of(), List.of());
    }

    private static long micros(String at) {
        return Instant.parse(at + ":00Z").getEpochSecond() * 1_000_000;
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static FeedEvent event(String at, String day) {
        return new FeedEvent(
                micros(at), day(day), Long.MAX_VALUE, Integer.MAX_VALUE, 0, true, null, List.of(), List.of());
    }

    /** Half past eight in the evening in New York is the next day in UTC, where days begin that have no time. */
    @Test
    void daysAreComparedBeforeInstants() {
        Feed churn = feed(Feed.Kind.CHURN, true);
        FeedEvent left = event("2026-05-12T00:00", "2026-05-12");
        FeedEvent bought = event("2026-05-12T00:30", "2026-05-11");
        FeedEvent boughtThatDay = event("2026-05-12T20:00", "2026-05-12");
        Answer answer = new Answer(
                "r",
                0,
                6,
                micros("2026-05-01T12:00"),
                day("2026-05-01"),
                Long.MIN_VALUE,
                null,
                List.of("web"),
                -1,
                null);

        assertThat(new Following(feed(Feed.Kind.PURCHASES, false), List.of(bought), false, churn, List.of(left), true)
                        .follow(answer, 90))
                .isEqualTo(FollowUp.of(10, Ending.EVENT));
        assertThat(new Following(
                                feed(Feed.Kind.PURCHASES, false),
                                List.of(boughtThatDay),
                                false,
                                churn,
                                List.of(left),
                                true)
                        .follow(answer, 90))
                .isEqualTo(FollowUp.of(11, Ending.EVENT));
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
