package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Flag;
import dev.effortlens.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that draw the primary difference twice: crude above, among like answers below. */
final class Forest {

    /** Cells after the name: plot, crude, adjusted, answers. */
    private static final int CELLS = 4;

    private final Desk desk;
    private final PrimaryPair pair;
    private final RowAxis axis;

    Forest(Desk desk, PrimaryPair pair, List<Comparison> slices) {
        this.desk = desk;
        this.pair = pair;
        List<Association> drawn = new ArrayList<>();
        for (Comparison slice : slices) {
            add(drawn, crude(slice));
            add(drawn, adjusted(slice));
        }
        this.axis = RowAxis.covering(pair.unit(), Extents.of(drawn));
    }

    /** Returns whether any of the slices was compared among like answers. */
    static boolean grows(Desk desk, PrimaryPair pair, List<Comparison> slices) {
        return slices.stream()
                .anyMatch(s -> desk.lookup().adjusted(s, pair.statistic(), Recounts.STANDARDISED) != null);
    }

    List<FigureView.KeyView> key() {
        return List.of(
                FigureView.KeyView.mark("ring crude", desk.words().text("forest.crude")),
                FigureView.KeyView.mark("dot", desk.words().text("forest.adjusted")));
    }

    List<TableView.ColumnView> columns() {
        Map<String, Object> slots = Map.of("unit", Columns.difference(desk, pair.unit()));
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.slice")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.crude", slots)),
                TableView.ColumnView.number(desk.words().text("column.adjusted", slots)),
                TableView.ColumnView.number(desk.words().text("column.answers")).optional());
    }

    List<CellView> row(Comparison slice) {
        Association crude = crude(slice);
        if (crude == null || crude.status() == Status.SUPPRESSED) {
            return List.of(name(slice, crude), CellView.state(words(crude), CELLS));
        }
        Association adjusted = adjusted(slice);
        List<CellView> cells = new ArrayList<>();
        cells.add(name(slice, crude));
        cells.add(CellView.plot(adjusted == null ? axis.one(alone(crude)) : axis.two(marks(crude, adjusted))));
        cells.add(cell(crude).labelled(desk.words().text("forest.crude")));
        cells.add(
                adjusted == null
                        ? CellView.state(desk.words().text("forest.crude-only"), 1)
                        : cell(adjusted).labelled(desk.words().text("forest.adjusted")));
        Long answers = slice.all().responses() == null
                ? crude.responses()
                : slice.all().responses();
        cells.add(Rates.answers(desk, answers).optional());
        return cells;
    }

    private CellView name(Comparison slice, @Nullable Association crude) {
        String name = desk.names().slice(slice.cut(), slice.value());
        if (desk.lookup().flagged(Flag.Kind.SIMPSON, slice)) {
            return CellView.name(name, desk.words().text("forest.simpson")).styled("flag");
        }
        if (desk.lookup().flagged(Flag.Kind.STRATA_DIFFER, slice)) {
            return CellView.name(name, desk.words().text("forest.strata")).styled("flag");
        }
        String remark = crude == null || crude.estimate() == null
                ? ""
                : desk.states()
                        .remark(crude.status(), crude.note(), pair.outcome().binary());
        return CellView.name(name, remark).styled("remark");
    }

    /** The crude mark in the middle of its row, as none stands below it. */
    private static List<Mark> alone(Association crude) {
        return marks(crude, null).stream().map(Mark::centred).toList();
    }

    private static List<Mark> marks(Association crude, @Nullable Association adjusted) {
        List<Mark> marks = new ArrayList<>();
        if (crude.estimate() != null) {
            marks.add(Mark.crude(crude.estimate(), crude.confLow(), crude.confHigh()));
        }
        if (adjusted != null && adjusted.estimate() != null) {
            marks.add(Mark.adjusted(adjusted.estimate(), adjusted.confLow(), adjusted.confHigh()));
        }
        return marks;
    }

    private CellView cell(Association a) {
        return a.estimate() == null ? CellView.state(words(a), 1) : Estimates.difference(desk, pair.unit(), a);
    }

    private String words(@Nullable Association a) {
        return a == null
                ? desk.words().text("state.not-computed")
                : desk.states().missing(a.status(), a.note());
    }

    private @Nullable Association crude(Comparison slice) {
        return desk.lookup().association(slice.x(), slice.outcome(), slice.cut(), slice.value(), pair.statistic());
    }

    private @Nullable Association adjusted(Comparison slice) {
        return desk.lookup().adjusted(slice, pair.statistic(), Recounts.STANDARDISED);
    }

    private static void add(List<Association> some, @Nullable Association a) {
        if (a != null) {
            some.add(a);
        }
    }
}
