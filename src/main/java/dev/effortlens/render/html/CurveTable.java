package dev.effortlens.render.html;

import dev.effortlens.render.html.TableView.ColumnView;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the curves of one x: a row per level, for each outcome the rate and its answers. */
final class CurveTable {

    private final Desk desk;
    private final Variable x;
    private final List<OutcomeInfo> outcomes;

    CurveTable(Desk desk, Variable x, List<OutcomeInfo> outcomes) {
        this.desk = desk;
        this.x = x;
        this.outcomes = outcomes.stream()
                .filter(o -> !desk.lookup().curve(x.id(), o.id()).isEmpty())
                .toList();
    }

    TableView view(String caption) {
        List<List<CellView>> rows = new ArrayList<>();
        for (int level = 0; level < x.scores().size(); level++) {
            rows.add(row(level));
        }
        return TableView.plain(caption, columns(), rows);
    }

    private List<ColumnView> columns() {
        List<ColumnView> columns = new ArrayList<>();
        columns.add(ColumnView.text(desk.words().text("column.level", Map.of("measure", Names.measure(x)))));
        columns.add(ColumnView.text(desk.words().text("column.side")));
        for (OutcomeInfo outcome : outcomes) {
            columns.add(ColumnView.number(Columns.outcome(desk, outcome)));
            columns.add(ColumnView.number(desk.words().text("column.answers")));
        }
        return columns;
    }

    private List<CellView> row(int level) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.names().level(x, level)));
        cells.add(CellView.text(desk.words()
                .text(
                        "side.name",
                        Map.of(
                                "measure",
                                Names.measure(x),
                                "side",
                                x.contrasts().get(level)))));
        for (OutcomeInfo outcome : outcomes) {
            cells.addAll(Rates.withAnswers(desk, Unit.of(outcome), rate(outcome, level)));
        }
        return cells;
    }

    private @Nullable Rate rate(OutcomeInfo outcome, int level) {
        return desk.lookup().curve(x.id(), outcome.id()).stream()
                .filter(p -> p.level() == level)
                .map(CurvePoint::rate)
                .findFirst()
                .orElse(null);
    }
}
