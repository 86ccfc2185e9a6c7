package dev.effortlens.stats;

/** Concordant minus discordant pairs within a few cells: each row is held against the rows before, cell by cell. */
final class OrderWithin {

    private final Cells cells;
    /** By row its first cell, and at the end how many cells there are. */
    private final int[] first;

    private OrderWithin(Cells cells, int rows) {
        this.cells = cells;
        this.first = new int[rows + 1];
        for (int row : cells.rows()) {
            first[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            first[row + 1] += first[row];
        }
    }

    /** Returns the number of pairs, each counted from both ends. */
    static double of(Cells cells, int rows) {
        OrderWithin order = new OrderWithin(cells, rows);
        double pairs = 0;
        for (int row = 1; row < rows; row++) {
            for (int before = 0; before < row; before++) {
                pairs += order.between(before, row);
            }
        }
        return 2 * pairs;
    }

    /** Goes through two rows side by side; columns ascend in both. */
    private double between(int before, int row) {
        long left = 0;
        long right = total(before);
        int other = first[before];
        double pairs = 0;
        for (int i = first[row]; i < first[row + 1]; i++) {
            int column = cells.columns()[i];
            while (other < first[before + 1] && cells.columns()[other] < column) {
                left += cells.counts()[other];
                right -= cells.counts()[other++];
            }
            boolean tied = other < first[before + 1] && cells.columns()[other] == column;
            pairs += (double) cells.counts()[i] * (left - right + (tied ? cells.counts()[other] : 0));
        }
        return pairs;
    }

    private long total(int row) {
        long total = 0;
        for (int i = first[row]; i < first[row + 1]; i++) {
            total += cells.counts()[i];
        }
        return total;
    }
}
