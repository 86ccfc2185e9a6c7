package dev.effortlens.render.html;

import dev.effortlens.report.Flag;
import dev.effortlens.report.OutcomeInfo;
import java.util.List;
import java.util.Map;

/** What a reader should not miss about single associations, in words. */
final class FlagsFigure {

    private static final int MOST_ROWS = 60;

    private final Desk desk;

    FlagsFigure(Desk desk) {
        this.desk = desk;
    }

    FigureView view() {
        List<Flag> flags = desk.report().flags();
        if (flags.isEmpty()) {
            return FigureView.ofWords(
                    desk.words().text("flags.none.title"), desk.words().html("flags.none"));
        }
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.flag")),
                TableView.ColumnView.text(desk.words().text("column.measure")),
                TableView.ColumnView.text(desk.words().text("column.outcome-name")),
                TableView.ColumnView.text(desk.words().text("column.slice")));
        List<List<CellView>> rows =
                flags.stream().limit(MOST_ROWS).map(this::row).toList();
        TableView table = TableView.grouped(
                desk.words().text("flags.caption"), false, "", columns, List.of(new TableView.GroupView(null, rows)));
        FigureView figure = FigureView.ofTable(
                desk.words().text("flags.title", Map.of("n", flags.size())),
                desk.words().html("flags.sub"),
                table);
        int left = flags.size() - rows.size();
        return left == 0 ? figure : figure.withNotes(List.of(desk.words().text("flags.left-out", Map.of("n", left))));
    }

    private List<CellView> row(Flag flag) {
        OutcomeInfo outcome = desk.lookup().outcome(flag.outcome());
        return List.of(
                CellView.name(desk.words().text("flag." + flag.kind().name())).styled("tag"),
                CellView.text(desk.names().variable(flag.instrument())),
                CellView.text(outcome == null ? flag.outcome() : desk.names().outcomeInFull(outcome)),
                CellView.text(slice(flag)));
    }

    private String slice(Flag flag) {
        String value = desk.names().slice(flag.cut(), flag.value());
        return flag.cut().equals(Lookup.OVERALL)
                ? value
                : desk.words().text("flags.slice", Map.of("cut", desk.names().cut(flag.cut()), "value", value));
    }
}
