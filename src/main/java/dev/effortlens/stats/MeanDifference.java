package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * The mean column score of the exposed minus that of the reference group.
 *
 * <p>The table has the rows reference and exposed. Undefined where a group is empty.
 */
public final class MeanDifference {

    private MeanDifference() {}

    /** Returns the difference of the two means. */
    public static Estimate of(ContingencyTable twoRows) {
        Shape.requireTwoRows(twoRows.rows());
        ScoredGroup reference = ScoredGroup.of(twoRows, 0);
        ScoredGroup exposed = ScoredGroup.of(twoRows, 1);
        if (reference.n() == 0 && exposed.n() == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return reference.n() == 0 || exposed.n() == 0
                ? Estimate.undefined(Reason.EMPTY_GROUP)
                : Estimate.of(exposed.mean() - reference.mean());
    }
}
