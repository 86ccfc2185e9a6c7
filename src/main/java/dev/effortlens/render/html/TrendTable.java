package dev.effortlens.render.html;

import dev.effortlens.report.TrendPoint;
import java.util.ArrayList;
import java.util.List;

/** The numbers of series: period by period, or the newest complete period of each. */
final class TrendTable {

    private final Desk desk;
    private final SeriesWords series;

    TrendTable(Desk desk) {
        this.desk = desk;
        this.series = new SeriesWords(desk);
    }

    /** Returns every period of a few series, one group of rows for each. */
    TableView periods(String caption, List<SeriesView> all) {
        List<TableView.GroupView> groups = all.stream()
                .map(s -> new TableView.GroupView(
                        desk.words().text("trends.group", series.slots(s)),
                        s.points().stream()
                                .map(p -> row(CellView.name(p.period()), p))
                                .toList()))
                .toList();
        return TableView.grouped(
                caption,
                true,
                "",
                columns(desk.words().text("cut." + desk.report().trend().dimension())),
                groups);
    }

    /** Returns the newest complete period of many series, grouped by what they measure; each row names its period. */
    TableView newest(String caption, String dimension, List<SeriesView> all) {
        List<TableView.GroupView> groups = new ArrayList<>();
        for (SeriesView first : all) {
            List<SeriesView> alike =
                    all.stream().filter(s -> kind(s).equals(kind(first))).toList();
            if (alike.get(0).equals(first)) {
                groups.add(new TableView.GroupView(
                        desk.words().text("trends.group.measure", series.slots(first)),
                        alike.stream()
                                .map(s -> row(
                                        CellView.name(
                                                desk.names()
                                                        .slice(
                                                                s.any().cut(),
                                                                s.any().value()),
                                                s.newest().period()),
                                        s.newest()))
                                .toList()));
            }
        }
        return TableView.grouped(caption, true, "", columns(dimension), groups);
    }

    private static List<String> kind(SeriesView s) {
        return List.of(s.any().instrument(), s.any().outcome(), s.any().statistic());
    }

    private List<TableView.ColumnView> columns(String first) {
        return List.of(
                TableView.ColumnView.text(first),
                TableView.ColumnView.number(desk.words().text("column.estimate")),
                TableView.ColumnView.number(desk.words().text("column.limits")),
                TableView.ColumnView.number(desk.words().text("column.answers")),
                TableView.ColumnView.text(desk.words().text("column.remark")));
    }

    private List<CellView> row(CellView name, TrendPoint p) {
        if (p.estimate() == null) {
            return List.of(name, CellView.state(desk.states().missing(States.statusOf(p.note()), p.note()), 4));
        }
        Unit unit = SeriesWords.unit(p.statistic());
        CellView estimate = CellView.estimate(
                series.bare(p.statistic(), p.estimate()),
                series.interval(p.statistic(), p.confLow(), p.confHigh()),
                unit.exact(p.estimate()),
                Rates.exact(unit, p.confLow()),
                Rates.exact(unit, p.confHigh()));
        return List.of(
                name, estimate, limits(p, unit), Rates.answers(desk, p.responses()), CellView.text(series.remark(p)));
    }

    private CellView limits(TrendPoint p, Unit unit) {
        if (p.limitLow() == null || p.limitHigh() == null || p.centre() == null) {
            return CellView.empty();
        }
        return CellView.estimate(
                series.limits(p.statistic(), p.limitLow(), p.limitHigh()),
                "",
                unit.exact(p.centre()),
                unit.exact(p.limitLow()),
                unit.exact(p.limitHigh()));
    }
}
