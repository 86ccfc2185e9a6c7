package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.report.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the share with an event grows after easy and after hard answers. */
final class StepChart {

    static final String REFERENCE = "reference";
    static final String EXPOSED = "exposed";

    private static final Map<String, Integer> SHADES = Map.of(REFERENCE, 1, EXPOSED, 6);

    private final Desk desk;
    private final Variable x;
    private final OutcomeInfo outcome;
    private final StepCurve reference;
    private final StepCurve exposed;
    private final boolean competing;

    StepChart(Desk desk, Variable x, OutcomeInfo outcome) {
        this.desk = desk;
        this.x = x;
        this.outcome = outcome;
        List<SurvivalPoint> points = desk.report().survival().stream()
                .filter(p -> p.instrument().equals(x.id()) && p.outcome().equals(outcome.id()))
                .filter(p -> p.cut().equals(Lookup.OVERALL))
                .toList();
        this.reference = StepCurve.of(points, REFERENCE);
        this.exposed = StepCurve.of(points, EXPOSED);
        this.competing = reference.competing() || exposed.competing();
    }

    /** Returns the key in the page's data; identifiers are kept apart by a character that they do not hold. */
    String id() {
        return "steps " + x.id() + " " + outcome.id();
    }

    boolean drawable() {
        return !reference.isEmpty() && !exposed.isEmpty();
    }

    /** Returns whether another event, as churn before a purchase, prevents this one. */
    boolean competing() {
        return competing;
    }

    boolean hasBands() {
        return !competing
                && curves().stream()
                        .flatMap(c -> c.points().stream())
                        .anyMatch(p -> p.confLow() != null && p.confHigh() != null);
    }

    List<StepCurve> curves() {
        return List.of(reference, exposed);
    }

    /** Returns the last day to which both groups are followed. */
    long end() {
        return Math.min(reference.lastDay(), exposed.lastDay());
    }

    double share(StepCurve curve) {
        return curve.at(end(), competing).value();
    }

    String name(StepCurve curve) {
        return desk.words().text("group." + curve.level(), Map.of("measure", Names.measure(x)));
    }

    ChartView view(String unit) {
        return new ChartView(id(), desk.names().outcome(outcome), unit, "", description(), "");
    }

    StepData data() {
        long last = Math.max(1, Math.max(reference.lastDay(), exposed.lastDay()));
        List<Long> days = DayTicks.until(last);
        Ticks ticks = Ticks.covering(BigDecimal.ZERO, highest());
        Integer window = outcome.withinDays();
        return new StepData(
                List.of(curve(reference, days), curve(exposed, days)),
                last,
                days,
                days.stream().map(this::day).toList(),
                ticks.last(),
                ticks.step(),
                ticks.values().stream()
                        .map(t -> Unit.PERCENT.tick(desk.numbers(), t))
                        .toList(),
                window == null || window > last ? null : Long.valueOf(window),
                desk.words().text("survival.window", Map.of("days", window == null ? 0 : window)),
                desk.words().text("survival.followed"));
    }

    private StepData.Curve curve(StepCurve curve, List<Long> days) {
        List<Long> day = new ArrayList<>();
        List<BigDecimal> value = new ArrayList<>();
        List<@Nullable BigDecimal> low = new ArrayList<>();
        List<@Nullable BigDecimal> high = new ArrayList<>();
        List<String> tip = new ArrayList<>();
        for (SurvivalPoint p : curve.points()) {
            StepCurve.Share share = curve.share(p, competing);
            day.add(p.day());
            value.add(Rounded.forDrawing(Unit.PERCENT.shown(share.value())));
            low.add(shown(share.low()));
            high.add(shown(share.high()));
            tip.add(tip(curve, share, p.atRisk()));
        }
        whiskAtEnd(curve, low, high);
        return new StepData.Curve(
                name(curve),
                desk.words()
                        .text(
                                "survival.end",
                                Map.of(
                                        "group",
                                        name(curve),
                                        "share",
                                        desk.numbers()
                                                .percent(curve.at(curve.lastDay(), competing)
                                                        .value()))),
                SHADES.getOrDefault(curve.level(), 0),
                day,
                value,
                low,
                high,
                tip,
                days.stream()
                        .map(d -> desk.numbers().count(curve.followedAt(d)))
                        .toList());
    }

    /** Where no day has an interval, the last one has that of the share by the end. */
    private void whiskAtEnd(StepCurve curve, List<@Nullable BigDecimal> low, List<@Nullable BigDecimal> high) {
        Figure end = byEnd(curve);
        if (competing && end != null) {
            low.set(low.size() - 1, shown(end.confLow()));
            high.set(high.size() - 1, shown(end.confHigh()));
        }
    }

    private @Nullable Figure byEnd(StepCurve curve) {
        return desk.report().survivalSummary().stream()
                .filter(s -> s.instrument().equals(x.id()) && s.outcome().equals(outcome.id()))
                .filter(s -> s.cut().equals(Lookup.OVERALL) && s.level().equals(curve.level()))
                .filter(s -> s.statistic().equals("share_by_end"))
                .map(SurvivalSummary::figure)
                .findFirst()
                .orElse(null);
    }

    private String tip(StepCurve curve, StepCurve.Share share, long followed) {
        return desk.words()
                .text(
                        "survival.tip",
                        Map.of(
                                "group",
                                name(curve),
                                "share",
                                desk.numbers().percent(share.value()),
                                "interval",
                                Interval.text(desk.words(), share.low(), share.high(), desk.numbers()::percentBare),
                                "followed",
                                followed));
    }

    private static @Nullable BigDecimal shown(@Nullable Double share) {
        return share == null ? null : Rounded.forDrawing(Unit.PERCENT.shown(share));
    }

    private BigDecimal highest() {
        BigDecimal highest = BigDecimal.ZERO;
        for (StepCurve curve : curves()) {
            for (SurvivalPoint p : curve.points()) {
                StepCurve.Share share = curve.share(p, competing);
                highest = highest.max(Unit.PERCENT.shown(share.high() == null ? share.value() : share.high()));
            }
        }
        return highest;
    }

    private String day(long day) {
        return day == 0
                ? desk.words().text("survival.day-zero")
                : desk.numbers().count(day);
    }

    private String description() {
        return desk.words()
                .text(
                        "survival.description",
                        Map.of(
                                "outcome", desk.names().outcome(outcome),
                                "days", end(),
                                "reference", name(reference),
                                "exposed", name(exposed),
                                "referenceShare", desk.numbers().percent(share(reference)),
                                "exposedShare", desk.numbers().percent(share(exposed))));
    }
}
