package dev.effortlens.stats;

/** Size, mean and variance of the column scores in one row. */
record ScoredGroup(long n, double mean, double variance) {

    /** Reads a row; mean and variance of an empty row, and the variance of a single value, are 0 and without meaning. */
    static ScoredGroup of(ContingencyTable table, int row) {
        long n = table.rowTotal(row);
        double sum = 0;
        for (int column = 0; column < table.columns(); column++) {
            sum += table.count(row, column) * table.columnScore(column);
        }
        double mean = n == 0 ? 0 : sum / n;
        double squares = 0;
        for (int column = 0; column < table.columns(); column++) {
            double deviation = table.columnScore(column) - mean;
            squares += table.count(row, column) * deviation * deviation;
        }
        return new ScoredGroup(n, mean, n < 2 ? 0 : squares / (n - 1));
    }
}
