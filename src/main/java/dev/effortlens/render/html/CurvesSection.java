package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loyalty against effort: outcomes by the answer on each CES scale, what was said apart from what was done. */
final class CurvesSection {

    private static final String ID = "curves";

    private final Desk desk;
    private final Charts charts;

    CurvesSection(Desk desk, Charts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    SectionView view() {
        List<Variable> scales = desk.lookup().instruments("CES");
        if (scales.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("curves.no-ces"));
        }
        List<FigureView> figures = new ArrayList<>();
        for (Variable x : scales) {
            addFigure(figures, x, desk.lookup().behaviour());
            addFigure(figures, x, desk.lookup().stated());
        }
        figures.add(new ClaimsFigure(desk, scales.get(0)).view());
        return desk.lookup().behaviour().isEmpty()
                ? SectionView.of(desk, ID, desk.words().html("curves.lede.stated"), figures)
                : SectionView.of(desk, ID, desk.words().html("curves.lede"), figures);
    }

    private void addFigure(List<FigureView> figures, Variable x, List<OutcomeInfo> outcomes) {
        List<OutcomeInfo> present = outcomes.stream()
                .filter(o -> !desk.lookup().curve(x.id(), o.id()).isEmpty())
                .toList();
        if (!present.isEmpty()) {
            figures.add(figure(x, present));
        }
    }

    private FigureView figure(Variable x, List<OutcomeInfo> outcomes) {
        List<ChartView> views = outcomes.stream().map(o -> chart(x, o)).toList();
        boolean stated = outcomes.get(0).kind() == OutcomeInfo.Kind.STATED;
        Map<String, Object> slots = Map.of(
                "instrument",
                desk.names().variable(x),
                "easiest",
                desk.names().level(x, 0),
                "hardest",
                desk.names().level(x, x.scores().size() - 1));
        String table = desk.words().text(stated ? "curves.caption.stated" : "curves.caption", slots);
        return FigureView.ofCharts(
                Verdicts.title(desk, x, leading(x, outcomes)),
                desk.words().html(stated ? "curves.sub.stated" : "curves.sub", slots),
                views,
                FigureView.DetailsView.of(
                        desk,
                        desk.words().text("charts.numbers", Map.of("n", views.size())),
                        new CurveTable(desk, x, outcomes).view(table),
                        "tables/effort_curve.csv"));
    }

    /** Returns the outcome that the figure's title speaks of: the primary one if it is there. */
    private OutcomeInfo leading(Variable x, List<OutcomeInfo> outcomes) {
        return outcomes.stream()
                .filter(o -> o.id().equals(desk.report().primary().outcome())
                        && x.id().equals(desk.report().primary().instrument()))
                .findFirst()
                .orElse(outcomes.get(0));
    }

    private ChartView chart(Variable x, OutcomeInfo outcome) {
        CurveChart chart = new CurveChart(desk, x, outcome);
        if (chart.drawable()) {
            charts.add(chart.id(), chart.data(CurveDomain.of(desk, outcome, List.of(chart))));
        }
        return chart.view(desk.names().outcomeInFull(outcome), unitOf(outcome));
    }

    private String unitOf(OutcomeInfo outcome) {
        return desk.words()
                .text(
                        "chart.unit." + Unit.of(outcome).word(),
                        Map.of("currency", desk.numbers().currencySymbol()));
    }
}
