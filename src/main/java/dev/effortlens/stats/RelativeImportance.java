package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what several measures together tell of the outcome is owed to each: the gain in McFadden's R² from adding
 * the measure to a logistic regression, averaged over all orders in which the measures can be added (the method of
 * Lindeman, Merenda and Gold, which is Shapley's value of the measure).
 *
 * <p>McFadden's R² is one minus the ratio of the log likelihoods with the measures and without any. The parts are not
 * negative and sum to the R² of all measures. Measures that say nearly the same share what they say, so that a small part
 * does not mean that a measure is unrelated to the outcome.
 *
 * <p>Undefined where the regression on all measures has no fit; the reason is the same for all measures.
 *
 * @see "Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis, p. 119"
 * @see <a href="https://doi.org/10.18637/jss.v017.i01">Grömping (2006), Journal of Statistical Software 17</a>
 * @see "McFadden (1974), in Zarembka (ed.), Frontiers in Econometrics"
 */
public final class RelativeImportance {

    /** All subsets are fitted: 2 to this many. */
    private static final int MOST_MEASURES = 12;

    private RelativeImportance() {}

    /** Returns each measure's part of McFadden's R², in the order of the measures. */
    public static List<Estimate> of(NestedModels models) {
        JointTable table = models.table();
        int measures = table.measures();
        if (measures < 1 || measures > MOST_MEASURES) {
            throw new IllegalArgumentException(
                    "Expected 1 to %d measures, found %d".formatted(MOST_MEASURES, measures));
        }
        double[] explained = new double[1 << measures];
        for (int subset = explained.length - 1; subset > 0; subset--) {
            LogisticModel model = models.model(subset);
            @Nullable Reason missing = model.missing();
            if (missing != null) {
                return Collections.nCopies(measures, Estimate.undefined(missing));
            }
            explained[subset] = 1 - model.logLikelihood() / withoutMeasures(table);
        }
        List<Estimate> parts = new ArrayList<>();
        for (int measure = 0; measure < measures; measure++) {
            parts.add(Estimate.of(meanGain(explained, measure, measures)));
        }
        return List.copyOf(parts);
    }

    private static double withoutMeasures(JointTable table) {
        double events = table.events();
        double others = table.total() - events;
        double n = events + others;
        return events * StrictMath.log(events / n) + others * StrictMath.log(others / n);
    }

    /** Of all orders, those in which exactly this subset comes before the measure have the share that is its weight. */
    private static double meanGain(double[] explained, int measure, int measures) {
        double sum = 0;
        for (int subset = 0; subset < explained.length; subset++) {
            if ((subset >> measure & 1) == 0) {
                double gain = explained[subset | 1 << measure] - explained[subset];
                sum += gain * weight(Integer.bitCount(subset), measures);
            }
        }
        return sum;
    }

    private static double weight(int before, int measures) {
        double weight = 1.0 / measures;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (measures - i);
        }
        return weight;
    }
}
