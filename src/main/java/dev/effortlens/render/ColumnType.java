package dev.effortlens.render;

import dev.effortlens.report.Table;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table holds. It follows from the column's name, not from its cells: a column that is empty in one
 * edition has the same type as in the next, so that editions can be read together.
 */
enum ColumnType {
    TEXT,
    WHOLE,
    DECIMAL,
    YES_NO,
    DAY;

    private static final Set<String> WHOLES = Set.of(
            "responses",
            "customers",
            "events",
            "groups",
            "df",
            "score",
            "effort_curve.level",
            "day",
            "at_risk",
            "censored",
            "rank",
            "exposed",
            "read",
            "used",
            "rows");

    private static final Set<String> DECIMALS = Set.of(
            "estimate",
            "std_error",
            "conf_low",
            "conf_high",
            "p_value",
            "q_value",
            "conf_low_independent",
            "conf_high_independent",
            "design_effect",
            "rate",
            "isotonic",
            "survival",
            "cumulative_incidence",
            "observed",
            "shrunken",
            "priority",
            "q",
            "spread",
            "centre",
            "limit_low",
            "limit_high",
            "expected",
            "change",
            "change_low",
            "change_high",
            "false_alarm_rate");

    private static final Set<String> DAYS = Set.of("as_of", "period_start", "period_end");

    private static final Set<String> TRUTHS = Set.of("customers_exact", "complete", "new_level");

    /** Returns the type of a column; one whose name says nothing is of the type of its cells. */
    static ColumnType of(Table table, int column) {
        String name = table.columns().get(column);
        String full = table.name() + "." + name;
        if (WHOLES.contains(name) || WHOLES.contains(full)) {
            return WHOLE;
        }
        if (DECIMALS.contains(name)) {
            return DECIMAL;
        }
        if (DAYS.contains(name)) {
            return DAY;
        }
        return TRUTHS.contains(name) ? YES_NO : ofCells(table, column);
    }

    /** Returns the type of the first cell that is not empty; text if there is none. */
    static ColumnType ofCells(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null)
                .findFirst()
                .map(ColumnType::ofCell)
                .orElse(TEXT);
    }

    private static ColumnType ofCell(@Nullable Object cell) {
        if (cell instanceof Double) {
            return DECIMAL;
        }
        if (cell instanceof Number) {
            return WHOLE;
        }
        if (cell instanceof LocalDate) {
            return DAY;
        }
        return cell instanceof Boolean ? YES_NO : TEXT;
    }
}
