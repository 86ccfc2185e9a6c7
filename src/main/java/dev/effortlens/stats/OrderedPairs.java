package dev.effortlens.stats;

import org.jspecify.annotations.Nullable;

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
    private final double concordant;
    private final double discordant;
    /** Sums of the counts in all rows before, and all columns before, an index; made when first asked for. */
    private long @Nullable [][] before;

    /** Goes through the columns once, with the counts of all columns before at hand. */
    OrderedPairs(ContingencyTable table) {
        this.table = table;
        long[] left = new long[table.rows()];
        long allLeft = 0;
        double sameWay = 0;
        double otherWay = 0;
        for (int column = 0; column < table.columns(); column++) {
            long lowerLeft = 0;
            for (int row = 0; row < left.length; row++) {
                long count = table.count(row, column);
                // Amounts have a thousand columns, most of them empty in most rows.
                if (count > 0) {
                    sameWay += (double) count * lowerLeft;
                    otherWay += (double) count * (allLeft - lowerLeft - left[row]);
                }
                lowerLeft += left[row];
                left[row] += count;
            }
            allLeft += table.columnTotal(column);
        }
        this.concordant = 2 * sameWay;
        this.discordant = 2 * otherWay;
    }

    private static long[][] cumulate(ContingencyTable table) {
        long[][] sums = new long[table.rows() + 1][table.columns() + 1];
        for (int row = 0; row < table.rows(); row++) {
            long inRow = 0;
            for (int column = 0; column < table.columns(); column++) {
                inRow += table.count(row, column);
                sums[row + 1][column + 1] = sums[row][column + 1] + inRow;
            }
        }
        return sums;
    }

    private long before(int row, int column) {
        long[][] known = before;
        if (known == null) {
            known = cumulate(table);
            before = known;
        }
        return known[row][column];
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
        return untiedOnX(table);
    }

    static double untiedOnX(Margins table) {
        double pairs = 0;
        for (int row = 0; row < table.rows(); row++) {
            pairs += (double) table.rowTotal(row) * (table.total() - table.rowTotal(row));
        }
        return pairs;
    }

    /** Returns the number of pairs that differ in y, each counted from both ends. */
    double untiedOnY() {
        return untiedOnY(table);
    }

    static double untiedOnY(Margins table) {
        double pairs = 0;
        for (int column = 0; column < table.columns(); column++) {
            pairs += (double) table.columnTotal(column) * (table.total() - table.columnTotal(column));
        }
        return pairs;
    }

    /** Returns how many observations are concordant with one in this cell. */
    long concordantWith(int row, int column) {
        long above = n() - before(row + 1, columns()) - before(rows(), column + 1) + before(row + 1, column + 1);
        return before(row, column) + above;
    }

    /** Returns how many observations are discordant with one in this cell. */
    long discordantWith(int row, int column) {
        long lowerX = before(row, columns()) - before(row, column + 1);
        long lowerY = before(rows(), column) - before(row + 1, column);
        return lowerX + lowerY;
    }

    private long n() {
        return table.total();
    }

    private int rows() {
        return table.rows();
    }

    private int columns() {
        return table.columns();
    }
}
