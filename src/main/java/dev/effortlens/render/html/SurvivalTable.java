package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What curves over time come to: median, mean days without the event, share by the last day; by group and by level. */
final class SurvivalTable {

    private static final List<String> GROUPS = List.of(StepChart.REFERENCE, StepChart.EXPOSED);

    private final Desk desk;
    private final Variable x;
    private final List<SurvivalSummary> rows;

    SurvivalTable(Desk desk, Variable x, OutcomeInfo outcome) {
        this.desk = desk;
        this.x = x;
        this.rows = desk.report().survivalSummary().stream()
                .filter(s -> s.instrument().equals(x.id()) && s.outcome().equals(outcome.id()))
                .filter(s -> s.cut().equals(Lookup.OVERALL))
                .toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns why there is no curve, as the missing share of a compared group tells it. */
    @Nullable
    Figure missing() {
        return rows.stream()
                .filter(s -> GROUPS.contains(s.level()) && s.statistic().equals("share_by_end"))
                .map(SurvivalSummary::figure)
                .filter(f -> f.estimate() == null)
                .findFirst()
                .orElse(null);
    }

    TableView view(String caption) {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.group")),
                TableView.ColumnView.number(desk.words().text("column.answers")),
                TableView.ColumnView.number(desk.words().text("column.median-days")),
                TableView.ColumnView.number(desk.words().text("column.mean-days")),
                TableView.ColumnView.number(desk.words().text("column.share-by-end")));
        List<TableView.GroupView> groups = new ArrayList<>();
        add(groups, null, levels(true));
        add(groups, desk.words().text("groups.levels"), levels(false));
        return TableView.grouped(caption, true, "", columns, groups);
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
                .map(SurvivalSummary::level)
                .filter(level -> GROUPS.contains(level) == groups)
                .forEach(levels::add);
        return levels;
    }

    private List<CellView> row(String level) {
        Figure share = figure(level, "share_by_end");
        return List.of(
                CellView.name(name(level)),
                Rates.answers(desk, share == null ? null : share.responses()),
                cell(level, "median_days", Unit.SCORE, v -> desk.numbers().decimal(v, 0)),
                cell(
                        level,
                        "restricted_mean_days",
                        Unit.SCORE,
                        v -> desk.numbers().decimal(v, 1)),
                cell(level, "share_by_end", Unit.PERCENT, desk.numbers()::percentBare));
    }

    private CellView cell(String level, String statistic, Unit unit, DoubleFunction<String> format) {
        Figure figure = figure(level, statistic);
        return figure == null
                ? CellView.state(desk.words().text("state.not-computed"), 1)
                : Figures.cell(desk, unit, figure, format);
    }

    private @Nullable Figure figure(String level, String statistic) {
        return rows.stream()
                .filter(s -> s.level().equals(level) && s.statistic().equals(statistic))
                .map(SurvivalSummary::figure)
                .findFirst()
                .orElse(null);
    }

    private String name(String level) {
        return Groups.name(desk, x, level);
    }
}
