package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What further measures add to others in telling who will have the event: two logistic regressions on the same answers, of
 * which the larger holds all measures of the smaller and more. Every measure enters as a straight line in the log odds.
 *
 * <p>The gain is measured on the answers that the models were fitted to, so that the area under the curve flatters the
 * larger model a little; with a handful of measures and thousands of answers that is far below the interval's width.
 *
 * <p>Undefined where either model has no fit: see {@link LogisticModel}.
 *
 * @see "Hosmer, Lemeshow and Sturdivant (2013), Applied Logistic Regression, 3rd ed., sections 2.4 and 5.2.4"
 */
public final class NestedModels {

    private NestedModels() {}

    /**
     * Returns the likelihood-ratio test of the larger model against the smaller, or null without a fit. It assumes
     * independent answers.
     *
     * @param smaller the measures of the smaller model, none for one rate for all
     * @param added the further measures of the larger model, at least one
     */
    public static @Nullable ChiSquared likelihoodRatio(JointTable table, int[] smaller, int[] added) {
        LogisticModel without = LogisticModel.of(table.only(smaller));
        LogisticModel with = LogisticModel.of(table.only(both(smaller, added)));
        return without.missing() != null || with.missing() != null
                ? null
                : ChiSquared.of(2 * (with.logLikelihood() - without.logLikelihood()), added.length);
    }

    /** Returns the area under the curve of the model's log odds. */
    public static Estimate area(JointTable table, int... measures) {
        JointTable used = table.only(measures);
        LogisticModel model = LogisticModel.of(used);
        @Nullable Reason missing = model.missing();
        return missing == null ? area(used, model) : Estimate.undefined(missing);
    }

    private static Estimate area(JointTable table, LogisticModel model) {
        return AreaUnderCurve.of(table.scored(rounded(model.logOdds())));
    }

    /** Log odds that differ by rounding only are equal: else the order of additions would break a tie. */
    private static double[] rounded(double[] logOdds) {
        return Arrays.stream(logOdds).map(value -> (double) (float) value).toArray();
    }

    /**
     * Returns by how much the added measures raise the area under the curve.
     *
     * @param smaller the measures of the smaller model, none for chance (an area of one half)
     * @param added the further measures of the larger model
     */
    public static Estimate gainInArea(JointTable table, int[] smaller, int[] added) {
        Estimate lesser = smaller.length == 0 ? Estimate.of(0.5) : area(table, smaller);
        Estimate larger = area(table, both(smaller, added));
        if (lesser instanceof Estimate.Defined before && larger instanceof Estimate.Defined after) {
            return Estimate.of(after.value() - before.value());
        }
        return lesser instanceof Estimate.Defined ? larger : lesser;
    }

    /** Returns the change of the log odds per point of a measure when all measures of the table are held. */
    public static Estimate slope(JointTable table, int measure) {
        LogisticModel model = LogisticModel.of(table);
        @Nullable Reason missing = model.missing();
        return missing == null ? Estimate.of(model.slope(measure)) : Estimate.undefined(missing);
    }

    private static int[] both(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
