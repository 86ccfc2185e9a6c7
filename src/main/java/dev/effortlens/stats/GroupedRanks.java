package dev.effortlens.stats;

import java.util.Arrays;
import java.util.List;

/**
 * What {@link GroupedTable} is to a table of few columns: amounts by level of x for every customer group, with the sums
 * that leave out one group at a time. A group holds few of the thousand amounts, so that leaving it out is a small change
 * to the sum of all, and not another table. Immutable.
 */
public final class GroupedRanks {

    private final List<Cells> groups;
    private final ContingencyTable total;
    private final Cells cells;
    /** By row and column, where {@link #cells} has the cell. */
    private final int[][] places;

    private GroupedRanks(List<Cells> groups, ContingencyTable total) {
        this.groups = groups;
        this.total = total;
        this.cells = Cells.of(total);
        this.places = new int[total.rows()][total.columns()];
        for (int i = 0; i < cells.size(); i++) {
            places[cells.rows()[i]][cells.columns()[i]] = i;
        }
    }

    /**
     * Returns the groups' counts as one.
     *
     * @param groups the cells of each group that holds any
     */
    public static GroupedRanks of(List<Cells> groups, double[] rowScores, double[] columnScores) {
        long[][] sum = new long[rowScores.length][columnScores.length];
        for (Cells group : groups) {
            for (int i = 0; i < group.size(); i++) {
                long[] row = sum[group.rows()[i]];
                row[group.columns()[i]] = Math.addExact(row[group.columns()[i]], group.counts()[i]);
            }
        }
        return new GroupedRanks(List.copyOf(groups), ContingencyTable.of(sum, rowScores, columnScores));
    }

    /** Returns the counts of all groups as a table. */
    public ContingencyTable total() {
        return total;
    }

    /** Returns the counts of each group as a table. */
    public List<ContingencyTable> tables() {
        return groups.stream().map(this::table).toList();
    }

    private ContingencyTable table(Cells group) {
        long[][] counts = new long[total.rows()][total.columns()];
        for (int i = 0; i < group.size(); i++) {
            counts[group.rows()[i]][group.columns()[i]] = group.counts()[i];
        }
        return total.withCounts(counts);
    }

    /** Returns how many groups hold an answer. */
    public int groups() {
        return groups.size();
    }

    /** Returns the counts of all groups. */
    public RankedCells all() {
        return new RankedCells(cells, rowTotals(), columnTotals(), total.total(), order());
    }

    /** Returns for each group the counts of all others. */
    public List<RankedCells> leaveOneOut() {
        return groups.stream().map(this::without).toList();
    }

    private RankedCells without(Cells group) {
        long[] counts = cells.counts().clone();
        long[] rowTotals = rowTotals();
        long[] columnTotals = columnTotals();
        long rest = total.total();
        double crossing = 0;
        for (int i = 0; i < group.size(); i++) {
            int row = group.rows()[i];
            int column = group.columns()[i];
            long count = group.counts()[i];
            counts[places[row][column]] -= count;
            rowTotals[row] -= count;
            columnTotals[column] -= count;
            rest -= count;
            crossing += (double) count
                    * (total.pairs().concordantWith(row, column) - total.pairs().discordantWith(row, column));
        }
        // Of the pairs with an answer of the group, those within it were taken off twice.
        double order = order() - 2 * crossing + OrderWithin.of(group, total.rows());
        return new RankedCells(new Cells(cells.rows(), cells.columns(), counts), rowTotals, columnTotals, rest, order);
    }

    private double order() {
        return total.pairs().concordant() - total.pairs().discordant();
    }

    private long[] rowTotals() {
        long[] totals = new long[total.rows()];
        Arrays.setAll(totals, total::rowTotal);
        return totals;
    }

    private long[] columnTotals() {
        long[] totals = new long[total.columns()];
        Arrays.setAll(totals, total::columnTotal);
        return totals;
    }
}
