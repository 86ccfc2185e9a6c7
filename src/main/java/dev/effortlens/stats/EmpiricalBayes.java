package dev.effortlens.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates drawn towards their common mean by as much as they are uncertain, so that a ranking of many is not led by the
 * least certain ones.
 *
 * <p>With the variance τ² between true values from {@link Heterogeneity}, an estimate with standard error s keeps the share
 * τ²/(τ²+s²) of its distance from the weighted mean. The standard error holds what is left of s and the uncertainty of the
 * mean; that of τ² and of s is not in it, so that with few estimates, or few groups behind them, the interval is somewhat
 * short: of 10 estimates that were found to differ it covered .94 with 63 degrees of freedom behind each s, .92 with 11.
 *
 * @see "Efron and Morris (1975), Data analysis using Stein's estimator and its generalizations, JASA 70"
 * @see "Morris (1983), Parametric empirical Bayes inference, JASA 78"
 */
public final class EmpiricalBayes {

    private EmpiricalBayes() {}

    /** An estimate after shrinkage, with the interval for its true value. */
    public record Shrunk(double estimate, double stdError, Interval interval) {}

    /**
     * Shrinks at least two estimates, in their order.
     *
     * @param estimates finite values
     * @param stdErrors one per estimate, positive
     */
    public static List<Shrunk> of(double[] estimates, double[] stdErrors) {
        double between = Heterogeneity.betweenVariance(estimates, stdErrors);
        double mean = Heterogeneity.weightedMean(estimates, stdErrors, between);
        double varianceOfMean = 1 / Heterogeneity.totalWeight(stdErrors, between);
        List<Shrunk> shrunk = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            double within = stdErrors[i] * stdErrors[i];
            double kept = between / (between + within);
            double lost = within / (between + within);
            double error = Math.sqrt(kept * within + lost * lost * varianceOfMean);
            double value = mean + kept * (estimates[i] - mean);
            double half = Reference.NORMAL_975 * error;
            shrunk.add(new Shrunk(value, error, new Interval(value - half, value + half)));
        }
        return List.copyOf(shrunk);
    }
}
