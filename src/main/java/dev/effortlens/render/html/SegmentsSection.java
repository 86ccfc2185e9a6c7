package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Flag;
import dev.effortlens.report.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The primary difference in every slice of every cut, crude beside adjusted where that was computed. The touchpoints
 * have a section of their own: they stand here only where they were adjusted. Crossings of two cuts, which are many and
 * small, stand in a table to open.
 */
final class SegmentsSection {

    private static final String ID = "segments";
    private static final String TOUCHPOINT = "touchpoint";
    private static final int MOST_ROWS_PER_CUT = 40;
    private static final char CROSSED = '*';

    private final Desk desk;

    SegmentsSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view(@Nullable PrimaryPair pair) {
        if (pair == null) {
            return SectionView.empty(desk, ID, desk.words().text("state.no-primary"));
        }
        List<String> cuts = desk.lookup().cuts().stream()
                .filter(cut -> !slices(pair, cut).isEmpty())
                .filter(cut -> !cut.equals(TOUCHPOINT) || Forest.grows(desk, pair, slices(pair, cut)))
                .toList();
        if (cuts.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("segments.none"));
        }
        List<Comparison> all = new ArrayList<>(slices(pair, Lookup.OVERALL));
        cuts.forEach(cut -> all.addAll(shown(pair, cut)));
        return Forest.grows(desk, pair, all)
                ? SectionView.of(
                        desk, ID, desk.words().html("segments.lede.adjusted"), List.of(forest(pair, cuts, all)))
                : SectionView.of(desk, ID, desk.words().html("segments.lede"), List.of(crude(pair, cuts, all)));
    }

    private FigureView crude(PrimaryPair pair, List<String> cuts, List<Comparison> all) {
        Differences differences = Differences.alone(desk, pair, all);
        Map<String, Object> slots = slots(pair);
        Rows rows = new Rows(pair, slots, differences.columns(desk.words().text("column.slice")), differences::row);
        FigureView figure = FigureView.ofTable(
                desk.words().text("segments.title", slots),
                desk.words().html("segments.sub", slots),
                table(rows, single(cuts)));
        return finished(figure, rows, cuts);
    }

    private FigureView forest(PrimaryPair pair, List<String> cuts, List<Comparison> all) {
        Forest forest = new Forest(desk, pair, all);
        Map<String, Object> slots = slots(pair);
        Rows rows = new Rows(pair, slots, forest.columns(), forest::row);
        FigureView figure = FigureView.ofTable(
                        title(pair, all, slots),
                        desk.words().html("segments.sub.adjusted", slots),
                        table(rows, single(cuts)))
                .withKey(forest.key());
        return finished(figure, rows, cuts);
    }

    /** How the rows of both tables are made. */
    private record Rows(
            PrimaryPair pair,
            Map<String, Object> slots,
            List<TableView.ColumnView> columns,
            Function<Comparison, List<CellView>> row) {}

    private FigureView finished(FigureView figure, Rows rows, List<String> cuts) {
        FigureView noted =
                figure.withNotes(desk.notes(leftOut(rows.pair(), cuts))).breaking();
        List<String> crossed =
                cuts.stream().filter(cut -> !single(cuts).contains(cut)).toList();
        return crossed.isEmpty()
                ? noted
                : noted.withData(FigureView.DetailsView.of(
                        desk,
                        desk.words().text("segments.crossings"),
                        grouped("segments.caption.crossings", rows, groups(rows, crossed)),
                        "tables/associations.csv"));
    }

    private static List<String> single(List<String> cuts) {
        return cuts.stream().filter(cut -> cut.indexOf(CROSSED) < 0).toList();
    }

    private TableView table(Rows rows, List<String> cuts) {
        List<TableView.GroupView> groups = new ArrayList<>();
        groups.add(group(rows.row(), null, slices(rows.pair(), Lookup.OVERALL)));
        groups.addAll(groups(rows, cuts));
        return grouped("segments.caption", rows, groups);
    }

    private List<TableView.GroupView> groups(Rows rows, List<String> cuts) {
        return cuts.stream()
                .map(cut -> group(rows.row(), heading(rows.pair(), cut), shown(rows.pair(), cut)))
                .toList();
    }

    private TableView grouped(String caption, Rows rows, List<TableView.GroupView> groups) {
        return TableView.grouped(desk.words().text(caption, rows.slots()), false, "rows", rows.columns(), groups);
    }

    /** Says of the first slice whose sign turns how; else that each slice is here. */
    private String title(PrimaryPair pair, List<Comparison> all, Map<String, Object> slots) {
        for (Comparison slice : all) {
            Association crude =
                    desk.lookup().association(slice.x(), slice.outcome(), slice.cut(), slice.value(), pair.statistic());
            if (desk.lookup().flagged(Flag.Kind.SIMPSON, slice) && crude != null && crude.estimate() != null) {
                Map<String, Object> more = new HashMap<>(slots);
                more.put("slice", desk.names().slice(slice.cut(), slice.value()));
                more.put("sign", crude.estimate() < 0 ? "less" : "more");
                return desk.words().text("segments.title.simpson", more);
            }
        }
        return desk.words().text("segments.title.adjusted", slots);
    }

    /** The name of a cut, and whether its slices were found to differ. */
    private String heading(PrimaryPair pair, String cut) {
        Ranking ranking = desk.lookup().ranking(pair.x().id(), pair.outcome().id(), cut);
        if (ranking == null || ranking.pValue() == null) {
            return desk.names().cut(cut);
        }
        return desk.words()
                .text(
                        ranking.differ() ? "segments.cut.differ" : "segments.cut.alike",
                        Map.of(
                                "cut",
                                desk.names().cut(cut),
                                "p",
                                desk.numbers().probabilityEquation(ranking.pValue())));
    }

    private Map<String, Object> slots(PrimaryPair pair) {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("measure", Names.measure(pair.x()));
        slots.put("unit", Columns.difference(desk, pair.unit()));
        return slots;
    }

    private int leftOut(PrimaryPair pair, List<String> cuts) {
        return cuts.stream()
                .mapToInt(cut -> slices(pair, cut).size() - shown(pair, cut).size())
                .sum();
    }

    private List<Comparison> shown(PrimaryPair pair, String cut) {
        return Largest.of(slices(pair, cut), MOST_ROWS_PER_CUT);
    }

    private List<Comparison> slices(PrimaryPair pair, String cut) {
        return desk.lookup().slices(pair.x().id(), pair.outcome().id(), cut);
    }

    private static TableView.GroupView group(
            Function<Comparison, List<CellView>> row, @Nullable String heading, List<Comparison> slices) {
        return new TableView.GroupView(heading, slices.stream().map(row).toList());
    }
}
