package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;

/** A fourfold table: events among the exposed and among the reference group. */
record TwoGroups(long referenceEvents, long reference, long exposedEvents, long exposed) {

    /** Reads a table with the rows reference and exposed and the columns no and yes. */
    static TwoGroups of(ContingencyTable table) {
        Shape.requireTwoByTwo(table);
        return new TwoGroups(table.count(0, 1), table.rowTotal(0), table.count(1, 1), table.rowTotal(1));
    }

    /** Returns why the groups cannot be compared, or null if they can. */
    @Nullable
    Reason missing() {
        if (reference == 0 && exposed == 0) {
            return Reason.NO_OBSERVATIONS;
        }
        return reference == 0 || exposed == 0 ? Reason.EMPTY_GROUP : null;
    }

    double referenceRate() {
        return (double) referenceEvents / reference;
    }

    double exposedRate() {
        return (double) exposedEvents / exposed;
    }

    long referenceWithout() {
        return reference - referenceEvents;
    }

    long exposedWithout() {
        return exposed - exposedEvents;
    }
}
