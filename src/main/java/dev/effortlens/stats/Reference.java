package dev.effortlens.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** The four reference distributions, as the few functions that are asked of them. */
final class Reference {

    /** The standard normal distribution's 97.5 % point. */
    static final double NORMAL_975 = 1.959963984540054;

    private static final double QUANTILE_ACCURACY = 1e-14;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** By degrees of freedom: the jackknife's are one fewer than the customer groups, so that the same come up again. */
    private static final Map<Integer, Double> T_975 = new ConcurrentHashMap<>();

    private Reference() {}

    /** Returns the probability that a standard normal variable lies further from 0 than z. */
    static double twoSidedNormal(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /** Returns the probability that a t variable lies further from 0 than t. */
    static double twoSidedT(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t)));
    }

    /** Returns the 97.5 % point of the t distribution. */
    static double t975(double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, QUANTILE_ACCURACY).inverseCumulativeProbability(0.975);
    }

    /** As {@link #t975(double)}, each computed once. */
    static double t975(int degreesOfFreedom) {
        return T_975.computeIfAbsent(degreesOfFreedom, df -> t975((double) df));
    }

    /** Returns the point that a t variable exceeds with a probability below one half. */
    static double upperT(double probability, double degreesOfFreedom) {
        return -new TDistribution(degreesOfFreedom, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }

    /** Returns the probability that an F variable is larger than x. */
    static double upperF(double x, double numeratorDf, double denominatorDf) {
        return Beta.regularizedBeta(
                denominatorDf / (denominatorDf + numeratorDf * x), denominatorDf / 2, numeratorDf / 2);
    }

    /** Returns the probability that a chi-squared variable is larger than x. */
    static double upperChiSquared(double x, double degreesOfFreedom) {
        return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }
}
