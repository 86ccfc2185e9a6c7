package dev.effortlens.job.independent;

import java.util.Arrays;

/**
 * How the pairs of rows stand to each other.
 *
 * @param all pairs
 * @param tiedX pairs with the same x
 * @param tiedY pairs with the same y
 * @param tiedBoth pairs with both the same
 * @param difference concordant minus discordant pairs
 */
record Pairs(long all, long tiedX, long tiedY, long tiedBoth, long difference) {

    /**
     * Counts the pairs of rows that are sorted by x, then y, as Knight (1966) does: discordant pairs are the exchanges
     * a merge sort by y needs.
     */
    static Pairs of(double[] x, double[] y) {
        int n = x.length;
        long all = n * (n - 1L) / 2;
        long tiedX = 0;
        long tiedBoth = 0;
        long runX = 0;
        long runBoth = 0;
        for (int i = 1; i < n; i++) {
            if (x[i] < x[i - 1] || (x[i] == x[i - 1] && y[i] < y[i - 1])) {
                throw new IllegalArgumentException("Rows must be sorted by x, then y");
            }
            runX = x[i] == x[i - 1] ? runX + 1 : 0;
            runBoth = x[i] == x[i - 1] && y[i] == y[i - 1] ? runBoth + 1 : 0;
            tiedX += runX;
            tiedBoth += runBoth;
        }
        double[] byY = y.clone();
        long discordant = exchanges(byY, new double[n], 0, n);
        long tiedY = 0;
        long runY = 0;
        for (int i = 1; i < n; i++) {
            runY = byY[i] == byY[i - 1] ? runY + 1 : 0;
            tiedY += runY;
        }
        return new Pairs(all, tiedX, tiedY, tiedBoth, all - tiedX - tiedY + tiedBoth - 2 * discordant);
    }

    private static long exchanges(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[k] = values[left++];
            } else {
                count += middle - left;
                spare[k] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }

    /** Counts the same by looking at every pair: what {@link #of} is tested against. */
    static Pairs naive(double[] x, double[] y) {
        int n = x.length;
        long[] counts = new long[4];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                counts[0] += x[i] == x[j] ? 1 : 0;
                counts[1] += y[i] == y[j] ? 1 : 0;
                counts[2] += x[i] == x[j] && y[i] == y[j] ? 1 : 0;
                counts[3] += (long) (StrictMath.signum(x[i] - x[j]) * StrictMath.signum(y[i] - y[j]));
            }
        }
        return new Pairs(
                Arrays.stream(new long[] {n * (n - 1L) / 2}).sum(), counts[0], counts[1], counts[2], counts[3]);
    }
}
