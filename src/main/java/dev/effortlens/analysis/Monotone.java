package dev.effortlens.analysis;

import dev.effortlens.report.Rate;
import dev.effortlens.report.Status;
import dev.effortlens.stats.IsotonicRegression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monotone curve nearest to the rates of the levels: rising or falling, whichever lies nearer. Levels without answers
 * have none, and where a level is withheld no level has one, since a pooled rate would tell of it.
 */
final class Monotone {

    private Monotone() {}

    /** Returns one value per level. */
    static List<@Nullable Double> of(List<Rate> rates) {
        List<@Nullable Double> fitted = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        boolean withheld = false;
        for (int level = 0; level < rates.size(); level++) {
            fitted.add(null);
            withheld |= rates.get(level).status() == Status.SUPPRESSED;
            if (rates.get(level).value() != null) {
                known.add(level);
            }
        }
        if (!withheld && !known.isEmpty()) {
            double[] curve = nearest(values(rates, known), weights(rates, known));
            for (int i = 0; i < curve.length; i++) {
                fitted.set(known.get(i), curve[i]);
            }
        }
        return fitted;
    }

    private static double[] nearest(double[] values, double[] weights) {
        double[] rising = IsotonicRegression.rising(values, weights);
        double[] falling = IsotonicRegression.falling(values, weights);
        return distance(values, weights, falling) < distance(values, weights, rising) ? falling : rising;
    }

    private static double distance(double[] values, double[] weights, double[] curve) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - curve[i]) * (values[i] - curve[i]);
        }
        return sum;
    }

    private static double[] values(List<Rate> rates, List<Integer> known) {
        double[] values = new double[known.size()];
        for (int i = 0; i < values.length; i++) {
            Double value = rates.get(known.get(i)).value();
            values[i] = value == null ? 0 : value;
        }
        return values;
    }

    private static double[] weights(List<Rate> rates, List<Integer> known) {
        double[] weights = new double[known.size()];
        for (int i = 0; i < weights.length; i++) {
            Long responses = rates.get(known.get(i)).responses();
            weights[i] = responses == null ? 1 : responses;
        }
        return weights;
    }
}
