package dev.effortlens.render.html;

import dev.effortlens.report.TrendPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A series with its intervals, inside its control limits. */
final class TrendChart {

    private static final TrendData.Point NOTHING =
            new TrendData.Point(null, null, null, null, null, null, true, false, false, "", List.of());

    private final Desk desk;
    private final SeriesView series;
    private final SeriesWords words;
    private final String statistic;
    private final Unit unit;

    TrendChart(Desk desk, SeriesView series) {
        this.desk = desk;
        this.series = series;
        this.words = new SeriesWords(desk);
        this.statistic = series.any().statistic();
        this.unit = SeriesWords.unit(statistic);
    }

    /** Returns the key in the page's data. */
    String id() {
        TrendPoint p = series.any();
        return String.join(" ", "trend", p.instrument(), p.outcome(), p.statistic(), p.cut(), p.value());
    }

    /** Returns the chart's place, or why there is none. */
    ChartView view(String title) {
        Map<String, Object> slots = new HashMap<>(words.slots(series));
        if (!series.drawable()) {
            TrendPoint newest = series.newest();
            return new ChartView(
                    id(), title, "", "", "", desk.states().missing(States.statusOf(newest.note()), newest.note()));
        }
        slots.put("start", words.tick(statistic, ticks().first()));
        return new ChartView(id(), title, desk.words().text("trends.unit", slots), verdict(), description(slots), "");
    }

    private String verdict() {
        TrendPoint newest = series.newest();
        if (newest.limitLow() == null) {
            return desk.words().text("trends.verdict.none");
        }
        return newest.flag().isEmpty()
                ? desk.words().text("trends.verdict.inside")
                : desk.words().text("trends.flag", Map.of("flag", newest.flag()));
    }

    private String description(Map<String, Object> slots) {
        TrendPoint last = series.points().stream()
                .filter(p -> p.estimate() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Map<String, Object> more = new HashMap<>(slots);
        TrendPoint first = series.points().stream()
                .filter(p -> p.estimate() != null)
                .findFirst()
                .orElseThrow();
        more.put("first", words.inFull(statistic, Objects.requireNonNull(first.estimate())));
        more.put("firstMonth", desk.period(first.period()));
        more.put("last", words.inFull(statistic, Objects.requireNonNull(last.estimate())));
        more.put("lastMonth", desk.period(last.period()));
        return desk.words().text("trends.description", more);
    }

    TrendData data() {
        Ticks ticks = ticks();
        List<String> labels = new ArrayList<>();
        List<TrendData.Point> points = new ArrayList<>();
        String next = series.any().period();
        for (TrendPoint p : series.known()) {
            for (; next.compareTo(p.period()) < 0; next = desk.report().trend().next(next)) {
                labels.add(desk.periodShort(next));
                points.add(NOTHING);
            }
            labels.add(desk.periodShort(p.period()));
            points.add(point(p));
            next = desk.report().trend().next(p.period());
        }
        return new TrendData(
                labels,
                points,
                ticks.first(),
                ticks.last(),
                ticks.step(),
                ticks.values().stream().map(t -> words.tick(statistic, t)).toList(),
                desk.words().text("trends.new-level.label"));
    }

    private TrendData.Point point(TrendPoint p) {
        return new TrendData.Point(
                shown(p.estimate()),
                shown(p.confLow()),
                shown(p.confHigh()),
                shown(p.centre()),
                shown(p.limitLow()),
                shown(p.limitHigh()),
                p.complete(),
                !p.flag().isEmpty(),
                p.newLevel(),
                p.estimate() == null ? "" : words.inFull(statistic, p.estimate()),
                tip(p));
    }

    private List<String> tip(TrendPoint p) {
        List<String> lines = new ArrayList<>();
        lines.add(desk.periodAlone(p.period()));
        if (p.estimate() == null) {
            lines.add(desk.states().missing(States.statusOf(p.note()), p.note()));
            return lines;
        }
        lines.add((words.inFull(statistic, p.estimate()) + " " + words.interval(statistic, p.confLow(), p.confHigh()))
                .strip());
        if (p.limitLow() != null && p.limitHigh() != null) {
            lines.add(desk.words()
                    .text("trends.tip.limits", Map.of("limits", words.limits(statistic, p.limitLow(), p.limitHigh()))));
        }
        if (p.responses() != null) {
            lines.add(desk.words().text("answers", Map.of("n", p.responses())));
        }
        String remark = words.remark(p);
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        return lines;
    }

    private @Nullable BigDecimal shown(@Nullable Double value) {
        return value == null ? null : Rounded.forDrawing(unit.shown(value));
    }

    /** The axis holds every interval and limit; it need not begin at zero, which its title says. */
    private Ticks ticks() {
        List<BigDecimal> values = series.points().stream()
                .flatMap(p -> Stream.of(p.estimate(), p.confLow(), p.confHigh(), p.limitLow(), p.limitHigh()))
                .filter(Objects::nonNull)
                .map(value -> unit.shown(Objects.requireNonNull(value)))
                .toList();
        return Ticks.covering(
                values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO),
                values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE));
    }
}
