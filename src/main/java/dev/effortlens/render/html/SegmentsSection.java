package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primary difference in every slice of every cut but the touchpoints'. */
final class SegmentsSection {

    private static final String ID = "segments";
    private static final int MOST_ROWS_PER_CUT = 40;

    private final Desk desk;

    SegmentsSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view(@Nullable PrimaryPair pair) {
        if (pair == null) {
            return SectionView.empty(desk, ID, desk.words().text("state.no-primary"));
        }
        List<String> cuts = desk.lookup().cuts().stream()
                .filter(cut -> !cut.equals("touchpoint"))
                .filter(cut -> !slices(pair, cut).isEmpty())
                .toList();
        return cuts.isEmpty()
                ? SectionView.empty(desk, ID, desk.words().text("segments.none"))
                : SectionView.of(desk, ID, desk.words().html("segments.lede"), List.of(figure(pair, cuts)));
    }

    private FigureView figure(PrimaryPair pair, List<String> cuts) {
        List<Comparison> overall = slices(pair, Lookup.OVERALL);
        List<Comparison> all = new ArrayList<>(overall);
        cuts.forEach(cut -> all.addAll(shown(pair, cut)));
        Differences differences = Differences.alone(desk, pair, all);
        List<TableView.GroupView> groups = new ArrayList<>();
        groups.add(group(differences, null, overall));
        cuts.forEach(cut -> groups.add(group(differences, desk.names().cut(cut), shown(pair, cut))));
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("measure", Names.measure(pair.x()));
        slots.put("unit", Columns.difference(desk, pair.unit()));
        TableView table = TableView.grouped(
                desk.words().text("segments.caption", slots),
                false,
                "rows",
                differences.columns(desk.words().text("column.slice")),
                groups);
        return FigureView.ofTable(
                        desk.words().text("segments.title", slots), desk.words().html("segments.sub", slots), table)
                .withNotes(desk.notes(leftOut(pair, cuts)))
                .breaking();
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
            Differences differences, @Nullable String heading, List<Comparison> slices) {
        return new TableView.GroupView(
                heading, slices.stream().map(differences::row).toList());
    }
}
