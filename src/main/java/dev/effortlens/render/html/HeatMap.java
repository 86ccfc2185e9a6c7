package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kendall's tau-b of every x with every outcome: the fill says how strong, the number which way. */
final class HeatMap {

    static final String STATISTIC = "kendall_tau_b";

    /** Lower bounds of the classes of strength after the weakest. */
    private static final List<Double> CLASSES = List.of(0.03, 0.06, 0.10, 0.20);

    private final Desk desk;
    private final List<OutcomeInfo> outcomes;

    HeatMap(Desk desk) {
        this.desk = desk;
        this.outcomes = new ArrayList<>(desk.lookup().behaviour());
        outcomes.addAll(desk.lookup().stated());
    }

    TableView view() {
        List<TableView.ColumnView> columns = new ArrayList<>();
        columns.add(new TableView.ColumnView(desk.words().text("column.measure"), "", null, null));
        outcomes.forEach(o -> columns.add(new TableView.ColumnView(desk.names().outcome(o), gap(o), null, null)));
        List<TableView.GroupView> groups = new ArrayList<>();
        addGroup(groups, "heat.asked", Variable.Kind.INSTRUMENT);
        addGroup(groups, "heat.observed", Variable.Kind.SIGNAL);
        addGroup(groups, "heat.written", Variable.Kind.TOPIC);
        return new TableView(desk.words().text("heat.caption"), false, "heat", false, spans(), columns, groups);
    }

    List<FigureView.KeyView> key() {
        List<FigureView.KeyView> key = new ArrayList<>();
        key.add(FigureView.KeyView.fill("h0", desk.words().text("heat.zero")));
        key.add(FigureView.KeyView.fill("h1", desk.words().text("heat.under", Map.of("to", bound(0)))));
        for (int i = 1; i < CLASSES.size(); i++) {
            key.add(FigureView.KeyView.fill(
                    "h" + (i + 1), desk.words().text("heat.between", Map.of("from", bound(i - 1), "to", bound(i)))));
        }
        key.add(FigureView.KeyView.fill(
                "h5", desk.words().text("heat.over", Map.of("from", bound(CLASSES.size() - 1)))));
        return key;
    }

    private List<TableView.SpanView> spans() {
        List<TableView.SpanView> spans = new ArrayList<>();
        int did = desk.lookup().behaviour().size();
        int said = desk.lookup().stated().size();
        if (did > 0) {
            spans.add(new TableView.SpanView(desk.words().text("heat.did"), did, "group"));
        }
        if (said > 0) {
            spans.add(new TableView.SpanView(desk.words().text("heat.said"), said, did > 0 ? "group gap" : "group"));
        }
        return spans;
    }

    private void addGroup(List<TableView.GroupView> groups, String key, Variable.Kind kind) {
        List<List<CellView>> rows = desk.report().variables().stream()
                .filter(v -> v.kind() == kind)
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new TableView.GroupView(desk.words().text(key), rows));
        }
    }

    private List<CellView> row(Variable x) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.names().variable(x), desk.names().scale(x)));
        outcomes.forEach(o -> cells.add(cell(x, o)));
        return cells;
    }

    private CellView cell(Variable x, OutcomeInfo outcome) {
        if (x.id().equals(outcome.instrument())) {
            return state(outcome, desk.words().text("state.same-question"));
        }
        Association a = desk.lookup().overall(x.id(), outcome.id(), STATISTIC);
        if (a == null) {
            return state(outcome, desk.words().text("state.not-computed"));
        }
        CellView cell = Estimates.of(desk, outcome, a);
        return a.estimate() == null
                ? state(outcome, cell.text())
                : cell.styled(fill(a)).styled(gap(outcome));
    }

    private CellView state(OutcomeInfo outcome, String words) {
        return CellView.state(words, 1).styled("h0").styled(gap(outcome));
    }

    private static String fill(Association a) {
        Double low = a.confLow();
        Double high = a.confHigh();
        Double estimate = a.estimate();
        if (estimate == null || low == null || high == null || (low <= 0 && high >= 0)) {
            return "h0";
        }
        return "h" + (1 + CLASSES.stream().filter(c -> Math.abs(estimate) >= c).count());
    }

    /** The first stated outcome stands apart from behaviour. */
    private String gap(OutcomeInfo outcome) {
        List<OutcomeInfo> stated = desk.lookup().stated();
        return !stated.isEmpty() && stated.get(0).equals(outcome) && outcomes.size() > stated.size() ? "gap" : "";
    }

    private String bound(int i) {
        return desk.numbers().decimal(CLASSES.get(i), 2);
    }
}
