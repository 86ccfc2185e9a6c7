package dev.effortlens.counts;

/**
 * What is counted beside the cuts, in cells of the same shape: sensitivity and adjustment. Its number follows those of
 * the cuts, so that a {@link SliceKey} can name it.
 */
public enum SideTable {
    /**
     * The compared groups (row 0 the reference, row 1 the exposed) in every stratum of the configured {@code adjust}
     * dimensions.
     */
    STRATA(0),
    /** All answers, each only for the outcomes of which it is a customer's first in the window. */
    FIRST_IN_WINDOW(1),
    /** What happened before the answers whose mirror window is known. */
    BEFORE(2),
    /** What happened after the same answers. */
    AFTER(3),
    /** For amounts, everything that was spent before the answer. */
    SPENT_BEFORE(4),
    /** For amounts, what the customer was expected to be worth before the answer. */
    EXPECTED(5);

    private final int place;

    SideTable(int place) {
        this.place = place;
    }

    /** Returns the place among these tables. */
    int place() {
        return place;
    }
}
