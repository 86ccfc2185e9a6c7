package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.ValueRow;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money by group of answers, then by level: one column per statistic. */
final class ValueTable {

    private static final List<String> GROUPS = List.of("reference", "exposed", "all");
    private static final String BUYERS = "buyers";

    /** What stands in the columns, in their order. */
    private static final List<String> STATISTICS =
            List.of("historic_mean", "realised_mean", BUYERS, "mean_per_buyer", "expected_mean");

    private final Desk desk;
    private final Variable x;
    private final OutcomeInfo outcome;
    private final List<ValueRow> rows;

    ValueTable(Desk desk, Variable x, OutcomeInfo outcome, List<ValueRow> rows) {
        this.desk = desk;
        this.x = x;
        this.outcome = outcome;
        this.rows =
                rows.stream().filter(v -> STATISTICS.contains(v.statistic())).toList();
    }

    TableView view(String caption) {
        List<TableView.GroupView> groups = new ArrayList<>();
        add(groups, null, levels(true));
        add(groups, desk.words().text("groups.levels"), levels(false));
        return TableView.grouped(caption, false, "stack", columns(), groups);
    }

    private List<TableView.ColumnView> columns() {
        Map<String, Object> slots = Map.of(
                "currency",
                desk.numbers().currencySymbol(),
                "days",
                outcome.withinDays() == null ? 0 : outcome.withinDays());
        List<TableView.ColumnView> columns = new ArrayList<>();
        columns.add(TableView.ColumnView.text(desk.words().text("column.group")));
        columns.add(TableView.ColumnView.number(desk.words().text("column.answers")));
        STATISTICS.forEach(
                s -> columns.add(TableView.ColumnView.number(desk.words().text("value.column." + s, slots))));
        return columns;
    }

    private void add(List<TableView.GroupView> groups, @Nullable String heading, Set<String> levels) {
        if (!levels.isEmpty()) {
            groups.add(new TableView.GroupView(
                    heading, levels.stream().map(this::row).toList()));
        }
    }

    private Set<String> levels(boolean groups) {
        Set<String> levels = new LinkedHashSet<>();
        rows.stream()
                .map(ValueRow::level)
                .filter(level -> GROUPS.contains(level) == groups)
                .forEach(levels::add);
        return levels;
    }

    private List<CellView> row(String level) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(Groups.name(desk, x, level)));
        Figure realised = figure(level, "realised_mean");
        cells.add(Rates.answers(desk, realised == null ? null : realised.responses()));
        STATISTICS.forEach(s -> cells.add(cell(s, figure(level, s))));
        return cells;
    }

    private CellView cell(String statistic, @Nullable Figure figure) {
        if (figure == null) {
            return CellView.state(desk.words().text("state.not-computed"), 1);
        }
        return statistic.equals(BUYERS)
                ? Figures.cell(desk, Unit.PERCENT, figure, desk.numbers()::percentBare)
                : Figures.cell(desk, Unit.MONEY, figure, v -> desk.numbers().decimal(v, 2));
    }

    private @Nullable Figure figure(String level, String statistic) {
        return rows.stream()
                .filter(v -> v.level().equals(level) && v.statistic().equals(statistic))
                .map(ValueRow::figure)
                .findFirst()
                .orElse(null);
    }
}
