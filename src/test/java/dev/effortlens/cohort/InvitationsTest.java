package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.cohort.LabelledInvitation.Fate;
import dev.effortlens.measure.Days;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which invitations are answered: rules of the response rate, on both sides of their boundaries. */
class InvitationsTest {

    @ParameterizedTest(name = "invited 1 March 10:00, answered {0}: {1}")
    @CsvSource({
        "2026-03-01T09:59, UNANSWERED",
        "2026-03-01T10:00, ANSWERED",
        "2026-03-15T23:59, ANSWERED",
        "2026-03-16T00:00, UNANSWERED"
    })
    void anAnswerFollowsWithinTheDays(String answered, Fate fate) {
        assertThat(fates(story(14).invited("i", "2026-03-01T10:00", null).ces(answered, 3)))
                .containsExactly(fate);
    }

    @ParameterizedTest(name = "answers known through {0}: {1}")
    @CsvSource({"2026-03-14, OPEN", "2026-03-15, ANSWERED"})
    void whatIsAnsweredWhileThereIsTimeDoesNotCountYet(String through, Fate fate) {
        // Else the quick would come in before the slow, and the newest days would look best.
        Story story = new Story()
                .answersInvitations(14, through, false)
                .invited("i", "2026-03-01T10:00", null)
                .ces("2026-03-02T10:00", 3);

        assertThat(fates(story)).containsExactly(fate);
    }

    @ParameterizedTest(name = "invited about {0}, answered about {1}: {2}")
    @CsvSource({"web, web, ANSWERED", "web, phone, UNANSWERED", ", phone, ANSWERED", "web, , ANSWERED"})
    void touchpointsMustAgreeWhereBothAreNamed(@Nullable String asked, @Nullable String said, Fate fate) {
        assertThat(fates(story(14)
                        .invited("i", "2026-03-01T10:00", asked)
                        .answer("r", "ces", "2026-03-02T10:00", 3, said, null)))
                .containsExactly(fate);
    }

    @Test
    void whereOnlyDaysAreKnownAnAnswerOfTheDayFollows() {
        Story story = new Story()
                .answersInvitations(14, "2026-12-31", true)
                .invited("i", "2026-03-01", null)
                .invited("j", "2026-03-02", null)
                .ces("2026-03-01T00:30", 3);

        assertThat(fates(story)).containsExactly(Fate.ANSWERED, Fate.UNANSWERED);
    }

    @Test
    void remindersWithTheSameIdAreOneInvitation() {
        // Each within the days of duplicates of the one before it; then a new round under an old number.
        Story story = story(14)
                .invited("i", "2026-03-01T10:00", null)
                .invited("i", "2026-03-08T10:00", null)
                .invited("i", "2026-03-15T23:00", null)
                .invited("i", "2026-03-23T10:00", null)
                .invited("j", "2026-03-24T10:00", null)
                .ces("2026-03-10T10:00", 3);

        assertThat(fates(story))
                .containsExactly(Fate.ANSWERED, Fate.REPEATED, Fate.REPEATED, Fate.UNANSWERED, Fate.UNANSWERED);
    }

    @Test
    void whoIsGoneOrAnswersTwiceStillAnswered() {
        Story story = story(14)
                .invited("i", "2026-03-01T10:00", null)
                .leaves("2026-02-01T10:00")
                .ces("2026-03-02T10:00", 3)
                .ces("2026-03-02T11:00", 4);

        assertThat(story.fates()).containsExactly("resubmission", "while-gone");
        assertThat(fates(story)).containsExactly(Fate.ANSWERED);
    }

    @Test
    void anInvitationTakesTheCustomersSegmentsWhereItHasNone() {
        Story story = story(14).invited("i", "2026-03-01T10:00", "web").customersSegments("phone", null, "gold");

        assertThat(story.labelInvitations())
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.names()).containsExactly("web", null, "gold"));
    }

    @Test
    void withoutInvitationsNothingIsLabelled() {
        assertThat(InvitationLabeller.of(new Story().plan(), Days.ALL)).isNull();
    }

    private static Story story(int withinDays) {
        return new Story().answersInvitations(withinDays, "2026-12-31", false);
    }

    private static List<Fate> fates(Story story) {
        return story.labelInvitations().stream().map(LabelledInvitation::fate).toList();
    }
}
