package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Finding;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every x with every outcome, overall: tau-b as a heat map, all statistics in a table. */
final class AssociationsSection {

    private static final String ID = "associations";

    /** What stands first; statistics that are not named follow in the report's order. */
    private static final List<String> ORDER = List.of(
            "risk_difference",
            "mean_difference",
            "risk_ratio",
            "odds_ratio",
            "odds_ratio_per_point",
            "kendall_tau_b",
            "spearman",
            "pearson");

    private final Desk desk;

    AssociationsSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view() {
        if (desk.report().findings().isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("associations.none"));
        }
        HeatMap heat = new HeatMap(desk);
        FigureView figure = FigureView.ofTable(title(), desk.words().html("associations.sub"), heat.view())
                .withKey(heat.key())
                .withData(new FigureView.DetailsView(desk.words().text("associations.all"), statistics()));
        return SectionView.of(desk, ID, desk.words().html("associations.lede"), List.of(figure));
    }

    private String title() {
        List<Finding> findings = desk.report().findings();
        long shown = findings.stream().filter(f -> Verdicts.shown(f.verdict())).count();
        boolean judged = findings.stream()
                .anyMatch(f -> Verdicts.shown(f.verdict()) || f.verdict() == Finding.Verdict.NOT_SHOWN);
        return desk.words()
                .text(
                        judged ? "associations.title" : "associations.title.unjudged",
                        Map.of("shown", shown, "all", findings.size()));
    }

    private TableView statistics() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.statistic")),
                TableView.ColumnView.number(desk.words().text("column.estimate")),
                TableView.ColumnView.number(desk.words().text("column.independent"))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.answers")),
                TableView.ColumnView.number(desk.words().text("column.q")).optional());
        List<TableView.GroupView> groups = new ArrayList<>();
        for (Variable x : desk.report().variables()) {
            for (OutcomeInfo outcome : desk.report().outcomes()) {
                addGroup(groups, x, outcome);
            }
        }
        return TableView.grouped(desk.words().text("associations.caption"), true, "", columns, groups);
    }

    private void addGroup(List<TableView.GroupView> groups, Variable x, OutcomeInfo outcome) {
        List<List<CellView>> rows = desk.report().associations().stream()
                .filter(a -> a.instrument().equals(x.id()) && a.outcome().equals(outcome.id()))
                .filter(a -> a.cut().equals(Lookup.OVERALL) && a.adjustment().isEmpty())
                .sorted(Comparator.comparingInt(a -> place(a.statistic())))
                .map(a -> row(x, outcome, a))
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new TableView.GroupView(
                    desk.words()
                            .text(
                                    "associations.pair",
                                    Map.of(
                                            "x", desk.names().variable(x),
                                            "outcome", desk.names().outcomeInFull(outcome))),
                    rows));
        }
    }

    private List<CellView> row(Variable x, OutcomeInfo outcome, Association a) {
        Double q = a.qValue();
        return List.of(
                CellView.name(statistic(x, outcome, a.statistic()), remark(outcome, a))
                        .styled("remark"),
                Estimates.of(desk, outcome, a),
                Estimates.independent(desk, outcome, a).optional(),
                Rates.answers(desk, a.responses()),
                q == null
                        ? CellView.empty().optional()
                        : CellView.number(desk.numbers().probability(q), Estimates.exact(q))
                                .optional());
    }

    /** The trend's z has no interval by nature, so nothing need be said of it. */
    private String remark(OutcomeInfo outcome, Association a) {
        return a.estimate() == null || a.statistic().equals("trend_z")
                ? ""
                : desk.states().remark(a.status(), a.note(), outcome.binary());
    }

    private String statistic(Variable x, OutcomeInfo outcome, String statistic) {
        String key = "statistic." + statistic;
        return desk.words().has(key)
                ? desk.words()
                        .text(
                                key,
                                Map.of("measure", Names.measure(x), "unit", Columns.difference(desk, Unit.of(outcome))))
                : statistic;
    }

    private static int place(String statistic) {
        int place = ORDER.indexOf(statistic);
        return place < 0 ? ORDER.size() : place;
    }
}
