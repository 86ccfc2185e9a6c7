package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Observed effort: each behavioural outcome by the bands of each signal. */
final class SignalsSection {

    private static final String ID = "signals";

    private final Desk desk;
    private final Charts charts;

    SignalsSection(Desk desk, Charts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    SectionView view() {
        List<Variable> signals = desk.lookup().signals();
        if (signals.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("signals.none"));
        }
        if (desk.lookup().behaviour().isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("signals.no-behaviour"));
        }
        List<FigureView> figures = desk.lookup().behaviour().stream()
                .map(outcome -> figure(signals, outcome))
                .toList();
        return SectionView.of(desk, ID, desk.words().html("signals.lede"), figures);
    }

    private FigureView figure(List<Variable> signals, OutcomeInfo outcome) {
        List<CurveChart> curves =
                signals.stream().map(x -> new CurveChart(desk, x, outcome)).toList();
        Ticks ticks = CurveDomain.of(desk, outcome, curves);
        List<ChartView> views = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            CurveChart chart = curves.get(i);
            if (chart.drawable()) {
                charts.add(chart.id(), chart.data(ticks));
            }
            views.add(chart.view(
                    desk.names().variable(signals.get(i)), desk.names().scale(signals.get(i))));
        }
        return FigureView.ofCharts(
                Verdicts.title(desk, "signals.title", "signals.title.unjudged", signals, outcome),
                sub(outcome),
                views,
                data(signals, outcome));
    }

    private Html sub(OutcomeInfo outcome) {
        return desk.words()
                .html(
                        "signals.sub",
                        Map.of(
                                "outcome",
                                desk.names().outcomeInFull(outcome),
                                "unit",
                                desk.words()
                                        .text(
                                                "chart.unit." + Unit.of(outcome).word(),
                                                Map.of(
                                                        "currency",
                                                        desk.numbers().currencySymbol()))));
    }

    private FigureView.DetailsView data(List<Variable> signals, OutcomeInfo outcome) {
        Unit unit = Unit.of(outcome);
        List<TableView.GroupView> groups = signals.stream()
                .map(x -> new TableView.GroupView(
                        desk.words()
                                .text(
                                        "signals.group",
                                        Map.of(
                                                "name", desk.names().variable(x),
                                                "scale", desk.names().scale(x))),
                        desk.lookup().curve(x.id(), outcome.id()).stream()
                                .map(p -> row(x, p.level(), Rates.withAnswers(desk, unit, p.rate())))
                                .toList()))
                .toList();
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.band")),
                TableView.ColumnView.number(Columns.outcome(desk, outcome)),
                TableView.ColumnView.number(desk.words().text("column.responses")));
        String caption = desk.words()
                .text("signals.caption", Map.of("outcome", desk.names().outcomeInFull(outcome)));
        return FigureView.DetailsView.of(
                desk,
                desk.words().text("charts.numbers", Map.of("n", signals.size())),
                TableView.grouped(caption, true, "", columns, groups),
                "tables/effort_curve.csv");
    }

    private List<CellView> row(Variable x, int level, List<CellView> numbers) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.names().level(x, level)));
        cells.addAll(numbers);
        return cells;
    }
}
