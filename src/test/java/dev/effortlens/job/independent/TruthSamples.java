package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The rows behind each published estimate: x, y and customer group of every answer that belongs to it. */
final class TruthSamples {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final String NO_TOUCHPOINT = "(none)";

    private final TruthPlan plan;
    private final List<UsedAnswer> answers;
    private final List<UsedAnswer> responses;
    private final Map<List<String>, Sample> known = new HashMap<>();
    private final Map<List<String>, FollowedSample> followed = new HashMap<>();

    /** Takes the answers that count, and those of them that stand for their response where signals are counted. */
    TruthSamples(TruthPlan plan, List<UsedAnswer> answers, List<UsedAnswer> responses) {
        this.plan = plan;
        this.answers = answers;
        this.responses = responses;
    }

    static TruthSamples of(TruthPlan plan, RowLevelTruth truth) {
        return new TruthSamples(plan, truth.used(), truth.onePerResponse());
    }

    /** Ids of all x: instruments, then signals, then topics. */
    List<String> variables() {
        List<String> ids =
                new ArrayList<>(plan.instruments().stream().map(Instrument::id).toList());
        ids.addAll(plan.signals().stream().map(Signal::id).toList());
        ids.addAll(plan.topics().stream().map(Topic::id).toList());
        return ids;
    }

    /** Outcomes that an x can be held against: not an instrument against its own answers. */
    List<Outcome> outcomes(String x) {
        return plan.outcomes().stream()
                .filter(outcome -> !(outcome instanceof Outcome.Stated stated
                        && stated.instrument().equals(x)))
                .toList();
    }

    /** Slices of a cut in which the x was seen. */
    List<String> slices(String x, String cut) {
        return List.copyOf(new TreeSet<>(
                units(x).stream().map(answer -> slice(answer, cut)).toList()));
    }

    /** Rows with a known y. */
    Sample sample(String x, String outcome, String cut, String value) {
        return known.computeIfAbsent(List.of(x, outcome, cut, value), key -> build(x, outcome, cut, value));
    }

    /** The same, amounts rounded half-up to three significant digits, as ranks take them. */
    Sample ranked(String x, String outcome, String cut, String value) {
        if (plan.outcomes().stream()
                .noneMatch(each -> each instanceof Outcome.Amount && each.id().equals(outcome))) {
            return sample(x, outcome, cut, value);
        }
        return known.computeIfAbsent(
                List.of(x, outcome, cut, value, "ranked"),
                key -> Sample.of(sample(x, outcome, cut, value).rows().stream()
                        .map(row -> new Sample.Row(
                                row.x(),
                                BigDecimal.valueOf(row.y()).round(THREE_DIGITS).doubleValue(),
                                row.side(),
                                row.group(),
                                row.customer(),
                                row.stratum()))
                        .toList()));
    }

    private Sample build(String x, String outcome, String cut, String value) {
        return rows(x, answer -> slice(answer, cut).equals(value) ? answer.y().get(outcome) : null, answer -> "");
    }

    /** The same, each row with the values of what is adjusted for. */
    Sample stratified(String x, String outcome, String cut, String value) {
        return known.computeIfAbsent(
                List.of(x, outcome, cut, value, "stratified"),
                key -> rows(
                        x,
                        answer -> slice(answer, cut).equals(value) ? answer.y().get(outcome) : null,
                        answer -> String.join(
                                "|",
                                plan.adjust().stream()
                                        .map(dimension -> slice(answer, dimension))
                                        .toList())));
    }

    /** Rows of answers that are a customer's first in the outcome's window. */
    Sample first(String x, String outcome) {
        return rows(
                x,
                answer -> answer.around().firstFor().contains(outcome)
                        ? answer.y().get(outcome)
                        : null,
                answer -> "");
    }

    /** All used answers of a slice, with a number made of their score. */
    Sample scores(String x, String cut, String value, IntToDoubleFunction number) {
        return rows(
                x,
                answer -> slice(answer, cut).equals(value) ? number.applyAsDouble(answer.score()) : null,
                answer -> "");
    }

    /** What happened before the answers of which both sides are known. */
    Sample before(String x, String outcome) {
        return rows(
                x,
                answer -> answer.y().containsKey(outcome)
                        ? answer.around().before().get(outcome)
                        : null,
                answer -> "");
    }

