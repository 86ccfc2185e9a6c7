package dev.effortlens.counts;

import dev.effortlens.stats.Cells;
import java.util.Arrays;

/** Cells of a table while they are being collected, by row and then by column. */
final class CellList {

    private static final int ROOM = 64;

    private int[] rows = new int[ROOM];
    private int[] columns = new int[ROOM];
    private long[] counts = new long[ROOM];
    private int size;

    void add(int row, int column, long count) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            columns = Arrays.copyOf(columns, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        rows[size] = row;
        columns[size] = column;
        counts[size++] = count;
    }

    Cells cells() {
        return new Cells(Arrays.copyOf(rows, size), Arrays.copyOf(columns, size), Arrays.copyOf(counts, size));
    }
}
