package dev.effortlens.stats;

/**
 * The pairs of observations in a table, by how the two order x and y: concordant (both ways the same), discordant, or
 * tied on one of them.
 *
 * <p>All counts are over ordered pairs, twice the usual number, as in the formulas of Brown and Benedetti.
 *
 * @see "Brown and Benedetti (1977), Sampling behavior of tests for correlation, JASA 72"
 */
final class OrderedPairs {

    private final ContingencyTable table;
    /** Sums of the counts in all rows before, and all columns before, an index. */
    private final long[][] before;

    private final double concordant;
    private final double discordant;

    OrderedPairs(ContingencyTable table) {
        this.table = table;
        this.before = cumulate(table);
        double sameWay = 0;
        double otherWay = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double count = table.count(row, column);
                // Amounts have a thousand columns, most of them empty in most rows.
                if (count > 0) {
                    sameWay += count * concordantWith(row, column);
                    otherWay += count * discordantWith(row, column);
                }
            }
        }
        this.concordant = sameWay;
        this.discordant = otherWay;
    }

    private static long[][] cumulate(ContingencyTable table) {
        long[][] sums = new long[table.rows() + 1][table.columns() + 1];
        for (int row = 0; row < table.rows(); row++) {
            long[] above = sums[row];
            long[] through = sums[row + 1];
            long inRow = 0;
            for (int column = 0; column < table.columns(); column++) {
                inRow += table.count(row, column);
                through[column + 1] = above[column + 1] + inRow;
            }
        }
        return sums;
    }

    /** Returns the number of concordant pairs, each counted from both ends. */
    double concordant() {
        return concordant;
    }

    /** Returns the number of discordant pairs, each counted from both ends. */
    double discordant() {
        return discordant;
    }

    /** Returns the number of pairs that differ in x, each counted from both ends. */
    double untiedOnX() {
        double pairs = 0;
        for (int row = 0; row < table.rows(); row++) {
            pairs += (double) table.rowTotal(row) * (n() - table.rowTotal(row));
        }
        return pairs;
    }

    /** Returns the number of pairs that differ in y, each counted from both ends. */
    double untiedOnY() {
        double pairs = 0;
        for (int column = 0; column < table.columns(); column++) {
            pairs += (double) table.columnTotal(column) * (n() - table.columnTotal(column));
        }
        return pairs;
    }

    /** Returns how many observations are concordant with one in this cell. */
    long concordantWith(int row, int column) {
        long above = n() - before[row + 1][columns()] - before[rows()][column + 1] + before[row + 1][column + 1];
        return before[row][column] + above;
    }

    /** Returns how many observations are discordant with one in this cell. */
    long discordantWith(int row, int column) {
        long lowerX = before[row][columns()] - before[row][column + 1];
        long lowerY = before[rows()][column] - before[row + 1][column];
        return lowerX + lowerY;
    }

    private long n() {
        return before[rows()][columns()];
    }

    private int rows() {
        return table.rows();
    }

    private int columns() {
        return table.columns();
    }
}
