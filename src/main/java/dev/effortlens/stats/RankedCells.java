package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A table with many columns for correlations of ranks, which are those of the {@link ContingencyTable} with the same
 * counts. Immutable.
 */
public final class RankedCells implements Margins {

    private final Cells cells;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final long total;
    /** Concordant minus discordant pairs, each counted from both ends. */
    private final double order;

    /**
     * Takes what is known of a table.
     *
     * @param cells its cells, some of which may hold nothing
     * @param order concordant minus discordant pairs, each counted from both ends
     */
    RankedCells(Cells cells, long[] rowTotals, long[] columnTotals, long total, double order) {
        this.cells = cells;
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.total = total;
        this.order = order;
    }

    /** Returns Spearman's rank correlation. */
    public Estimate spearman() {
        return SpearmanCorrelation.of(this, cells);
    }

    /** Returns Kendall's tau-b. */
    public Estimate tauB() {
        @Nullable Reason missing = Variation.missing(this);
        return missing == null
                ? Estimate.of(KendallTauB.of(order, OrderedPairs.untiedOnX(this), OrderedPairs.untiedOnY(this)))
                : Estimate.undefined(missing);
    }

    @Override
    public int rows() {
        return rowTotals.length;
    }

    @Override
    public int columns() {
        return columnTotals.length;
    }

    @Override
    public long rowTotal(int row) {
        return rowTotals[row];
    }

    @Override
    public long columnTotal(int column) {
        return columnTotals[column];
    }

    @Override
    public long total() {
        return total;
    }
}
