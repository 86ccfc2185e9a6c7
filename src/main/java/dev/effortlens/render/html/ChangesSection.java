package dev.effortlens.render.html;

import dev.effortlens.report.Changes;
import dev.effortlens.report.Changes.InputChange;
import dev.effortlens.report.Changes.Known;
import dev.effortlens.report.Changes.Move;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Score;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What moved since the edition before, and what happened to inputs and settings meanwhile. */
final class ChangesSection {

    private static final int STATE_SPAN = 1;

    private final Desk desk;
    private final Changes changes;
    private final SeriesWords scores;

    ChangesSection(Desk desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.scores = new SeriesWords(desk);
    }

    SectionView view() {
        List<Move> moves = changes.moves().stream().filter(this::canBeNamed).toList();
        long left = moves.stream().filter(Move::noticeable).count();
        Map<String, Object> slots = Map.of("since", desk.numbers().day(changes.since()), "count", left);
        FigureView figure = FigureView.ofWords(
                        desk.words().text(left == 0 ? "changes.title.none" : "changes.title.some", slots),
                        desk.words().html("changes.sub", slots))
                .withNotes(causes())
                .withData(FigureView.DetailsView.of(
                        desk, desk.words().text("changes.all"), table(moves), "changes.json"));
        return SectionView.of(
                desk,
                "changes",
                Html.NONE,
                List.of(
                        left == 0
                                ? figure
                                : figure.withTable(table(
                                        moves.stream().filter(Move::noticeable).toList()))));
    }

    private TableView table(List<Move> moves) {
        return TableView.plain(
                desk.words().text("changes.caption"),
                columns(),
                moves.stream().map(this::row).toList());
    }

    /** What was asked with other settings may have no name any more. */
    private boolean canBeNamed(Move move) {
        boolean score = move.statistic().equals(Score.RESPONSE_RATE);
        return (score || desk.lookup().variable(move.x()) != null)
                && (move.outcome().isEmpty() || desk.lookup().outcome(move.outcome()) != null);
    }

    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        for (InputChange input : changes.inputs()) {
            Map<String, Object> slots =
                    Map.of("input", input.input(), "added", input.added(), "rows", input.restatedRows());
            causes.add(desk.words().text("changes.added", slots));
            if (Boolean.TRUE.equals(input.restated())) {
                causes.add(desk.words().text("changes.restated", slots));
            }
        }
        if (changes.otherConfig()) {
            causes.add(desk.words().text("changes.config"));
        }
        if (changes.otherProgram()) {
            causes.add(desk.words().text("changes.program"));
        }
        if (!changes.otherConfig() && !changes.otherProgram()) {
            causes.add(desk.words().text("changes.unchanged"));
        }
        return causes;
    }

    private List<TableView.ColumnView> columns() {
        Map<String, Object> slots = Map.of(
                "since",
                desk.numbers().day(changes.since()),
                "asOf",
                desk.numbers().day(desk.report().meta().asOf()));
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.estimate")),
                TableView.ColumnView.number(desk.words().text("column.then", slots)),
                TableView.ColumnView.number(desk.words().text("column.now", slots)),
                TableView.ColumnView.number(desk.words().text("column.moved")),
                TableView.ColumnView.text(desk.words().text("column.remark")));
    }

    private List<CellView> row(Move move) {
        OutcomeInfo outcome = desk.lookup().outcome(move.outcome());
        Unit unit = outcome == null ? SeriesWords.unit(move.statistic()) : Unit.of(outcome);
        DoubleFunction<String> format = outcome == null
                ? value -> scores.bare(move.statistic(), value)
                : value -> unit.signed(desk.numbers(), value);
        DoubleFunction<String> difference = outcome == null
                ? value -> scores.difference(move.statistic(), value)
                : value -> unit.signed(desk.numbers(), value);
        return List.of(
                CellView.name(name(move, outcome)),
                cell(move.before(), unit, format),
                cell(move.now(), unit, format),
                moved(move, unit, difference),
                CellView.text(desk.words().text("changes.remark", Map.of("state", state(move)))));
    }

    private String name(Move move, @Nullable OutcomeInfo outcome) {
        Variable x = desk.lookup().variable(move.x());
        Map<String, Object> slots = new HashMap<>();
        slots.put("name", desk.names().variable(move.x()));
        slots.put("statistic", move.statistic());
        if (outcome == null || x == null) {
            return desk.words().text("changes.figure.score", slots);
        }
        slots.put("outcome", desk.names().outcomeInFull(outcome));
        slots.put("measure", Names.measure(x));
        return desk.words().text("changes.figure.difference", slots);
    }

    private CellView cell(@Nullable Known known, Unit unit, DoubleFunction<String> format) {
        if (known == null) {
            return CellView.state("–", STATE_SPAN);
        }
        return CellView.estimate(
                format.apply(known.estimate()),
                Interval.text(desk.words(), known.confLow(), known.confHigh(), format),
                unit.exact(known.estimate()),
                Rates.exact(unit, known.confLow()),
                Rates.exact(unit, known.confHigh()));
    }

    private static CellView moved(Move move, Unit unit, DoubleFunction<String> format) {
        Known before = move.before();
        Known now = move.now();
        if (before == null || now == null) {
            return CellView.empty();
        }
        double by = now.estimate() - before.estimate();
        return CellView.number(format.apply(by), unit.exact(by));
    }

    private static String state(Move move) {
        if (move.before() == null) {
            return "new";
        }
        if (move.now() == null) {
            return "gone";
        }
        if (move.noticeable()) {
            return "left";
        }
        return move.moved() ? "inside" : "same";
    }
}
