package dev.effortlens.stats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of two ordered variables: rows are the levels of x, columns the states of y, each with a numeric score.
 * Immutable.
 *
 * <p>For an outcome that is yes or no the columns are no (score 0) and yes (score 1), in this order.
 */
public final class ContingencyTable implements Margins {

    private final long[][] counts;
    private final double[] rowScores;
    private final double[] columnScores;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final long total;
    /** Made when first asked for: four statistics look at the same pairs. */
    private @Nullable OrderedPairs pairs;

    private ContingencyTable(long[][] counts, double[] rowScores, double[] columnScores) {
        this.counts = counts;
        this.rowScores = rowScores;
        this.columnScores = columnScores;
        this.rowTotals = new long[rowScores.length];
        this.columnTotals = new long[columnScores.length];
        long sum = 0;
        for (int row = 0; row < counts.length; row++) {
            long inRow = 0;
            for (int column = 0; column < columnScores.length; column++) {
                inRow = Math.addExact(inRow, counts[row][column]);
                // No more than the sum of all, which is exact or refused.
                columnTotals[column] += counts[row][column];
            }
            rowTotals[row] = inRow;
            sum = Math.addExact(sum, inRow);
        }
        this.total = sum;
    }

    /**
     * Returns a table with the given scores; the arrays are copied.
     *
     * @param counts one array per level of x, all as long as {@code columnScores}; no count is negative
     * @param rowScores strictly ascending, one per row
     * @param columnScores strictly ascending, one per column
     */
    public static ContingencyTable of(long[][] counts, double[] rowScores, double[] columnScores) {
        requireAscending(rowScores);
        requireAscending(columnScores);
        if (counts.length != rowScores.length) {
            throw new IllegalArgumentException("Expected %d rows, found %d".formatted(rowScores.length, counts.length));
        }
        long[][] copy = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            requireCounts(counts[row], columnScores.length);
            copy[row] = counts[row].clone();
        }
        return new ContingencyTable(copy, rowScores.clone(), columnScores.clone());
    }

    /** Returns a table whose scores are 0, 1, 2 … on both sides. */
    public static ContingencyTable of(long[][] counts) {
        return of(counts, ascending(counts.length), ascending(counts.length == 0 ? 0 : counts[0].length));
    }

    /** Returns a table with the same scores and other counts, which are not copied. */
    ContingencyTable withCounts(long[][] other) {
        return new ContingencyTable(other, rowScores, columnScores);
    }

    /** Returns the number of levels of x. */
    @Override
    public int rows() {
        return counts.length;
    }

    /** Returns the number of states of y. */
    @Override
    public int columns() {
        return columnScores.length;
    }

    /** Returns how many observations have this level of x and this state of y. */
    public long count(int row, int column) {
        return counts[row][column];
    }

    /** Returns the score of a level of x. */
    public double rowScore(int row) {
        return rowScores[row];
    }

    /** Returns the score of a state of y. */
    public double columnScore(int column) {
        return columnScores[column];
    }

    /** Returns how many observations have this level of x. */
    @Override
    public long rowTotal(int row) {
        return rowTotals[row];
    }

    /** Returns how many observations have this state of y. */
    @Override
    public long columnTotal(int column) {
        return columnTotals[column];
    }

    /** Returns how many observations there are. */
    @Override
    public long total() {
        return total;
    }

    /** Returns the pairs of observations by how the two order x and y. */
    OrderedPairs pairs() {
        OrderedPairs known = pairs;
        if (known == null) {
            known = new OrderedPairs(this);
            pairs = known;
        }
        return known;
    }

    /**
     * Returns the sum of tables with the same scores.
     *
     * @param tables at least one
     */
    static ContingencyTable sum(List<ContingencyTable> tables) {
        ContingencyTable first = tables.get(0);
        long[][] sum = new long[first.rows()][first.columns()];
        for (ContingencyTable table : tables) {
            first.requireSameScores(table);
            for (int row = 0; row < sum.length; row++) {
                addTo(sum[row], table.counts[row]);
            }
        }
        return new ContingencyTable(sum, first.rowScores, first.columnScores);
    }

    /** Returns the sum of two tables with the same scores. */
    public ContingencyTable plus(ContingencyTable other) {
        return sum(List.of(this, other));
    }

    /** Returns this table without the observations of another with the same scores. */
    public ContingencyTable minus(ContingencyTable other) {
        requireSameScores(other);
        long[][] rest = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            rest[row] = minus(counts[row], other.counts[row]);
        }
        return new ContingencyTable(rest, rowScores, columnScores);
    }

    private static long[] minus(long[] counts, long[] others) {
        long[] rest = new long[counts.length];
        for (int column = 0; column < rest.length; column++) {
            long left = counts[column] - others[column];
            if (left < 0) {
                throw new IllegalArgumentException("A count would become negative");
            }
            rest[column] = left;
        }
        return rest;
    }

    private void requireSameScores(ContingencyTable other) {
        // Most tables were made of each other, and share their scores.
        boolean same = (rowScores == other.rowScores || Arrays.equals(rowScores, other.rowScores))
                && (columnScores == other.columnScores || Arrays.equals(columnScores, other.columnScores));
        if (!same) {
            throw new IllegalArgumentException("Tables of different scores do not add");
        }
    }

    /**
     * Returns a table with fewer levels of x, scored 0, 1, 2 …
     *
     * @param target for each row the row it becomes part of, or −1 to drop it
     * @param rows how many rows the new table has
     */
    public ContingencyTable collapse(int[] target, int rows) {
        if (target.length != counts.length) {
            throw new IllegalArgumentException("Expected %d targets, found %d".formatted(counts.length, target.length));
        }
        long[][] sum = new long[rows][columnScores.length];
        for (int row = 0; row < counts.length; row++) {
            if (target[row] >= 0) {
                addTo(sum[target[row]], counts[row]);
            }
        }
        return new ContingencyTable(sum, ascending(rows), columnScores);
    }

    private static void addTo(long[] sum, long[] counts) {
        for (int column = 0; column < sum.length; column++) {
            sum[column] = Math.addExact(sum[column], counts[column]);
        }
    }

    /** Returns the table of −x: the rows in reverse order, their scores negated. */
    public ContingencyTable reverseRows() {
        long[][] reversed = new long[counts.length][];
        double[] scores = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            reversed[row] = counts[counts.length - 1 - row];
            scores[row] = -rowScores[counts.length - 1 - row];
        }
        return new ContingencyTable(reversed, scores, columnScores);
    }

    /** Returns the table with x and y exchanged. */
    public ContingencyTable transpose() {
        long[][] transposed = new long[columnScores.length][counts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < columnScores.length; column++) {
                transposed[column][row] = counts[row][column];
            }
        }
        return new ContingencyTable(transposed, columnScores, rowScores);
    }

    /** Returns the part of the table from one row up to, and without, another; scores stay. */
    public ContingencyTable rows(int from, int to) {
        return new ContingencyTable(
                Arrays.copyOfRange(counts, from, to), Arrays.copyOfRange(rowScores, from, to), columnScores);
    }

    static double[] ascending(int size) {
        double[] scores = new double[size];
        Arrays.setAll(scores, i -> i);
        return scores;
    }

    static void requireAscending(double[] scores) {
        for (int i = 1; i < scores.length; i++) {
            if (!(scores[i] > scores[i - 1])) {
                throw new IllegalArgumentException("Scores must ascend, found " + Arrays.toString(scores));
            }
        }
    }

    private static void requireCounts(long[] row, int columns) {
        if (row.length != columns) {
            throw new IllegalArgumentException("Expected %d columns, found %d".formatted(columns, row.length));
        }
        for (long count : row) {
            if (count < 0) {
                throw new IllegalArgumentException("Counts are not negative, found " + count);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContingencyTable table
                && Arrays.deepEquals(counts, table.counts)
                && Arrays.equals(rowScores, table.rowScores)
                && Arrays.equals(columnScores, table.columnScores);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
