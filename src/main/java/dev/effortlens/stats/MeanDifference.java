package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

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
        @Nullable Reason missing = missing(reference.n(), exposed.n());
        return missing == null ? Estimate.of(exposed.mean() - reference.mean()) : Estimate.undefined(missing);
    }

    /** Returns the difference of the two mean amounts, exact until the last division. */
    public static Estimate ofMoments(MomentTable twoRows) {
        Shape.requireTwoRows(twoRows.rows());
        Moments reference = twoRows.level(0);
        Moments exposed = twoRows.level(1);
        @Nullable Reason missing = missing(reference.n(), exposed.n());
        if (missing != null) {
            return Estimate.undefined(missing);
        }
        BigInteger n0 = BigInteger.valueOf(reference.n());
        BigInteger n1 = BigInteger.valueOf(exposed.n());
        return Estimate.of(Exact.quotient(
                exposed.sum().multiply(n0).subtract(reference.sum().multiply(n1)),
                n0.multiply(n1).multiply(BigInteger.valueOf(twoRows.unitsPerMain()))));
    }

    private static @Nullable Reason missing(long reference, long exposed) {
        if (reference == 0 && exposed == 0) {
            return Reason.NO_OBSERVATIONS;
        }
        return reference == 0 || exposed == 0 ? Reason.EMPTY_GROUP : null;
    }
}
