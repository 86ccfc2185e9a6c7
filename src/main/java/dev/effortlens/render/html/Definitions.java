package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.List;
import java.util.Map;

/** What each x and each outcome of this report is. */
final class Definitions {

    private final Desk desk;
    private final Words words;

    Definitions(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    TableView variables() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.measure")),
                TableView.ColumnView.text(words.text("column.id")),
                TableView.ColumnView.text(words.text("column.definition")),
                TableView.ColumnView.number(words.text("column.used-answers")));
        List<List<CellView>> rows =
                desk.report().variables().stream().map(this::variable).toList();
        return TableView.plain(words.text("definitions.variables"), columns, rows);
    }

    TableView outcomes() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.outcome-name")),
                TableView.ColumnView.text(words.text("column.id")),
                TableView.ColumnView.text(words.text("column.definition")));
        List<List<CellView>> rows =
                desk.report().outcomes().stream().map(this::outcome).toList();
        return TableView.plain(words.text("definitions.outcomes"), columns, rows);
    }

    private List<CellView> variable(Variable v) {
        return List.of(
                CellView.name(desk.names().variable(v)),
                CellView.code(v.id()),
                CellView.text(definition(v)),
                Rates.answers(desk, v.used()));
    }

    private String definition(Variable v) {
        if (v.kind() == Variable.Kind.TOPIC) {
            return words.text("definition.topic", Map.of("words", desk.names().mentions(v)));
        }
        if (!"CES".equals(v.measure())) {
            return desk.names().scale(v);
        }
        int hardest = v.scores().size() - 1;
        return words.text(
                "definition.ces",
                Map.of(
                        "easiest", v.scores().get(0),
                        "hardest", v.scores().get(hardest)));
    }

    private List<CellView> outcome(OutcomeInfo o) {
        return List.of(CellView.name(desk.names().outcome(o)), CellView.code(o.id()), CellView.text(definition(o)));
    }

    private String definition(OutcomeInfo o) {
        if (o.kind() == OutcomeInfo.Kind.STATED) {
            String instrument = o.instrument() == null ? "" : desk.names().variable(o.instrument());
            return o.atLeast() == null
                    ? words.text("definition.score", Map.of("instrument", instrument))
                    : words.text("definition.threshold", Map.of("instrument", instrument, "score", o.atLeast()));
        }
        return words.text(
                o.kind() == OutcomeInfo.Kind.EVENT ? "definition.event" : "definition.amount",
                Map.of(
                        "feed", o.feed() == null ? "" : o.feed(),
                        "days", o.withinDays() == null ? 0 : o.withinDays(),
                        "day", o.completeThrough() == null ? "" : desk.numbers().day(o.completeThrough()),
                        "declared", String.valueOf(o.declared())));
    }
}
