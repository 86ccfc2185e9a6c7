package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import dev.effortlens.report.Ranking;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primary difference by touchpoint: by priority where a test shows that they differ, else by answers. */
final class TouchpointsSection {

    static final int ROWS_OF_A_PAGE = 25;
    static final int MOST_ROWS = 100;

    private static final String ID = "touchpoints";
    private static final String TOUCHPOINT = "touchpoint";

    private final Desk desk;

    TouchpointsSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view(@Nullable PrimaryPair pair) {
        if (pair == null) {
            return SectionView.empty(desk, ID, desk.words().text("state.no-primary"));
        }
        List<Comparison> slices = desk
                .lookup()
                .slices(pair.x().id(), pair.outcome().id(), TOUCHPOINT)
                .stream()
                .sorted(Comparator.comparingLong(Largest::answers).reversed().thenComparing(Comparison::value))
                .toList();
        if (slices.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("touchpoints.none"));
        }
        Ranking ranking = desk.lookup().ranking(pair.x().id(), pair.outcome().id(), TOUCHPOINT);
        FigureView figure =
                ranking != null && ranking.differ() && !ranking.places().isEmpty()
                        ? new RankedTouchpoints(desk, pair, ranking, slices).view()
                        : figure(pair, slices);
        return SectionView.of(desk, ID, lede(ranking), List.of(figure));
    }

    private Html lede(@Nullable Ranking ranking) {
        if (ranking == null) {
            return desk.words().html("touchpoints.lede");
        }
        Double p = ranking.pValue();
        if (p == null) {
            return desk.words().html("touchpoints.lede.untested");
        }
        Map<String, Object> slots = Map.of("p", desk.numbers().probabilityEquation(p));
        return ranking.differ()
                ? desk.words().html("touchpoints.lede.ranked", slots)
                : desk.words().html("touchpoints.lede.alike", slots);
    }

    private FigureView figure(PrimaryPair pair, List<Comparison> all) {
        List<Comparison> slices = Largest.of(all, MOST_ROWS);
        Differences differences = Differences.withRates(desk, pair, slices);
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("measure", Names.measure(pair.x()));
        slots.put("unit", Columns.difference(desk, pair.unit()));
        slots.put("n", all.size());
        TableView table = TableView.grouped(
                desk.words().text("touchpoints.caption", slots),
                false,
                "rows",
                differences.columns(desk.words().text("cut.touchpoint")),
                List.of(new TableView.GroupView(
                        null, slices.stream().map(differences::row).toList())));
        FigureView figure = FigureView.ofTable(
                        desk.words().text("touchpoints.title", slots),
                        desk.words().html("touchpoints.sub", slots),
                        table)
                .withNotes(desk.notes(all.size() - slices.size()));
        return slices.size() > ROWS_OF_A_PAGE ? figure.breaking() : figure;
    }
}
