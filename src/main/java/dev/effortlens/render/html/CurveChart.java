package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Status;
import dev.effortlens.report.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One outcome by the levels of one x, as a chart. */
final class CurveChart {

    private static final int SHADES = 6;

    private final Desk desk;
    private final Variable x;
    private final OutcomeInfo outcome;
    private final Unit unit;
    private final List<CurvePoint> curve;

    CurveChart(Desk desk, Variable x, OutcomeInfo outcome) {
        this.desk = desk;
        this.x = x;
        this.outcome = outcome;
        this.unit = Unit.of(outcome);
        this.curve = desk.lookup().curve(x.id(), outcome.id());
    }

    /** Returns the key in the page's data; identifiers are kept apart by a character that they do not hold. */
    String id() {
        return "curve " + x.id() + " " + outcome.id();
    }

    boolean drawable() {
        return curve.stream().anyMatch(p -> p.rate().value() != null);
    }

    /** Returns the values that its y axis must cover. */
    List<Double> extent() {
        List<Double> values = new ArrayList<>();
        for (CurvePoint point : curve) {
            add(values, point.rate().value());
            add(values, point.rate().confLow());
            add(values, point.rate().confHigh());
        }
        return values;
    }

    ChartView view(String title, String unitWords) {
        Verdict verdict = desk.lookup().verdict(x.id(), outcome.id());
        return new ChartView(
                id(),
                title,
                unitWords,
                Verdicts.words(desk, x, unit, verdict),
                description(),
                drawable() ? "" : state());
    }

    CurveData data(Ticks ticks) {
        return new CurveData(
                curve.stream().map(p -> desk.names().level(x, p.level())).toList(),
                curve.stream().map(p -> answers(p.rate())).toList(),
                curve.stream().map(p -> shade(p.level())).toList(),
                curve.stream().map(this::point).toList(),
                ticks.first(),
                ticks.last(),
                ticks.step(),
                ticks.values().stream().map(t -> unit.tick(desk.numbers(), t)).toList(),
                x.kind() == Variable.Kind.INSTRUMENT ? sides() : List.of(),
                x.kind() != Variable.Kind.INSTRUMENT);
    }

    private String answers(Rate rate) {
        return rate.responses() == null ? "" : desk.numbers().compact(rate.responses());
    }

    private int shade(int level) {
        return Math.round(level * (float) SHADES / Math.max(1, x.scores().size() - 1));
    }

    private CurveData.Point point(CurvePoint p) {
        Rate rate = p.rate();
        return new CurveData.Point(
                shown(rate.value()), shown(rate.confLow()), shown(rate.confHigh()), label(rate), tip(p));
    }

    private @Nullable BigDecimal shown(@Nullable Double value) {
        return value == null ? null : Rounded.forDrawing(unit.shown(value));
    }

    private String label(Rate rate) {
        return rate.value() == null ? "" : unit.level(desk.numbers(), rate.value());
    }

    private List<String> tip(CurvePoint p) {
        Rate rate = p.rate();
        String first = desk.words()
                .text(
                        "tip.level",
                        Map.of(
                                "measure",
                                Names.measure(x),
                                "level",
                                desk.names().level(x, p.level())));
        if (rate.value() == null) {
            return List.of(first, desk.states().missing(rate.status(), rate.note()));
        }
        String second = rate.confLow() == null
                ? desk.words().text("tip.few", Map.of("estimate", label(rate)))
                : label(rate) + " "
                        + Interval.text(
                                desk.words(), rate.confLow(), rate.confHigh(), v -> unit.bare(desk.numbers(), v));
        List<String> lines = new ArrayList<>(List.of(first, second));
        if (rate.responses() != null) {
            lines.add(desk.words().text("answers", Map.of("n", rate.responses())));
        }
        String remark = desk.states().remark(rate.status(), rate.note(), outcome.binary());
        if (rate.status() == Status.FLAGGED && !remark.isEmpty()) {
            lines.add(remark);
        }
        return lines;
    }

    private List<CurveData.Side> sides() {
        List<CurveData.Side> sides = new ArrayList<>();
        int from = 0;
        for (int level = 1; level <= x.contrasts().size(); level++) {
            String contrast = x.contrasts().get(from);
            if (level == x.contrasts().size() || !x.contrasts().get(level).equals(contrast)) {
                sides.add(side(from, level - 1, contrast));
                from = level;
            }
        }
        return sides;
    }

    private CurveData.Side side(int from, int to, String contrast) {
        String label = desk.words().text("side.short", Map.of("measure", Names.measure(x), "side", contrast));
        Rate rate = pooled(contrast);
        BigDecimal value = rate == null ? null : shown(rate.value());
        return new CurveData.Side(from, to, label, !contrast.equals("NEITHER"), value, rate == null ? "" : label(rate));
    }

    private @Nullable Rate pooled(String contrast) {
        Comparison comparison = desk.lookup().comparison(x.id(), outcome.id(), Lookup.OVERALL, "");
        if (comparison == null || contrast.equals("NEITHER")) {
            return null;
        }
        Rate rate = contrast.equals("EXPOSED") ? comparison.exposed() : comparison.reference();
        return rate.status() == Status.SUPPRESSED ? null : rate;
    }

    private String description() {
        List<CurvePoint> drawn =
                curve.stream().filter(p -> p.rate().value() != null).toList();
        if (drawn.isEmpty()) {
            return "";
        }
        CurvePoint first = drawn.get(0);
        CurvePoint last = drawn.get(drawn.size() - 1);
        return desk.words()
                .text(
                        "chart.description",
                        Map.of(
                                "outcome", desk.names().outcomeInFull(outcome),
                                "x", desk.names().variable(x),
                                "firstLevel", desk.names().level(x, first.level()),
                                "first", label(first.rate()),
                                "lastLevel", desk.names().level(x, last.level()),
                                "last", label(last.rate())));
    }

    private String state() {
        return curve.isEmpty()
                ? desk.words().text("state.same-question")
                : desk.states()
                        .missing(
                                curve.get(0).rate().status(),
                                curve.get(0).rate().note());
    }

    private static void add(List<Double> values, @Nullable Double value) {
        if (value != null) {
            values.add(value);
        }
    }
}
