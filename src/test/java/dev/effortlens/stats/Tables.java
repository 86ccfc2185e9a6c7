package dev.effortlens.stats;

import java.util.List;
import java.util.Random;

/** Published tables, and the shorthand that tests read values with. */
final class Tables {

    /** Agresti, Categorical Data Analysis: income (rows) by job satisfaction, 96 men. */
    static final ContingencyTable JOB_SATISFACTION =
            ContingencyTable.of(new long[][] {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}});

    /** SAS/STAT, PROC FREQ, "Cochran-Armitage Trend Test": dose (rows) by adverse event no, yes. */
    static final ContingencyTable PAIN =
            ContingencyTable.of(new long[][] {{26, 6}, {26, 7}, {23, 9}, {18, 14}, {9, 23}});

    /** Larose, Discovering Knowledge in Data: up to three and more service calls (rows) by churned no, yes. */
    static final ContingencyTable SERVICE_CALLS =
            ContingencyTable.of(new long[][] {{3066 - 345, 345}, {267 - 138, 138}});

    /** R ?UCBAdmissions, departments A to F: women then men, rejected then admitted. */
    static final List<ContingencyTable> BERKELEY = List.of(
            ContingencyTable.of(new long[][] {{19, 89}, {313, 512}}),
            ContingencyTable.of(new long[][] {{8, 17}, {207, 353}}),
            ContingencyTable.of(new long[][] {{391, 202}, {205, 120}}),
            ContingencyTable.of(new long[][] {{244, 131}, {279, 138}}),
            ContingencyTable.of(new long[][] {{299, 94}, {138, 53}}),
            ContingencyTable.of(new long[][] {{317, 24}, {351, 22}}));

    private Tables() {}

    static double number(Estimate estimate) {
        if (estimate instanceof Estimate.Defined defined) {
            return defined.value();
        }
        throw new AssertionError("Expected a value, found " + estimate);
    }

    /** Returns a table without an empty cell, so that every coefficient exists for it. */
    static ContingencyTable random(long seed, int rows, int columns) {
        Random random = new Random(seed);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = 1L + random.nextInt(30);
            }
        }
        return ContingencyTable.of(counts);
    }
}
