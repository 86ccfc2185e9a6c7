package dev.effortlens.render.html;

import dev.effortlens.report.Gate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked of the inputs, what was found, and the limits. */
final class GatesFigure {

    private static final String LEAST = "least";
    private static final String MOST = "most";

    private final Desk desk;
    private final Words words;

    GatesFigure(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    FigureView view() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.input")),
                TableView.ColumnView.text(words.text("column.asked")),
                TableView.ColumnView.number(words.text("column.found")),
                TableView.ColumnView.text(words.text("column.limit")),
                TableView.ColumnView.text(words.text("column.result")));
        List<List<CellView>> rows =
                desk.report().gates().stream().map(this::row).toList();
        return FigureView.ofTable(
                words.text("quality.gates.title"),
                words.html("quality.gates.sub"),
                TableView.plain(words.text("quality.gates.caption"), columns, rows));
    }

    private List<CellView> row(Gate gate) {
        return List.of(
                CellView.name(gate.subject()),
                CellView.text(words.text("gate." + gate.kind().name(), asked(gate))),
                CellView.number(number(gate.kind(), gate.figure()), String.valueOf(gate.figure())),
                CellView.text(limits(gate)),
                CellView.text(words.text("gate.state." + gate.state().name())));
    }

    private Map<String, Object> asked(Gate gate) {
        String day = gate.day() == null ? "" : desk.numbers().day(gate.day());
        return Map.of("day", day, "other", gate.other());
    }

    private String limits(Gate gate) {
        @Nullable Double least = gate.least();
        @Nullable Double most = gate.most();
        if (least != null && most != null) {
            return words.text(
                    "gate.between", Map.of(LEAST, number(gate.kind(), least), MOST, number(gate.kind(), most)));
        }
        if (least != null && least == 0) {
            return words.text("gate.one");
        }
        if (least != null) {
            return words.text("gate.least", Map.of(LEAST, number(gate.kind(), least)));
        }
        return most == null ? "" : words.text("gate.most", Map.of(MOST, number(gate.kind(), most)));
    }

    private String number(Gate.Kind kind, double figure) {
        return switch (kind) {
            case NEWEST -> words.text("gate.days", Map.of("days", (long) figure));
            case DIRECTION -> desk.numbers().signed(figure, 2);
            default -> desk.numbers().percentAtLeast(figure);
        };
    }
}
