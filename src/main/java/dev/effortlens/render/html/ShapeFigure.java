package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Flag;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How steeply an outcome changes with effort on either side of the scale's middle: where the hard side is the steeper,
 * relieving effort may keep customers; where the easy side is, ease may win them.
 */
final class ShapeFigure {

    /** One outcome by one question: both slopes and their difference. */
    private record Slopes(
            Variable x,
            OutcomeInfo outcome,
            Association easy,
            Association hard,
            @Nullable Association difference) {}

    private final Desk desk;
    private final List<Slopes> slopes;
    private final RowAxis axis;

    ShapeFigure(Desk desk) {
        this.desk = desk;
        this.slopes = slopes(desk);
        this.axis = RowAxis.covering(
                Unit.SCORE,
                Extents.of(slopes.stream()
                        .flatMap(s -> java.util.stream.Stream.of(s.easy(), s.hard()))
                        .toList()));
    }

    FigureView view() {
        if (slopes.isEmpty()) {
            return FigureView.ofWords(
                    desk.words().text("shape.none.title"), desk.words().html("shape.none"));
        }
        TableView table =
                TableView.grouped(desk.words().text("shape.caption"), false, "rows many", columns(), groups());
        return FigureView.ofTable(title(), desk.words().html("shape.sub"), table)
                .withKey(List.of(
                        FigureView.KeyView.mark("dot reference", desk.words().text("shape.key.easy")),
                        FigureView.KeyView.mark("dot exposed", desk.words().text("shape.key.hard"))));
    }

    private String title() {
        Slopes first = slopes.get(0);
        return desk.words()
                .text(
                        "shape.title",
                        Map.of("outcome", desk.names().outcomeInFull(first.outcome()), "steeper", steeper(first)));
    }

    private List<TableView.ColumnView> columns() {
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.outcome-name")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.slope-easy")),
                TableView.ColumnView.number(desk.words().text("column.slope-hard")),
                TableView.ColumnView.number(desk.words().text("column.slope-difference"))
                        .optional());
    }

    private List<TableView.GroupView> groups() {
        List<TableView.GroupView> groups = new ArrayList<>();
        for (Variable x : desk.report().variables()) {
            List<List<CellView>> rows =
                    slopes.stream().filter(s -> s.x().equals(x)).map(this::row).toList();
            if (!rows.isEmpty()) {
                groups.add(new TableView.GroupView(desk.names().variable(x), rows));
            }
        }
        return groups;
    }

    private List<CellView> row(Slopes s) {
        CellView name = CellView.name(
                        desk.names().outcomeInFull(s.outcome()),
                        desk.words().text("shape.steeper", Map.of("steeper", steeper(s))))
                .styled(List.of("hard", "easy").contains(steeper(s)) ? "flag" : "remark");
        List<Mark> marks = new ArrayList<>();
        if (s.easy().estimate() != null) {
            marks.add(
                    Mark.easy(s.easy().estimate(), s.easy().confLow(), s.easy().confHigh()));
        }
        if (s.hard().estimate() != null) {
            marks.add(
                    Mark.hard(s.hard().estimate(), s.hard().confLow(), s.hard().confHigh()));
        }
        return List.of(
                name,
                CellView.plot(axis.two(marks)),
                Estimates.of(desk, s.outcome(), s.easy()).labelled(desk.words().text("label.easy")),
                Estimates.of(desk, s.outcome(), s.hard()).labelled(desk.words().text("label.hard")),
                (s.difference() == null ? CellView.empty() : Estimates.of(desk, s.outcome(), s.difference()))
                        .optional());
    }

    /**
     * Returns which side was found to be the steeper, none where neither was, opposite where they were found to differ
     * and one rises where the other falls, unjudged where there is no interval.
     */
    private String steeper(Slopes s) {
        if (flagged(Flag.Kind.STEEPER_WHEN_HARD, s)) {
            return "hard";
        }
        if (flagged(Flag.Kind.STEEPER_WHEN_EASY, s)) {
            return "easy";
        }
        if (s.difference() == null || s.difference().confLow() == null) {
            return "unjudged";
        }
        return areOpposite(s) ? "opposite" : "none";
    }

    /** Slopes that differ without a side that has more of the same. */
    private static boolean areOpposite(Slopes s) {
        Association difference = s.difference();
        Double easy = s.easy().estimate();
        Double hard = s.hard().estimate();
        return difference != null
                && difference.confLow() != null
                && difference.confHigh() != null
                && (difference.confLow() > 0 || difference.confHigh() < 0)
                && easy != null
                && hard != null
                && easy * hard < 0;
    }

    private boolean flagged(Flag.Kind kind, Slopes s) {
        return desk.report()
                .flags()
                .contains(new Flag(kind, s.x().id(), s.outcome().id(), Lookup.OVERALL, ""));
    }

    private static List<Slopes> slopes(Desk desk) {
        List<Slopes> slopes = new ArrayList<>();
        for (Variable x : desk.lookup().instruments("CES")) {
            for (OutcomeInfo outcome : desk.report().outcomes()) {
                Association easy = desk.lookup().overall(x.id(), outcome.id(), "slope_easy");
                Association hard = desk.lookup().overall(x.id(), outcome.id(), "slope_hard");
                if (easy != null && hard != null) {
                    Association difference = desk.lookup().overall(x.id(), outcome.id(), "slope_difference");
                    slopes.add(new Slopes(x, outcome, easy, hard, difference));
                }
            }
        }
        return slopes;
    }
}
