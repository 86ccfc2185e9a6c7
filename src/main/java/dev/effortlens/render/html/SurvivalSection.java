package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Figure;
import dev.effortlens.report.Flag;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time to each event after easy and after hard answers. */
final class SurvivalSection {

    private static final String ID = "survival";

    /** Tests of whether the curves of the levels are the same. */
    private static final List<String> TESTS = List.of(
            "log_rank_trend_chi_squared", "stratified_log_rank_trend_chi_squared", "proportional_hazards_chi_squared");

    private final Desk desk;
    private final Charts charts;

    SurvivalSection(Desk desk, Charts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    SectionView view() {
        List<OutcomeInfo> events =
                desk.lookup().behaviour().stream().filter(OutcomeInfo::binary).toList();
        if (events.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("survival.no-events"));
        }
        List<FigureView> figures = new ArrayList<>();
        for (Variable x : asked()) {
            events.forEach(outcome -> figures.add(figure(x, outcome)));
        }
        boolean computed = !desk.report().survival().isEmpty()
                || !desk.report().survivalSummary().isEmpty();
        return computed && !figures.isEmpty()
                ? SectionView.of(desk, ID, desk.words().html("survival.lede"), figures)
                : SectionView.empty(desk, ID, desk.words().text("survival.none"));
    }

    /** The questions about effort, and the primary one. */
    private List<Variable> asked() {
        return desk.report().variables().stream()
                .filter(v -> "CES".equals(v.measure())
                        || v.id().equals(desk.report().primary().instrument()))
                .toList();
    }

    private FigureView figure(Variable x, OutcomeInfo outcome) {
        StepChart chart = new StepChart(desk, x, outcome);
        SurvivalTable table = new SurvivalTable(desk, x, outcome);
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        slots.put("instrument", desk.names().variable(x));
        slots.put("measure", Names.measure(x));
        slots.put("days", chart.end());
        if (!chart.drawable()) {
            return withoutCurve(table, slots);
        }
        charts.add(chart.id(), chart.data());
        FigureView figure = FigureView.ofCharts(
                        title(x, outcome, chart, slots),
                        desk.words().html(sub(chart), slots),
                        List.of(chart.view(desk.words().text("survival.unit"))),
                        FigureView.DetailsView.of(
                                desk,
                                desk.words().text("charts.numbers", Map.of("n", 1)),
                                new StepTable(desk, chart).view(desk.words().text("survival.caption", slots)),
                                "tables/survival.csv"))
                .withNotes(notes(x, outcome))
                .breaking();
        return table.isEmpty()
                ? figure
                : figure.withTable(table.view(desk.words().text("survival.summary", slots)));
    }

    private static String sub(StepChart chart) {
        if (chart.competing()) {
            return "survival.sub.competing";
        }
        return chart.hasBands() ? "survival.sub" : "survival.sub.bare";
    }

    private FigureView withoutCurve(SurvivalTable table, Map<String, Object> slots) {
        Figure missing = table.missing();
        Map<String, Object> more = new HashMap<>(slots);
        more.put("reason", missing == null ? desk.words().text("state.not-computed") : Figures.missing(desk, missing));
        FigureView words = FigureView.ofWords(
                desk.words().text("survival.title.none", more), desk.words().html("survival.no-curve", more));
        return table.isEmpty() ? words : words.withTable(table.view(desk.words().text("survival.summary", slots)));
    }

    /** Natural frequencies only where a difference was shown. */
    private String title(Variable x, OutcomeInfo outcome, StepChart chart, Map<String, Object> slots) {
        if (!Verdicts.shown(desk.lookup().verdict(x.id(), outcome.id()))) {
            return Verdicts.title(desk, x, outcome);
        }
        Map<String, Object> more = new HashMap<>(slots);
        more.put("reference", Math.round(chart.share(chart.curves().get(0)) * Squares.ALL));
        more.put("exposed", Math.round(chart.share(chart.curves().get(1)) * Squares.ALL));
        return desk.words().text("survival.title", more);
    }

    private List<String> notes(Variable x, OutcomeInfo outcome) {
        List<String> notes = new ArrayList<>();
        Association hazard = desk.lookup().overall(x.id(), outcome.id(), "hazard_ratio_per_point");
        if (hazard != null && hazard.estimate() != null) {
            notes.add(desk.words()
                    .text(
                            "survival.hazard",
                            Map.of(
                                    "ratio",
                                    desk.numbers().decimal(hazard.estimate(), 2),
                                    "interval",
                                    hazard.confLow() == null
                                            ? desk.words().text("state.no-interval")
                                            : Interval.text(
                                                    desk.words(),
                                                    hazard.confLow(),
                                                    hazard.confHigh(),
                                                    v -> desk.numbers().decimal(v, 2)),
                                    "measure",
                                    Names.measure(x))));
        }
        if (desk.report()
                .flags()
                .contains(new Flag(Flag.Kind.HAZARDS_NOT_PROPORTIONAL, x.id(), outcome.id(), Lookup.OVERALL, ""))) {
            notes.add(desk.words().text("survival.not-proportional"));
        }
        TESTS.forEach(test -> addTest(notes, desk.lookup().overall(x.id(), outcome.id(), test)));
        return notes;
    }

    private void addTest(List<String> notes, @Nullable Association test) {
        if (test != null && test.pValue() != null) {
            notes.add(desk.words()
                    .text(
                            "survival.test." + test.statistic(),
                            Map.of("p", desk.numbers().probabilityEquation(test.pValue()))));
        }
    }
}
