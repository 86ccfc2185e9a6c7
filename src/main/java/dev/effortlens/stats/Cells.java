package dev.effortlens.stats;

/**
 * The cells of a table that hold an observation, by row and then by column: of a thousand amounts most occur at few
 * levels of x.
 *
 * @param rows row of each cell
 * @param columns column of each cell
 * @param counts observations in each cell, at least one
 */
public record Cells(int[] rows, int[] columns, long[] counts) {

    /** Refuses cells that cannot be read side by side. */
    public Cells {
        if (rows.length != columns.length || rows.length != counts.length) {
            throw new IllegalArgumentException("Expected a row, a column and a count for each cell, found %d, %d, %d"
                    .formatted(rows.length, columns.length, counts.length));
        }
    }

    int size() {
        return counts.length;
    }

    /** Returns the cells of a table. */
    static Cells of(ContingencyTable table) {
        int size = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                size += table.count(row, column) > 0 ? 1 : 0;
            }
        }
        Cells cells = new Cells(new int[size], new int[size], new long[size]);
        int place = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (table.count(row, column) > 0) {
                    cells.rows[place] = row;
                    cells.columns[place] = column;
                    cells.counts[place++] = table.count(row, column);
                }
            }
        }
        return cells;
    }
}
