package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What further measures add to others in telling who will have the event: two logistic regressions on the same answers, of
 * which the larger holds all measures of the smaller and more. Every measure enters as a straight line in the log odds.
 *
 * <p>The gain is measured on the answers that the models were fitted to, so that the area under the curve flatters the
 * larger model a little; with a handful of measures and thousands of answers that is far below the interval's width.
 *
 * <p>Undefined where either model has no fit: see {@link LogisticModel}. Each model is fitted when it is first asked for,
 * once. Not for several threads.
 *
 * @see "Hosmer, Lemeshow and Sturdivant (2013), Applied Logistic Regression, 3rd ed., sections 2.4 and 5.2.4"
 */
public final class NestedModels {

    private final JointTable table;
    /** By the set of its measures, one bit each. */
    private final Map<Integer, Fit> fits = new HashMap<>();

    private NestedModels(JointTable table) {
        this.table = table;
    }

    /** A model with the table of its measures. */
    private record Fit(JointTable table, LogisticModel model) {

        Estimate area() {
            @Nullable Reason missing = model.missing();
            return missing == null
                    ? AreaUnderCurve.of(table.scored(rounded(model.logOdds())))
                    : Estimate.undefined(missing);
        }

        /** Log odds that differ by rounding only are equal: else the order of additions would break a tie. */
        private static double[] rounded(double[] logOdds) {
            return Arrays.stream(logOdds).map(value -> (double) (float) value).toArray();
        }
    }

    /** Returns the models of a table's measures. */
    public static NestedModels of(JointTable table) {
        return new NestedModels(table);
    }

    /** Returns the answers that the models are of. */
    public JointTable table() {
        return table;
    }

    private Fit fit(int set) {
        Fit known = fits.get(set);
        if (known == null) {
            JointTable used = table.only(members(set));
            known = new Fit(used, LogisticModel.of(used));
            fits.put(set, known);
        }
        return known;
    }

    private int[] members(int set) {
        return IntStream.range(0, table.measures())
                .filter(measure -> (set >> measure & 1) == 1)
                .toArray();
    }

    private static int set(int... measures) {
        int set = 0;
        for (int measure : measures) {
            set |= 1 << measure;
        }
        return set;
    }

    private LogisticModel all() {
        return fit((1 << table.measures()) - 1).model();
    }

    /** Returns the model of a set of measures, one bit each. */
    LogisticModel model(int set) {
        return fit(set).model();
    }

    /**
     * Returns the likelihood-ratio test of the larger model against the smaller, or null without a fit. It assumes
     * independent answers.
     *
     * @param smaller the measures of the smaller model, none for one rate for all
     * @param added the further measures of the larger model, at least one
     */
    public @Nullable ChiSquared likelihoodRatio(int[] smaller, int[] added) {
        LogisticModel without = model(set(smaller));
        LogisticModel with = model(set(smaller) | set(added));
        return without.missing() != null || with.missing() != null
                ? null
                : ChiSquared.of(2 * (with.logLikelihood() - without.logLikelihood()), added.length);
    }

    /** Returns the area under the curve of the model's log odds. */
    public Estimate area(int... measures) {
        return fit(set(measures)).area();
    }

    /**
     * Returns by how much the added measures raise the area under the curve.
     *
     * @param smaller the measures of the smaller model, none for chance (an area of one half)
     * @param added the further measures of the larger model
     */
    public Estimate gainInArea(int[] smaller, int[] added) {
        Estimate lesser = smaller.length == 0 ? Estimate.of(0.5) : area(smaller);
        Estimate larger = fit(set(smaller) | set(added)).area();
        if (lesser instanceof Estimate.Defined before && larger instanceof Estimate.Defined after) {
            return Estimate.of(after.value() - before.value());
        }
        return lesser instanceof Estimate.Defined ? larger : lesser;
    }

    /** Returns the change of the log odds per point of a measure when all measures of the table are held. */
    public Estimate slope(int measure) {
        LogisticModel model = all();
        @Nullable Reason missing = model.missing();
        return missing == null ? Estimate.of(model.slope(measure)) : Estimate.undefined(missing);
    }
}
