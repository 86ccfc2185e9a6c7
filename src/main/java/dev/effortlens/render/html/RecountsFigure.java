package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** The primary difference, estimated in several ways, on one axis. */
final class RecountsFigure {

    private final Desk desk;
    private final Recounts recounts;
    private final Unit unit;
    private final RowAxis axis;

    RecountsFigure(Desk desk, Recounts recounts) {
        this.desk = desk;
        this.recounts = recounts;
        this.unit = recounts.pair().unit();
        this.axis = RowAxis.covering(unit, Extents.of(estimates()));
    }

    FigureView view() {
        Map<String, Object> slots = slots();
        TableView table = TableView.grouped(
                desk.words().text("recounts.caption"),
                false,
                "rows",
                columns(),
                List.of(new TableView.GroupView(null, rows())));
        String title = sameSign() ? "recounts.title" : "recounts.title.turns";
        return FigureView.ofTable(desk.words().text(title, slots), desk.words().html("recounts.sub", slots), table);
    }

    private List<TableView.ColumnView> columns() {
        Map<String, Object> slots = Map.of(
                "measure", Names.measure(recounts.pair().x()),
                "unit", Columns.difference(desk, unit));
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.counted")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.difference", slots)),
                TableView.ColumnView.number(desk.words().text("column.answers")).optional());
    }

    private List<List<CellView>> rows() {
        List<List<CellView>> rows = new ArrayList<>();
        add(rows, "crude", recounts.crude());
        add(rows, "adjusted", recounts.adjusted());
        add(rows, "first", recounts.first());
        return rows;
    }

    private void add(List<List<CellView>> rows, String way, @Nullable Association a) {
        if (a == null) {
            return;
        }
        Integer days = recounts.pair().outcome().withinDays();
        CellView name = CellView.name(
                desk.words().text("recounts.name." + way),
                desk.words().text("recounts.how." + way, Map.of("days", days == null ? 0 : days)));
        rows.add(
                a.estimate() == null
                        ? List.of(name, CellView.state(desk.states().missing(a.status(), a.note()), 3))
                        : List.of(
                                name,
                                CellView.plot(axis.plot(a.estimate(), a.confLow(), a.confHigh())),
                                Estimates.difference(desk, unit, a),
                                Rates.answers(desk, a.responses()).optional()));
    }

    private Map<String, Object> slots() {
        Map<String, Object> slots =
                new HashMap<>(Outcomes.slots(desk, recounts.pair().outcome()));
        slots.put("measure", Names.measure(recounts.pair().x()));
        slots.put("unit", Columns.difference(desk, unit));
        slots.put("low", unit.signed(desk.numbers(), outermost(Math::min)));
        slots.put("high", unit.signed(desk.numbers(), outermost(Math::max)));
        return slots;
    }

    private boolean sameSign() {
        return outermost(Math::min) > 0 || outermost(Math::max) < 0;
    }

    private double outermost(DoubleBinaryOperator which) {
        return estimates().stream()
                .map(Association::estimate)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .reduce(which)
                .orElse(0);
    }

    private List<Association> estimates() {
        List<Association> present = new ArrayList<>();
        for (Association a : new Association[] {recounts.crude(), recounts.adjusted(), recounts.first()}) {
            if (Recounts.estimated(a)) {
                present.add(a);
            }
        }
        return present;
    }
}
