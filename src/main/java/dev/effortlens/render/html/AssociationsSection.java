package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Finding;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every x with every outcome, overall: tau-b as a heat map, all statistics in a table, and what not to miss of them. */
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
                .withData(FigureView.DetailsView.of(
                        desk, desk.words().text("associations.all"), statistics(), "tables/associations.csv"));
        List<FigureView> figures = new ArrayList<>(List.of(figure));
        figures.add(new ShapeFigure(desk).view());
        figures.add(new FlagsFigure(desk).view());
        figures.add(new ControlsFigure(desk).view());
        return SectionView.of(desk, ID, desk.words().html("associations.lede"), figures);
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
                TableView.ColumnView.number(desk.words().text("column.p")).optional(),
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
                .filter(a -> a.cut().equals(Lookup.OVERALL))
                .sorted(Comparator.comparingInt(AssociationsSection::place))
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
        return List.of(
                CellView.name(statistic(x, outcome, a), remark(outcome, a)).styled("remark"),
                Estimates.of(desk, outcome, a),
                Estimates.independent(desk, outcome, a).optional(),
                Rates.answers(desk, a.responses()),
                probability(a.pValue()),
                probability(a.qValue()));
    }

    private CellView probability(@Nullable Double p) {
        return p == null
                ? CellView.empty().optional()
                : CellView.number(desk.numbers().probability(p), Estimates.exact(p))
                        .optional();
    }

    /** A test's statistic has no interval by nature, so nothing need be said of it as long as it has a p-value. */
    private String remark(OutcomeInfo outcome, Association a) {
        return a.estimate() == null || (Tests.isTest(a.statistic()) && a.pValue() != null)
                ? ""
                : desk.states().remark(a.status(), a.note(), outcome.binary());
    }

    private String statistic(Variable x, OutcomeInfo outcome, Association a) {
        String key = "statistic." + a.statistic();
        Map<String, Object> slots =
                Map.of("measure", Names.measure(x), "unit", Columns.difference(desk, Unit.of(outcome)));
        String name = desk.words().has(key) ? desk.words().text(key, slots) : a.statistic();
        return a.adjustment().isEmpty()
                ? name
                : desk.words().text("associations.adjusted", Map.of("name", name, "adjustment", a.adjustment()));
    }

    /** What is crude stands before what is adjusted. */
    private static int place(Association a) {
        int place = ORDER.indexOf(a.statistic());
        int among = place < 0 ? ORDER.size() : place;
        return a.adjustment().isEmpty() ? among : among + ORDER.size() + 1;
    }
}
