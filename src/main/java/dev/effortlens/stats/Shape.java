package dev.effortlens.stats;

/** Refuses tables of a shape that a statistic has no meaning for: a mistake of the caller, not of the data. */
final class Shape {

    private Shape() {}

    /** Requires the columns no and yes. */
    static void requireBinary(ContingencyTable table) {
        if (table.columns() != 2) {
            throw new IllegalArgumentException("Expected the columns no and yes, found " + table.columns());
        }
    }

    /** Requires the rows reference and exposed. */
    static void requireTwoRows(int rows) {
        if (rows != 2) {
            throw new IllegalArgumentException("Expected the rows reference and exposed, found " + rows);
        }
    }

    /** Requires both. */
    static void requireTwoByTwo(ContingencyTable table) {
        requireTwoRows(table.rows());
        requireBinary(table);
    }
}
