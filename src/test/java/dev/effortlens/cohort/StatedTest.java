package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, stated outcomes: the same response, else the nearest used answer within 24 hours either way. */
class StatedTest {

    @ParameterizedTest(name = "NPS at {0}: {1}")
    @CsvSource({
        "2026-03-02T10:00, 1",
        "2026-03-02T10:00:00.000001, -2",
        "2026-02-28T10:00, 1",
        "2026-02-28T09:59:59.999999, -2",
    })
    void reachesADayEitherWay(String at, int state) {
        assertThat(promoter(new Story()
                        .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("other", "nps", at, 9, "web", null)))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "NPS {0}: {1}")
    @CsvSource({"8, 0", "9, 1", "10, 1"})
    void isYesFromTheLowestScoreThatCounts(int score, int state) {
        assertThat(promoter(new Story()
                        .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("r", "nps", "2026-03-01T10:01", score, "web", null)))
                .isEqualTo(state);
    }

    @Test
    void theSameResponseWinsOverANearerAnswer() {
        assertThat(promoter(new Story()
                        .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("near", "nps", "2026-03-01T10:01", 9, "shop", null)
                        .answer("r", "nps", "2026-03-08T10:00", 2, "web", null)))
                .isZero();
    }

    @Test
    void anIdThatComesAgainAfterTheDaysOfDuplicatesIsAnotherResponse() {
        assertThat(promoter(new Story()
                        .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("r", "nps", "2026-03-08T10:01", 9, "web", null)))
                .isEqualTo(OutcomeState.UNPAIRED);
    }

    @Test
    void ofTwoOthersTheNearerCounts() {
        Story story = new Story()
                .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                .answer("a", "nps", "2026-03-01T07:00", 2, "web", null)
                .answer("b", "nps", "2026-03-01T12:00", 9, "shop", null);

        assertThat(promoter(story)).isEqualTo(1);
    }

    @Test
    void ofTwoAsNearTheEarlierCounts() {
        Story story = new Story()
                .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                .answer("b", "nps", "2026-03-01T12:00", 9, "shop", null)
                .answer("a", "nps", "2026-03-01T08:00", 2, "web", null);

        assertThat(promoter(story)).isZero();
    }

    @Test
    void anAnswerThatDoesNotCountIsNoPartner() {
        Story story = new Story()
                .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                .answer("other", "nps", "2026-03-01T12:00", 9, "web", null)
                .leaves("2026-03-01T11:00");

        assertThat(promoter(story)).isEqualTo(OutcomeState.UNPAIRED);
    }

    @Test
    void anOrderedOutcomeIsTheScoreAboveTheLowest() {
        LabelledAnswer ces = ofInstrument(
                new Story()
                        .answer("r", "ces", "2026-03-01T10:00", 3, "web", null)
                        .answer("r", "csat", "2026-03-01T10:00", 4, "web", null),
                "ces");

        assertThat(ces.states()[Story.outcomeNumber("satisfied")]).isEqualTo(3);
    }

    @Test
    void anAnswerIsNotItsOwnOutcomeButItsResponseMayBe() {
        LabelledAnswer csat = ofInstrument(new Story().answer("r", "csat", "2026-03-01T10:00", 4, "web", null), "csat");

        assertThat(csat.states()[Story.outcomeNumber("satisfied")]).isEqualTo(OutcomeState.SELF);
        assertThat(csat.responseStates()[Story.outcomeNumber("satisfied")]).isEqualTo(3);
    }

    @ParameterizedTest(name = "NPS on {0}: {1}")
    @CsvSource({"2026-03-01, 1", "2026-03-02, -2"})
    void answersKnownByDayPairWithinTheDay(String day, int state) {
        assertThat(promoter(new Story()
                        .answersKnowOnlyDays()
                        .answer("r", "ces", "2026-03-01", 3, "web", null)
                        .answer("other", "nps", day, 9, "web", null)))
                .isEqualTo(state);
    }

    private static int promoter(Story story) {
        return ofInstrument(story, "ces").states()[Story.outcomeNumber("promoter")];
    }

    private static LabelledAnswer ofInstrument(Story story, String instrument) {
        return story.label().stream()
                .filter(answer -> answer.instrument() == Story.number(instrument))
                .findFirst()
                .orElseThrow();
    }
}
