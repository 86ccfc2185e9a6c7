package dev.effortlens.render.html;

import dev.effortlens.report.Control;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every negative control: the difference in the window before the answer beside the one after it. */
final class ControlsFigure {

    private final Desk desk;

    ControlsFigure(Desk desk) {
        this.desk = desk;
    }

    FigureView view() {
        List<TableView.GroupView> groups = groups();
        if (groups.isEmpty()) {
            return FigureView.ofWords(
                    desk.words().text("controls.none.title"), desk.words().html("control.text.none"));
        }
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.outcome-name")),
                TableView.ColumnView.number(desk.words().text("column.before")),
                TableView.ColumnView.number(desk.words().text("column.after")),
                TableView.ColumnView.text(desk.words().text("column.verdict")));
        TableView table = TableView.grouped(desk.words().text("controls.caption"), false, "", columns, groups);
        return FigureView.ofTable(title(), desk.words().html("controls.sub"), table);
    }

    private String title() {
        long differed = desk.report().controls().stream()
                .map(Control::verdict)
                .filter(v -> v == Control.Verdict.DIFFERED_ALIKE || v == Control.Verdict.DIFFERED_OTHERWISE)
                .count();
        boolean known = desk.report().controls().stream().anyMatch(c -> c.verdict() != Control.Verdict.UNKNOWN);
        return desk.words()
                .text(
                        known ? "controls.title" : "controls.title.unknown",
                        Map.of("n", differed, "all", desk.report().controls().size()));
    }

    private List<TableView.GroupView> groups() {
        List<TableView.GroupView> groups = new ArrayList<>();
        for (Variable x : desk.report().variables()) {
            List<List<CellView>> rows = desk.report().controls().stream()
                    .filter(c -> c.instrument().equals(x.id()))
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new TableView.GroupView(desk.names().variable(x), rows));
            }
        }
        return groups;
    }

    private List<CellView> row(Control c) {
        OutcomeInfo outcome = desk.lookup().outcome(c.outcome());
        Unit unit = outcome == null ? Unit.SCORE : Unit.of(outcome);
        String name = outcome == null
                ? c.outcome()
                : desk.words()
                        .text(
                                "controls.outcome",
                                Map.of(
                                        "outcome", desk.names().outcomeInFull(outcome),
                                        "unit", Columns.difference(desk, unit)));
        return List.of(
                CellView.name(name),
                Figures.cell(desk, unit, c.before(), v -> unit.difference(desk.numbers(), v)),
                Figures.cell(desk, unit, c.after(), v -> unit.difference(desk.numbers(), v)),
                CellView.text(
                        desk.words().text("controls.verdict." + c.verdict().name())));
    }
}
