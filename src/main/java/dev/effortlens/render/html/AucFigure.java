package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.MeasureComparison;
import dev.effortlens.report.OutcomeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well each measure alone, and several together, tell answers with the event from the others. */
final class AucFigure {

    private static final BigDecimal COIN = new BigDecimal("0.5");
    private static final int CELLS = 4;
    private static final double LEVEL = 0.05;
    private static final String JOINT = "\\+";

    private final Desk desk;
    private final OutcomeInfo outcome;
    private final List<MeasureComparison> rows;
    private final RowAxis axis;

    AucFigure(Desk desk, OutcomeInfo outcome, List<MeasureComparison> rows) {
        this.desk = desk;
        this.outcome = outcome;
        this.rows = rows;
        this.axis = RowAxis.from(
                Unit.SCORE,
                COIN,
                Extents.ofFigures(rows.stream()
                        .filter(m ->
                                m.statistic().equals("auc") || m.statistic().equals("auc_model"))
                        .map(MeasureComparison::figure)
                        .toList()));
    }

    FigureView view() {
        List<TableView.GroupView> groups = new ArrayList<>();
        add(groups, "measures.alone", alone());
        add(groups, "measures.together", together());
        Map<String, Object> slots = slots();
        TableView table =
                TableView.grouped(desk.words().text("measures.caption", slots), false, "rows", columns(), groups);
        FigureView figure = FigureView.ofTable(title(slots), desk.words().html("measures.sub", slots), table);
        return of("lift_top_decile").isEmpty() && of("gini").isEmpty()
                ? figure
                : figure.withData(FigureView.DetailsView.of(
                        desk, desk.words().text("measures.more"), more(slots), "tables/comparison.csv"));
    }

    /** Other ways to say how well one measure tells. */
    private TableView more(Map<String, Object> slots) {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.measure")),
                TableView.ColumnView.number(desk.words().text("column.lift")),
                TableView.ColumnView.number(desk.words().text("column.gini")));
        List<List<CellView>> cells = alone().stream()
                .map(m -> List.of(
                        CellView.name(names(m.measures())),
                        number(figure(m.measures(), "lift_top_decile"), 2),
                        number(figure(m.measures(), "gini"), 3)))
                .toList();
        return TableView.plain(desk.words().text("measures.more.caption", slots), columns, cells);
    }

    private void add(List<TableView.GroupView> groups, String heading, List<MeasureComparison> some) {
        if (!some.isEmpty()) {
            groups.add(new TableView.GroupView(
                    desk.words().text(heading), some.stream().map(this::row).toList()));
        }
    }

    private List<TableView.ColumnView> columns() {
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.measure")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.auc")),
                TableView.ColumnView.number(desk.words().text("column.adds")),
                TableView.ColumnView.number(desk.words().text("column.likelihood-ratio"))
                        .optional());
    }

    /** The best alone first; those without a number last. */
    private List<MeasureComparison> alone() {
        return of("auc").stream()
                .sorted(Comparator.comparingDouble((MeasureComparison m) ->
                                m.figure().estimate() == null ? -1 : m.figure().estimate())
                        .reversed())
                .toList();
    }

    /** Models in the report's order, each with one measure more. */
    private List<MeasureComparison> together() {
        return of("auc_model");
    }

    private List<CellView> row(MeasureComparison m) {
        Figure auc = m.figure();
        CellView name = CellView.name(names(m.measures()));
        if (auc.estimate() == null) {
            return List.of(name, CellView.state(Figures.missing(desk, auc), CELLS));
        }
        return List.of(
                name,
                CellView.plot(axis.plot(auc.estimate(), auc.confLow(), auc.confHigh())),
                Figures.cell(desk, Unit.SCORE, auc, v -> desk.numbers().decimal(v, 3)),
                adds(figure(m.measures(), "adds_auc")),
                probability(figure(m.measures(), "likelihood_ratio")));
    }

    private CellView adds(@Nullable Figure figure) {
        return figure == null
                ? CellView.empty()
                : Figures.cell(desk, Unit.SCORE, figure, v -> desk.numbers().signed(v, 3))
                        .labelled(desk.words().text("column.adds"));
    }

    private CellView probability(@Nullable Figure figure) {
        return figure == null || figure.pValue() == null
                ? CellView.empty().optional()
                : CellView.number(desk.numbers().probability(figure.pValue()), Estimates.exact(figure.pValue()))
                        .optional();
    }

    private CellView number(@Nullable Figure figure, int decimals) {
        return figure == null
                ? CellView.state(desk.words().text("state.not-computed"), 1)
                : Figures.cell(desk, Unit.SCORE, figure, v -> desk.numbers().decimal(v, decimals));
    }

    /**
     * Says what effort adds to the most others, if that is known. Whether it adds anything is for the test of its slope to
     * say: of nested models the gain in area is hardly ever negative, and its interval no test.
     */
    private String title(Map<String, Object> slots) {
        MeasureComparison fullest = of("adds_auc").stream()
                .filter(m -> effort(last(m.measures())) && m.figure().estimate() != null)
                .max(Comparator.comparingInt(m -> m.measures().split(JOINT, -1).length))
                .orElse(null);
        Double adds = fullest == null ? null : fullest.figure().estimate();
        Figure ratio = fullest == null ? null : figure(fullest.measures(), "likelihood_ratio");
        if (fullest == null || adds == null || ratio == null || ratio.pValue() == null) {
            return desk.words().text("measures.title.alone", slots);
        }
        Map<String, Object> more = new HashMap<>(slots);
        more.put("adds", desk.numbers().decimal(adds, 3));
        more.put("others", others(fullest.measures()));
        boolean shown = ratio.pValue() < LEVEL && adds > 0;
        return desk.words().text(shown ? "measures.title" : "measures.title.nothing", more);
    }

    private Map<String, Object> slots() {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        Figure any = rows.get(0).figure();
        slots.put("answers", any.responses() == null ? 0 : any.responses());
        slots.put("events", any.events() == null ? 0 : any.events());
        slots.put("known", String.valueOf(any.responses() != null && any.events() != null));
        return slots;
    }

    private List<MeasureComparison> of(String statistic) {
        return rows.stream().filter(m -> m.statistic().equals(statistic)).toList();
    }

    private @Nullable Figure figure(String measures, String statistic) {
        return rows.stream()
                .filter(m -> m.measures().equals(measures) && m.statistic().equals(statistic))
                .map(MeasureComparison::figure)
                .findFirst()
                .orElse(null);
    }

    private String names(String measures) {
        return String.join(
                " + ",
                Arrays.stream(measures.split(JOINT, -1))
                        .map(desk.names()::variable)
                        .toList());
    }

    private String others(String measures) {
        return names(measures.substring(0, Math.max(0, measures.lastIndexOf('+'))));
    }

    private static String last(String measures) {
        return measures.substring(measures.lastIndexOf('+') + 1);
    }

    private boolean effort(String id) {
        return desk.lookup().instruments("CES").stream().anyMatch(v -> v.id().equals(id));
    }
}
