package dev.effortlens.render.html;

import dev.effortlens.report.Meta;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the edition was made from. */
final class ProvenanceTables {

    private static final long KIBIBYTE = 1024;

    private final Desk desk;
    private final Words words;

    ProvenanceTables(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    TableView edition() {
        Meta meta = desk.report().meta();
        Provenance p = desk.report().provenance();
        List<List<CellView>> rows = new ArrayList<>();
        rows.add(row("provenance.as-of", CellView.text(meta.asOf().toString())));
        rows.add(row("provenance.zone", CellView.text(meta.timeZone())));
        rows.add(row("provenance.key", CellView.code(p.key())));
        rows.add(row("provenance.config", CellView.code(p.configDigest())));
        rows.add(row("provenance.program", CellView.text(p.program())));
        rows.add(row("provenance.engine", CellView.text(p.engine())));
        rows.add(row("provenance.minimum", CellView.text(desk.numbers().count(meta.minimumCell()))));
        rows.add(row(
                "provenance.tables",
                CellView.text(
                        words.text("provenance.tables.files", Map.of("tables", String.join(", ", Tables.NAMES))))));
        List<TableView.ColumnView> columns = List.of(
                new TableView.ColumnView(words.text("column.what"), "", null, null),
                new TableView.ColumnView(words.text("column.value"), "", null, null));
        return TableView.grouped(
                words.text("provenance.caption"), false, "prov", columns, List.of(new TableView.GroupView(null, rows)));
    }

    TableView inputs() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.input")),
                TableView.ColumnView.text(words.text("column.path")),
                TableView.ColumnView.number(words.text("column.files")),
                TableView.ColumnView.number(words.text("column.rows")),
                TableView.ColumnView.number(words.text("column.size")),
                TableView.ColumnView.text(words.text("column.newest")),
                TableView.ColumnView.text(words.text("column.complete")),
                TableView.ColumnView.text(words.text("column.fingerprint")));
        List<List<CellView>> rows =
                desk.report().provenance().inputs().stream().map(this::input).toList();
        return TableView.plain(words.text("provenance.inputs"), columns, rows);
    }

    private List<CellView> input(Provenance.InputInfo i) {
        return List.of(
                CellView.name(i.name()),
                CellView.code(i.path()),
                Rates.answers(desk, (long) i.files()),
                Rates.answers(desk, i.rows()),
                CellView.number(size(i.bytes()), String.valueOf(i.bytes())),
                day(i.newest()),
                day(i.completeThrough()),
                CellView.code(i.fingerprint()));
    }

    private CellView day(@Nullable LocalDate day) {
        return day == null ? CellView.state(words.text("state.not-needed"), 1) : CellView.text(day.toString());
    }

    private String size(long bytes) {
        return words.text("size", Map.of("kib", desk.numbers().count((bytes + KIBIBYTE - 1) / KIBIBYTE)));
    }

    private List<CellView> row(String key, CellView value) {
        return List.of(CellView.name(words.text(key)), value);
    }
}
