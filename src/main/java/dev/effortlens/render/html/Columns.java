package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import java.util.Map;

/** Heads of columns that several tables share. */
final class Columns {

    private Columns() {}

    /** Returns an outcome with its unit: Churned within 90 days, %. */
    static String outcome(Desk desk, OutcomeInfo outcome) {
        return desk.words()
                .text(
                        "column.outcome",
                        Map.of("outcome", desk.names().outcomeInFull(outcome), "unit", unit(desk, Unit.of(outcome))));
    }

    /** Returns the unit of a level: %, €, score. */
    static String unit(Desk desk, Unit unit) {
        return desk.words()
                .text(
                        "unit.level." + unit.word(),
                        Map.of("currency", desk.numbers().currencySymbol()));
    }

    /** Returns the unit of a difference: points, €, score. */
    static String difference(Desk desk, Unit unit) {
        return desk.words()
                .text(
                        "unit.difference." + unit.word(),
                        Map.of("currency", desk.numbers().currencySymbol()));
    }
}
