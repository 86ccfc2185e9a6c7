package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that draw the primary difference in one slice each, all on one axis. */
final class Differences {

    /** Cells of a row after its name when rates are shown: plot, difference, answers, hard, easy. */
    private static final int CELLS = 5;

    private static final int CELLS_WITHOUT_RATES = 3;

    private final Desk desk;
    private final PrimaryPair pair;
    private final RowAxis axis;
    private final boolean rates;

    private Differences(Desk desk, PrimaryPair pair, RowAxis axis, boolean rates) {
        this.desk = desk;
        this.pair = pair;
        this.axis = axis;
        this.rates = rates;
    }

    static Differences withRates(Desk desk, PrimaryPair pair, List<Comparison> slices) {
        return new Differences(desk, pair, axis(desk, pair, slices), true);
    }

    static Differences alone(Desk desk, PrimaryPair pair, List<Comparison> slices) {
        return new Differences(desk, pair, axis(desk, pair, slices), false);
    }

    List<TableView.ColumnView> columns(String name) {
        Map<String, Object> slots =
                Map.of("measure", Names.measure(pair.x()), "unit", Columns.difference(desk, pair.unit()));
        Map<String, Object> level = Map.of("measure", Names.measure(pair.x()), "unit", Columns.unit(desk, pair.unit()));
        List<TableView.ColumnView> columns = new ArrayList<>();
        columns.add(TableView.ColumnView.text(name));
        columns.add(TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())));
        columns.add(TableView.ColumnView.number(desk.words().text("column.difference", slots)));
        columns.add(TableView.ColumnView.number(desk.words().text("column.answers")));
        if (rates) {
            columns.add(TableView.ColumnView.number(desk.words().text("column.exposed", level))
                    .optional());
            columns.add(TableView.ColumnView.number(desk.words().text("column.reference", level))
                    .optional());
        }
        return columns;
    }

    List<CellView> row(Comparison slice) {
        Association a = association(slice);
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.names().slice(slice.cut(), slice.value()), remark(a))
                .styled("remark"));
        if (a == null || a.status() == Status.SUPPRESSED) {
            cells.add(CellView.state(words(a), rates ? CELLS : CELLS_WITHOUT_RATES));
            return cells;
        }
        addDifference(cells, a);
        cells.add(answers(slice, a));
        if (rates) {
            cells.add(Rates.cell(desk, pair.unit(), slice.exposed()).optional());
            cells.add(Rates.cell(desk, pair.unit(), slice.reference()).optional());
        }
        return cells;
    }

    private void addDifference(List<CellView> cells, Association a) {
        if (a.estimate() == null) {
            cells.add(CellView.state(words(a), 2));
            return;
        }
        cells.add(CellView.plot(axis.plot(a.estimate(), a.confLow(), a.confHigh())));
        cells.add(Estimates.difference(desk, pair.unit(), a));
    }

    private CellView answers(Comparison slice, Association a) {
        Long all = slice.all().responses() == null ? a.responses() : slice.all().responses();
        return Rates.answers(desk, all).labelled(desk.words().text("label.answers"));
    }

    private String words(@Nullable Association a) {
        return a == null
                ? desk.words().text("state.not-computed")
                : desk.states().missing(a.status(), a.note());
    }

    /** Returns what must be known of an estimate that stands there. */
    private String remark(@Nullable Association a) {
        return a == null || a.estimate() == null
                ? ""
                : desk.states().remark(a.status(), a.note(), pair.outcome().binary());
    }

    private @Nullable Association association(Comparison slice) {
        return association(desk, pair, slice);
    }

    private static @Nullable Association association(Desk desk, PrimaryPair pair, Comparison slice) {
        return desk.lookup()
                .association(pair.x().id(), pair.outcome().id(), slice.cut(), slice.value(), pair.statistic());
    }

    private static RowAxis axis(Desk desk, PrimaryPair pair, List<Comparison> slices) {
        List<Double> values = new ArrayList<>();
        for (Comparison slice : slices) {
            Association a = association(desk, pair, slice);
            if (a != null) {
                add(values, a.estimate());
                add(values, a.confLow());
                add(values, a.confHigh());
            }
        }
        return RowAxis.covering(pair.unit(), values);
    }

    private static void add(List<Double> values, @Nullable Double value) {
        if (value != null) {
            values.add(value);
        }
    }
}
