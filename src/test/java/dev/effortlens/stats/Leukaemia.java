package dev.effortlens.stats;

import java.util.Arrays;

/** R ?survival::aml: weeks to relapse with and without maintained chemotherapy, 23 patients. */
final class Leukaemia {

    private static final long[][] WEEKS = {
        {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}, {5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45}
    };
    private static final int[][] RELAPSED = {{1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0}, {1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1}};

    private Leukaemia() {}

    /** Returns the maintained (0) and the nonmaintained (1). */
    static SurvivalTable byTreatment() {
        return table(2, (treatment, patient) -> treatment);
    }

    /** Returns three arbitrary groups: every third patient, in the order of the data. */
    static SurvivalTable byThirds() {
        return table(3, (treatment, patient) -> (treatment * WEEKS[0].length + patient) % 3);
    }

    private static SurvivalTable table(int rows, Grouping grouping) {
        long[] days = Arrays.stream(WEEKS)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        long[][] events = new long[rows][days.length];
        long[][] censored = new long[rows][days.length];
        for (int treatment = 0; treatment < 2; treatment++) {
            for (int patient = 0; patient < WEEKS[treatment].length; patient++) {
                int position = Arrays.binarySearch(days, WEEKS[treatment][patient]);
                long[][] counts = RELAPSED[treatment][patient] == 1 ? events : censored;
                counts[grouping.row(treatment, patient)][position]++;
            }
        }
        return SurvivalTable.of(days, ContingencyTable.ascending(rows), events, censored);
    }

    /** Which level of x a patient belongs to. */
    @FunctionalInterface
    private interface Grouping {
        int row(int treatment, int patient);
    }
}
