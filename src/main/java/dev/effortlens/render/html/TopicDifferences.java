package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Status;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One outcome by topic: comments that mention it beside comments that do not, all differences on one axis. */
final class TopicDifferences {

    /** Cells after the name: plot, difference, mentions, with, without. */
    private static final int CELLS = 5;

    private final Desk desk;
    private final List<Variable> topics;
    private final OutcomeInfo outcome;
    private final Unit unit;
    private final RowAxis axis;

    TopicDifferences(Desk desk, List<Variable> topics, OutcomeInfo outcome) {
        this.desk = desk;
        this.topics = topics;
        this.outcome = outcome;
        this.unit = Unit.of(outcome);
        List<Association> drawn = new ArrayList<>();
        for (Variable topic : topics) {
            Association a = difference(topic);
            if (a != null) {
                drawn.add(a);
            }
        }
        this.axis = RowAxis.covering(unit, Extents.of(drawn));
    }

    FigureView view() {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        slots.put("unit", Columns.difference(desk, unit));
        TableView table = TableView.grouped(
                desk.words().text("topics.caption", slots),
                false,
                "rows many",
                columns(),
                List.of(new TableView.GroupView(
                        null, topics.stream().map(this::row).toList())));
        return FigureView.ofTable(
                Verdicts.title(desk, "topics.title", "topics.title.unjudged", topics, outcome),
                desk.words().html("topics.sub", slots),
                table);
    }

    private List<TableView.ColumnView> columns() {
        String topic = Variable.Kind.TOPIC.name();
        Map<String, Object> slots = Map.of("measure", topic, "unit", Columns.difference(desk, unit));
        Map<String, Object> level = Map.of("measure", topic, "unit", Columns.unit(desk, unit));
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.topic")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.difference", slots)),
                TableView.ColumnView.number(desk.words().text("column.mentions")),
                TableView.ColumnView.number(desk.words().text("column.exposed", level))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.reference", level))
                        .optional());
    }

    private List<CellView> row(Variable topic) {
        Association a = difference(topic);
        Comparison sides = desk.lookup().comparison(topic.id(), outcome.id(), Lookup.OVERALL, "");
        List<CellView> cells = new ArrayList<>();
        cells.add(name(topic, a));
        if (a == null || sides == null || a.status() == Status.SUPPRESSED) {
            cells.add(CellView.state(missing(sides == null ? null : a), CELLS));
            return cells;
        }
        addDifference(cells, a);
        cells.add(Rates.answers(desk, sides.exposed().responses())
                .labelled(desk.words().text("label.mentions")));
        cells.add(Rates.cell(desk, unit, sides.exposed()).optional());
        cells.add(Rates.cell(desk, unit, sides.reference()).optional());
        return cells;
    }

    /** The topic, and what may be said of it; where nothing may, why. */
    private CellView name(Variable topic, @Nullable Association a) {
        Verdict verdict = verdict(topic);
        String name = desk.names().variable(topic);
        String remark = remark(a);
        if (!Verdicts.judged(verdict)) {
            return CellView.name(name, remark).styled("remark");
        }
        String words = Verdicts.words(desk, topic, unit, verdict);
        return remark.isEmpty()
                ? CellView.name(name, words)
                : CellView.name(name, desk.words().text("topics.remark", Map.of("verdict", words, "remark", remark)));
    }

    private void addDifference(List<CellView> cells, Association a) {
        if (a.estimate() == null) {
            cells.add(CellView.state(missing(a), 2));
            return;
        }
        cells.add(CellView.plot(axis.plot(a.estimate(), a.confLow(), a.confHigh())));
        cells.add(Estimates.difference(desk, unit, a));
    }

    private String missing(@Nullable Association a) {
        return a == null
                ? desk.words().text("state.not-computed")
                : desk.states().missing(a.status(), a.note());
    }

    private String remark(@Nullable Association a) {
        return a == null || a.estimate() == null ? "" : desk.states().remark(a.status(), a.note(), outcome.binary());
    }

    private @Nullable Verdict verdict(Variable topic) {
        return desk.lookup().verdict(topic.id(), outcome.id());
    }

    private @Nullable Association difference(Variable topic) {
        return desk.lookup().overall(topic.id(), outcome.id(), Outcomes.difference(outcome));
    }
}
