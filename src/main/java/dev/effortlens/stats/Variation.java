package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/** What every measure of association needs first: answers that differ on both sides. */
final class Variation {

    private Variation() {}

    /** Returns why no association can be measured in this table, or null if one can. */
    static @Nullable Reason missing(Margins table) {
        if (table.total() == 0) {
            return Reason.NO_OBSERVATIONS;
        }
        if (occupiedRows(table) < 2) {
            return Reason.NO_VARIATION_IN_X;
        }
        return occupiedColumns(table) < 2 ? Reason.NO_VARIATION_IN_Y : null;
    }

    /** Returns how many levels of x were seen at all. */
    static int occupiedRows(Margins table) {
        int occupied = 0;
        for (int row = 0; row < table.rows(); row++) {
            occupied += table.rowTotal(row) > 0 ? 1 : 0;
        }
        return occupied;
    }

    /** Returns how many states of y were seen at all. */
    static int occupiedColumns(Margins table) {
        int occupied = 0;
        for (int column = 0; column < table.columns(); column++) {
            occupied += table.columnTotal(column) > 0 ? 1 : 0;
        }
        return occupied;
    }
}
