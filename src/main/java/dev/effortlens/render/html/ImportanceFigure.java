package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.MeasureComparison;
import dev.effortlens.report.OutcomeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How what the measures explain together falls to each of them. */
final class ImportanceFigure {

    static final String STATISTIC = "importance";

    private final Desk desk;
    private final OutcomeInfo outcome;
    private final List<MeasureComparison> shares;
    private final RowAxis axis;

    ImportanceFigure(Desk desk, OutcomeInfo outcome, List<MeasureComparison> rows) {
        this.desk = desk;
        this.outcome = outcome;
        this.shares = rows.stream().filter(m -> m.statistic().equals(STATISTIC)).toList();
        this.axis = RowAxis.from(
                Unit.PERCENT,
                BigDecimal.ZERO,
                Extents.ofFigures(shares.stream().map(MeasureComparison::figure).toList()));
    }

    FigureView view() {
        Map<String, Object> slots = Outcomes.slots(desk, outcome);
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.measure")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.importance")));
        List<List<CellView>> rows = shares.stream().map(this::row).toList();
        TableView table = TableView.grouped(
                desk.words().text("importance.caption", slots),
                false,
                "rows",
                columns,
                List.of(new TableView.GroupView(null, rows)));
        return FigureView.ofTable(
                desk.words().text("importance.title", slots), desk.words().html("importance.sub", slots), table);
    }

    private List<CellView> row(MeasureComparison m) {
        Figure share = m.figure();
        CellView name = CellView.name(desk.names().variable(m.measures()));
        return share.estimate() == null
                ? List.of(name, CellView.state(Figures.missing(desk, share), 2))
                : List.of(
                        name,
                        CellView.plot(axis.plot(share.estimate(), share.confLow(), share.confHigh())),
                        Figures.cell(desk, Unit.PERCENT, share, desk.numbers()::percentBare));
    }
}