    /** What happened after the same answers. */
    Sample after(String x, String outcome) {
        return rows(
                x,
                answer -> answer.around().before().containsKey(outcome)
                        ? answer.y().get(outcome)
                        : null,
                answer -> "");
    }

    /** Everything that was spent before the answers. */
    Sample spentBefore(String x, String outcome) {
        return rows(x, answer -> answer.around().spentBefore().get(outcome), answer -> "");
    }

    /** How long the answers were followed. */
    FollowedSample followed(String x, String outcome) {
        return followed.computeIfAbsent(List.of(x, outcome), key -> {
            List<FollowedSample.Row> rows = new ArrayList<>();
            for (UsedAnswer answer : units(x)) {
                Surroundings.Followed how = answer.around().followed().get(outcome);
                if (how != null) {
                    int level = x(answer, x);
                    rows.add(new FollowedSample.Row(
                            level,
                            side(answer, x, level),
                            how.days(),
                            how.ending(),
                            Jackknife.group(answer.customer())));
                }
            }
            return new FollowedSample(rows);
        });
    }

    /** Whether the answers of a day are followed to an event, for each day that has any. */
    Map<LocalDate, Boolean> isFollowedByDay(String outcome) {
        Map<LocalDate, Boolean> followed = new TreeMap<>();
        for (UsedAnswer answer : answers) {
            followed.put(answer.day(), answer.around().followed().containsKey(outcome));
        }
        return followed;
    }

    private Sample rows(String x, Function<UsedAnswer, @Nullable Double> y, Function<UsedAnswer, String> stratum) {
        List<Sample.Row> rows = new ArrayList<>();
        for (UsedAnswer answer : units(x)) {
            Double value = y.apply(answer);
            if (value != null) {
                int level = x(answer, x);
                rows.add(new Sample.Row(
                        level,
                        value,
                        side(answer, x, level),
                        Jackknife.group(answer.customer()),
                        answer.customer(),
                        stratum.apply(answer)));
            }
        }
        return Sample.of(rows);
    }

    private List<UsedAnswer> units(String x) {
        return instrument(x) != null
                ? answers.stream()
                        .filter(answer -> answer.instrument().equals(x))
                        .toList()
                : responses.stream()
                        .filter(answer -> answer.bands().containsKey(x))
                        .toList();
    }

    private @Nullable Instrument instrument(String id) {
        return plan.instruments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String slice(UsedAnswer answer, String cut) {
        return switch (cut) {
            case "overall" -> "";
            case "week" -> answer.day().format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2026-W14".length());
            case "month" -> YearMonth.from(answer.day()).toString();
            case "touchpoint" -> answer.touchpoint() == null ? NO_TOUCHPOINT : answer.touchpoint();
            default -> throw new IllegalArgumentException("Not recomputed: " + cut);
        };
    }

    private int x(UsedAnswer answer, String x) {
        Instrument instrument = instrument(x);
        if (instrument == null) {
            return Objects.requireNonNull(answer.bands().get(x));
        }
        if (instrument.measure() != Measure.CES) {
            return answer.score();
        }
        return effort(instrument, answer.score());
    }

    /** The effort that an answer reports: 0 = effortless. */
    static int effort(Instrument instrument, int score) {
        return instrument.direction() == Direction.HIGH_IS_EASY
                ? instrument.scale().maximum() - score
                : score - instrument.scale().minimum();
    }

    private Contrast side(UsedAnswer answer, String x, int level) {
        Instrument instrument = instrument(x);
        if (instrument == null) {
            return side(level == highest(x), level == 0);
        }
        double middle = (instrument.scale().maximum() - instrument.scale().minimum()) / 2.0;
        return switch (instrument.measure()) {
            case CES -> side(level > middle, level < middle);
            case NPS -> side(answer.score() >= 9, answer.score() <= 6);
            case CSAT -> {
                boolean topTwo = answer.score() >= instrument.scale().maximum() - 1;
                yield side(topTwo, !topTwo);
            }
        };
    }

    /** The last band of a signal; of a topic, that it is mentioned. */
    private int highest(String x) {
        return plan.signals().stream()
                .filter(signal -> signal.id().equals(x))
                .map(signal -> signal.bands().size() - 1)
                .findFirst()
                .orElse(1);
    }

    private static Contrast side(boolean exposed, boolean reference) {
        return exposed ? Contrast.EXPOSED : reference ? Contrast.REFERENCE : Contrast.NEITHER;
    }
}
