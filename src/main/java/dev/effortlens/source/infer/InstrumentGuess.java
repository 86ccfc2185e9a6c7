package dev.effortlens.source.infer;

import dev.effortlens.measure.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An instrument as it would be configured.
 *
 * @param id its name
 * @param measure what it measures
 * @param scale its scale
 * @param overall whether it asks about the whole
 * @param reason why it is taken for that
 */
record InstrumentGuess(String id, Measure measure, Span<Integer> scale, boolean overall, String reason) {

    /** Returns the instruments of responses in either form. */
    static List<InstrumentGuess> of(InputGuess responses) {
        return responses.scores().isEmpty() ? ofLongForm(responses) : ofScores(responses.scores());
    }

    private static List<InstrumentGuess> ofScores(List<ScoreGuess> scores) {
        List<InstrumentGuess> instruments = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ScoreGuess score : scores) {
            instruments.add(new InstrumentGuess(
                    id(score, scores, taken), score.measure(), score.scale(), score.isOverall(), reason(score)));
        }
        return instruments;
    }

    /** The measure's name where it is the only one of its kind, else the column's. */
    private static String id(ScoreGuess score, List<ScoreGuess> all, Set<String> taken) {
        boolean alone =
                all.stream().filter(other -> other.measure() == score.measure()).count() == 1;
        String wanted = alone
                ? nameOf(score.measure())
                : Tokens.identifier(score.column().name());
        return Tokens.free(wanted, taken);
    }

    private static String reason(ScoreGuess score) {
        String codes = score.hasCodes()
                ? ("; what lies outside %d to %d is taken for codes of no answer and would be set aside: look at the"
                                + " questionnaire")
                        .formatted(score.scale().low(), score.scale().high())
                : "";
        return "column '%s', %s%s"
                .formatted(score.column().name(), score.column().shown(), codes);
    }

    /** The footers know the first and the last instrument by the alphabet, and the range of all scores together. */
    private static List<InstrumentGuess> ofLongForm(InputGuess responses) {
        Optional<Span<String>> names =
                responses.find("instrument").map(guess -> guess.column().texts());
        Optional<Span<Integer>> range =
                responses.find("score").flatMap(guess -> guess.column().smallNumbers());
        return names.stream()
                .flatMap(span -> Stream.of(span.low(), span.high()).distinct())
                .map(name -> ofLongForm(name, range.orElse(new Span<>(1, 10))))
                .toList();
    }

    private static InstrumentGuess ofLongForm(String name, Span<Integer> range) {
        Measure measure = ScoreGuess.measure(Tokens.of(name)).orElse(Measure.CSAT);
        Span<Integer> scale = measure == Measure.NPS ? new Span<>(0, 10) : new Span<>(1, Math.min(7, range.high()));
        return new InstrumentGuess(
                name, measure, scale, false, "all scores together are %d to %d".formatted(range.low(), range.high()));
    }

    private static String nameOf(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
