package dev.effortlens.analysis;

import dev.effortlens.measure.CalendarPeriod;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Score;
import dev.effortlens.report.Trend;
import dev.effortlens.report.TrendPoint;
import dev.effortlens.report.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Series of what the report holds by month or by week: the scores of every instrument, and how often each event followed the
 * answers to the primary one; overall, and within each dimension that a cut crosses with them.
 *
 * <p>Every number is one that the report shows already, withheld where it is withheld there.
 */
final class Trends {

    private final Unit unit;
    private final Meta meta;
    private final @Nullable Asked asked;
    private final List<Variable> variables;
    private final List<OutcomeInfo> outcomes;
    private final Map<List<String>, Integer> kinds = new LinkedHashMap<>();
    private final Map<String, String> cutOfDimension = new LinkedHashMap<>();
    private final SortedMap<SeriesKey, SortedMap<CalendarPeriod, PeriodSeries.Figure>> series = new TreeMap<>();

    Trends(Unit unit, Meta meta, @Nullable Asked asked, List<Variable> variables, List<OutcomeInfo> outcomes) {
        this.unit = unit;
        this.meta = meta;
        this.asked = asked;
        this.variables = variables;
        this.outcomes = outcomes;
    }

    /** Returns the series, in the report's order. */
    Trend of(List<Score> scorecard, List<Comparison> comparisons, Primary primary) {
        scorecard.stream()
                .filter(s -> Scorecards.HEADLINES.contains(s.statistic()))
                .forEach(this::score);
        comparisons.stream()
                .filter(c -> c.x().equals(primary.instrument()) && isEvent(c.outcome()))
                .forEach(this::rate);
        List<TrendPoint> points = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        int watched = 0;
        for (Map.Entry<SeriesKey, SortedMap<CalendarPeriod, PeriodSeries.Figure>> entry : series.entrySet()) {
            CalendarPeriod newest = newestComplete(entry.getKey());
            if (newest != null) {
                PeriodSeries one = new PeriodSeries(entry.getKey(), bounds(entry.getKey()), newest, entry.getValue());
                points.addAll(one.points());
                alerts.addAll(one.alerts());
                watched += one.watched() ? 1 : 0;
            }
        }
        alerts.sort(Comparator.comparing(alert -> !alert.worse()));
        return new Trend(unit, points, alerts, watched);
    }

    private boolean isEvent(String outcome) {
        return outcomes.stream().anyMatch(o -> o.id().equals(outcome) && o.kind() == OutcomeInfo.Kind.EVENT);
    }

    private void score(Score s) {
        add(
                s.cut(),
                s.value(),
                List.of(s.instrument(), "", s.statistic()),
                new PeriodSeries.Figure(s.estimate(), s.confLow(), s.confHigh(), s.responses(), s.note()));
    }

    private void rate(Comparison c) {
        Rate all = c.all();
        add(
                c.cut(),
                c.value(),
                List.of(c.x(), c.outcome(), SeriesKey.RATE),
                new PeriodSeries.Figure(all.value(), all.confLow(), all.confHigh(), all.responses(), all.note()));
    }

    private void add(String cut, String slice, List<String> kind, PeriodSeries.Figure figure) {
        List<String> dimensions = Cut.parse(cut).dimensions();
        int place = dimensions.indexOf(unit.dimension());
        if (place < 0) {
            return;
        }
        boolean crossed = dimensions.size() > 1;
        List<String> values = Cut.values(slice, dimensions.size());
        String dimension = crossed ? dimensions.get(1 - place) : SeriesKey.OVERALL;
        if (!cutOfDimension.computeIfAbsent(dimension, d -> cut).equals(cut)) {
            return;
        }
        SeriesKey key = new SeriesKey(
                dimension,
                kinds.computeIfAbsent(kind, k -> kinds.size()),
                kind.get(0),
                kind.get(1),
                kind.get(2),
                crossed ? values.get(1 - place) : "");
        series.computeIfAbsent(key, k -> new TreeMap<>()).put(unit.parse(values.get(place)), figure);
    }

    /** Returns the newest period of which everything is known; null where no day is. */
    private @Nullable CalendarPeriod newestComplete(SeriesKey key) {
        if (key.statistic().equals(Score.RESPONSE_RATE)) {
            return asked == null ? null : over(asked.answersThrough(), asked.withinDays());
        }
        if (key.outcome().isEmpty()) {
            return unit.over(meta.asOf());
        }
        OutcomeInfo outcome = outcome(key);
        return over(outcome.completeThrough(), outcome.withinDays());
    }

    private @Nullable CalendarPeriod over(@Nullable LocalDate through, @Nullable Integer days) {
        return through == null || days == null ? null : unit.over(through.minusDays(days));
    }

    private OutcomeInfo outcome(SeriesKey key) {
        return outcomes.stream()
                .filter(o -> o.id().equals(key.outcome()))
                .findFirst()
                .orElseThrow();
    }

    private PeriodSeries.Bounds bounds(SeriesKey key) {
        return switch (key.statistic()) {
            case SeriesKey.RATE -> new PeriodSeries.Bounds(0, 1, outcome(key).adverse());
            case "nps" -> new PeriodSeries.Bounds(-100, 100, false);
            case SeriesKey.MEAN -> scale(key.instrument());
            default -> new PeriodSeries.Bounds(0, 1, false);
        };
    }

    /** The ends of the scale; more is worse where high is hard. */
    private PeriodSeries.Bounds scale(String instrument) {
        Variable variable = variables.stream()
                .filter(v -> v.id().equals(instrument))
                .findFirst()
                .orElseThrow();
        double low = variable.scores().stream().mapToLong(Long::longValue).min().orElse(0);
        double high =
                variable.scores().stream().mapToLong(Long::longValue).max().orElse(0);
        return new PeriodSeries.Bounds(low, high, Boolean.FALSE.equals(variable.highIsEasy()));
    }
}
