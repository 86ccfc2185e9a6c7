package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Ranking.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Touchpoints by priority: each difference drawn towards the mean of all, beside what was observed. Those without a
 * place follow with the words for it.
 */
final class RankedTouchpoints {

    /** Cells after the name: plot, difference, observed, answers, hard answers, bar, priority. */
    private static final int CELLS = 7;

    private final Desk desk;
    private final PrimaryPair pair;
    private final Ranking ranking;
    private final List<Comparison> slices;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final RowAxis axis;
    private final double largest;

    RankedTouchpoints(Desk desk, PrimaryPair pair, Ranking ranking, List<Comparison> slices) {
        this.desk = desk;
        this.pair = pair;
        this.ranking = ranking;
        this.slices = slices;
        ranking.places().forEach(p -> places.put(p.value(), p));
        this.axis = RowAxis.covering(pair.unit(), extent());
        this.largest = ranking.places().stream()
                .mapToDouble(Place::priority)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    FigureView view() {
        List<List<CellView>> rows = rows();
        int shown = Math.min(rows.size(), TouchpointsSection.MOST_ROWS);
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("measure", Names.measure(pair.x()));
        slots.put("unit", Columns.difference(desk, pair.unit()));
        slots.put("kind", pair.unit().word());
        slots.put("first", name(ranking.places().get(0).value()));
        TableView table = TableView.grouped(
                desk.words().text("ranked.caption"),
                false,
                "rows many",
                columns(),
                List.of(new TableView.GroupView(null, rows.subList(0, shown))));
        FigureView figure = FigureView.ofTable(
                        desk.words().text("ranked.title", slots), desk.words().html("ranked.sub", slots), table)
                .withKey(List.of(
                        FigureView.KeyView.mark("dot", desk.words().text("ranked.key.shrunken")),
                        FigureView.KeyView.mark("ring", desk.words().text("ranked.key.observed"))))
                .withNotes(desk.notes(rows.size() - shown));
        return shown > TouchpointsSection.ROWS_OF_A_PAGE ? figure.breaking() : figure;
    }

    private List<TableView.ColumnView> columns() {
        Map<String, Object> slots =
                Map.of("measure", Names.measure(pair.x()), "unit", Columns.difference(desk, pair.unit()));
        return List.of(
                TableView.ColumnView.text(desk.words().text("cut.touchpoint")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.difference", slots)),
                TableView.ColumnView.number(desk.words().text("column.observed"))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.answers")).optional(),
                TableView.ColumnView.number(desk.words().text("column.exposed-answers", slots))
                        .optional(),
                TableView.ColumnView.bars(desk.words().text("column.priority-bar", priority()))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.priority")));
    }

    private List<List<CellView>> rows() {
        Map<String, Comparison> bySlice = new LinkedHashMap<>();
        slices.forEach(s -> bySlice.put(s.value(), s));
        List<List<CellView>> rows = new ArrayList<>();
        ranking.places().forEach(p -> rows.add(row(p, bySlice.get(p.value()))));
        slices.stream().filter(s -> !places.containsKey(s.value())).forEach(s -> rows.add(without(s)));
        return rows;
    }

    private List<CellView> row(Place p, @Nullable Comparison slice) {
        Unit unit = pair.unit();
        List<Mark> marks =
                List.of(Mark.observed(p.observed()), Mark.alone(p.shrunken(), p.shrunkenLow(), p.shrunkenHigh()));
        return List.of(
                CellView.name(name(p.value()), remark(slice)).styled("remark"),
                CellView.plot(axis.one(marks)),
                CellView.estimate(
                        unit.difference(desk.numbers(), p.shrunken()),
                        Interval.text(
                                desk.words(),
                                p.shrunkenLow(),
                                p.shrunkenHigh(),
                                v -> unit.difference(desk.numbers(), v)),
                        unit.exact(p.shrunken()),
                        unit.exact(p.shrunkenLow()),
                        unit.exact(p.shrunkenHigh())),
                CellView.number(unit.difference(desk.numbers(), p.observed()), unit.exact(p.observed()))
                        .optional(),
                Rates.answers(desk, slice == null ? null : slice.all().responses())
                        .optional(),
                Rates.answers(desk, p.exposed()).optional(),
                CellView.bar(Places.bar(Math.abs(p.priority()), largest)).optional(),
                CellView.number(priority(p.priority()), Estimates.exact(p.priority()))
                        .labelled(desk.words().text("label.priority", priority())));
    }

    /** A slice that has no interval, and so no place: what was observed, or why nothing is shown. */
    private List<CellView> without(Comparison slice) {
        Association a = association(slice);
        CellView name = CellView.name(name(slice.value()), remark(slice)).styled("remark");
        if (a == null || a.estimate() == null) {
            return List.of(name, CellView.state(missing(a), CELLS));
        }
        return List.of(
                name,
                CellView.plot(axis.plot(a.estimate(), a.confLow(), a.confHigh())),
                Estimates.difference(desk, pair.unit(), a),
                CellView.number(
                                pair.unit().difference(desk.numbers(), a.estimate()),
                                pair.unit().exact(a.estimate()))
                        .optional(),
                Rates.answers(desk, slice.all().responses()).optional(),
                Rates.answers(desk, slice.exposed().responses()).optional(),
                CellView.state(desk.words().text("ranked.no-place"), 2).optional());
    }

    private String missing(@Nullable Association a) {
        return a == null
                ? desk.words().text("state.not-computed")
                : desk.states().missing(a.status(), a.note());
    }

    private String remark(@Nullable Comparison slice) {
        Association a = slice == null ? null : association(slice);
        return a == null || a.estimate() == null
                ? ""
                : desk.states().remark(a.status(), a.note(), pair.outcome().binary());
    }

    private @Nullable Association association(Comparison slice) {
        return desk.lookup()
                .association(pair.x().id(), pair.outcome().id(), slice.cut(), slice.value(), pair.statistic());
    }

    private String name(String value) {
        return desk.names().slice(ranking.cut(), value);
    }

    private String priority(double value) {
        return pair.unit() == Unit.MONEY
                ? desk.numbers().moneyWhole(value)
                : desk.numbers().count(Math.round(value));
    }

    private Map<String, Object> priority() {
        return Map.of(
                "kind", pair.unit().word(),
                "feed", pair.outcome().feed() == null ? "" : pair.outcome().feed(),
                "measure", Names.measure(pair.x()));
    }

    private List<Double> extent() {
        List<Double> values = new ArrayList<>();
        ranking.places().forEach(p -> values.addAll(List.of(p.observed(), p.shrunkenLow(), p.shrunkenHigh())));
        List<Association> others = new ArrayList<>();
        for (Comparison slice : slices) {
            Association a = places.containsKey(slice.value()) ? null : association(slice);
            if (a != null) {
                others.add(a);
            }
        }
        values.addAll(Extents.of(others));
        return values;
    }
}
