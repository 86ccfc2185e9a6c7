package dev.effortlens.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The numbers of a chart over time: at each tick, the share of either group and how many answers were still followed. */
final class StepTable {

    private final Desk desk;
    private final StepChart chart;

    StepTable(Desk desk, StepChart chart) {
        this.desk = desk;
        this.chart = chart;
    }

    TableView view(String caption) {
        List<List<CellView>> rows =
                DayTicks.until(chart.end()).stream().map(this::row).toList();
        return TableView.plain(caption, columns(), rows);
    }

    private List<TableView.ColumnView> columns() {
        List<TableView.ColumnView> columns = new ArrayList<>();
        columns.add(new TableView.ColumnView(desk.words().text("column.day"), "", "n", null));
        for (StepCurve curve : chart.curves()) {
            columns.add(
                    TableView.ColumnView.number(desk.words().text("column.share", Map.of("group", chart.name(curve)))));
            columns.add(TableView.ColumnView.number(
                    desk.words().text("column.followed", Map.of("group", chart.name(curve)))));
        }
        return columns;
    }

    private List<CellView> row(long day) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.numbers().count(day)));
        for (StepCurve curve : chart.curves()) {
            StepCurve.Share share = curve.at(day, chart.competing());
            cells.add(CellView.estimate(
                    desk.numbers().percentBare(share.value()),
                    Interval.text(desk.words(), share.low(), share.high(), desk.numbers()::percentBare),
                    Unit.PERCENT.exact(share.value()),
                    Rates.exact(Unit.PERCENT, share.low()),
                    Rates.exact(Unit.PERCENT, share.high())));
            cells.add(Rates.answers(desk, curve.followedAt(day)));
        }
        return cells;
    }
}
