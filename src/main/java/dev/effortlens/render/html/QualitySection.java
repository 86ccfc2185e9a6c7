package dev.effortlens.render.html;

import dev.effortlens.report.QualityRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of every row of every input. */
final class QualitySection {

    private static final String ID = "quality";

    /** Rows about used answers, or invitations, that leave one result only. */
    private static final List<String> PREFIXES = List.of("outcome:", "signal:", "topic:", "score:");

    private final Desk desk;
    private final Words words;

    QualitySection(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    SectionView view() {
        List<QualityRow> rows = desk.report().quality();
        if (rows.isEmpty()) {
            return SectionView.empty(desk, ID, words.text("quality.none"));
        }
        List<FigureView> figures = new ArrayList<>();
        figures.add(inputs());
        if (rows.stream().anyMatch(QualitySection::partial)) {
            figures.add(outcomes());
        }
        if (!desk.report().gates().isEmpty()) {
            figures.add(new GatesFigure(desk).view());
        }
        return SectionView.of(desk, ID, words.html("quality.lede"), figures);
    }

    private FigureView inputs() {
        List<String> names = names(false);
        List<List<CellView>> rows = names.stream().map(this::input).toList();
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.input")),
                TableView.ColumnView.number(words.text("column.read")),
                TableView.ColumnView.number(words.text("column.used")),
                TableView.ColumnView.number(words.text("column.set-aside")),
                TableView.ColumnView.number(words.text("column.used-share")));
        Accounting accounting = Accounting.of(desk.report().quality());
        String title = words.text(
                "quality.title",
                Map.of(
                        "read", accounting.read(),
                        "share", desk.numbers().percent(accounting.usedShare())));
        TableView table = TableView.grouped(
                words.text("quality.caption"), false, "", columns, List.of(new TableView.GroupView(null, rows)));
        return FigureView.ofTable(title, words.html("quality.sub"), table)
                .withData(FigureView.DetailsView.of(
                        desk, words.text("quality.reasons"), reasons(false), "tables/data_quality.csv"));
    }

    private FigureView outcomes() {
        return FigureView.ofTable(
                words.text("quality.outcomes.title"), words.html("quality.outcomes.sub"), reasons(true));
    }

    private List<CellView> input(String name) {
        QualityRow first = rows(name).get(0);
        long aside = first.read() - first.used();
        double share = first.read() == 0 ? 0 : (double) first.used() / first.read();
        return List.of(
                CellView.name(name),
                Rates.answers(desk, first.read()),
                Rates.answers(desk, first.used()),
                Rates.answers(desk, aside),
                first.read() == 0
                        ? CellView.empty()
                        : CellView.number(desk.numbers().percentFine(share), Unit.PERCENT.exact(share)));
    }

    private TableView reasons(boolean outcomes) {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.reason")),
                TableView.ColumnView.text(words.text("column.meaning")),
                TableView.ColumnView.number(words.text("column.rows")),
                TableView.ColumnView.number(words.text("column.read-share")));
        List<TableView.GroupView> groups = names(outcomes).stream()
                .map(name -> new TableView.GroupView(
                        heading(name), rows(name).stream().map(this::reason).toList()))
                .toList();
        String caption = words.text(outcomes ? "quality.outcomes.caption" : "quality.reasons.caption");
        return TableView.grouped(caption, !outcomes, "", columns, groups);
    }

    private static String heading(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst()
                .orElse(name);
    }

    private List<CellView> reason(QualityRow row) {
        double share = row.read() == 0 ? 0 : (double) row.rows() / row.read();
        if (row.reason().isEmpty()) {
            return List.of(CellView.state(words.text("quality.nothing-aside"), 4));
        }
        return List.of(
                new CellView(true, "code", row.reason(), "", null, null, null, 1, null, null),
                CellView.text(Reasons.text(words, row.reason())),
                Rates.answers(desk, row.rows()),
                CellView.number(desk.numbers().percentFine(share), Unit.PERCENT.exact(share)));
    }

    private List<QualityRow> rows(String name) {
        return desk.report().quality().stream()
                .filter(r -> r.input().equals(name))
                .toList();
    }

    private List<String> names(boolean outcomes) {
        return desk.report().quality().stream()
                .filter(r -> partial(r) == outcomes)
                .map(QualityRow::input)
                .distinct()
                .toList();
    }

    private static boolean partial(QualityRow row) {
        return PREFIXES.stream().anyMatch(row.input()::startsWith);
    }
}
