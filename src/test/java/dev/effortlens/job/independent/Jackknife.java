package dev.effortlens.job.independent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.datasketches.hash.MurmurHash3;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimate and its interval from leaving out one group of customers at a time.
 *
 * @param estimate NaN where undefined
 * @param low NaN where undefined
 * @param high NaN where undefined
 * @param variance of the estimate, on the scale of the interval
 * @param pValue two-sided, of no relation; NaN where undefined
 * @param stdError on the scale of the estimate, of ratios on the scale of their logarithms; NaN where undefined
 */
record Jackknife(double estimate, double low, double high, double variance, double pValue, double stdError) {

    /** Replicates that differ by less than this, relatively, differ by rounding only. */
    private static final double ROUNDING = 1e-12;

    /** Where the estimate is nearly normal. */
    enum Scale {
        IDENTITY,
        FISHER,
        LOG,
        LOGIT;

        double to(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case FISHER -> 0.5 * StrictMath.log((1 + value) / (1 - value));
                case LOG -> StrictMath.log(value);
                case LOGIT -> StrictMath.log(value / (1 - value));
            };
        }

        double from(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case FISHER -> StrictMath.tanh(value);
                case LOG -> StrictMath.exp(value);
                case LOGIT -> 1 / (1 + StrictMath.exp(-value));
            };
        }
    }

    /** The group a customer belongs to, 0 to 63. */
    static int group(String customer) {
        return (int) (MurmurHash3.hash(customer.getBytes(StandardCharsets.UTF_8), 64)[0] >>> 58);
    }

    static Jackknife of(Sample sample, ToDoubleFunction<Sample> statistic, Scale scale) {
        return of(
                statistic.applyAsDouble(sample),
                sample.replicates().stream().mapToDouble(statistic).toArray(),
                scale);
    }

    /** As computed: the estimate on all rows, and without each group that has any. */
    static Jackknife of(double estimate, double[] replicates, Scale scale) {
        int groups = replicates.length;
        double centre = scale.to(estimate);
        double[] images = Arrays.stream(replicates).map(scale::to).toArray();
        double variance = groups < 2 ? Double.NaN : variance(images);
        double error = StrictMath.sqrt(variance);
        // Without a width there is no interval: no sample is certain.
        if (!Double.isFinite(centre) || !(error > ROUNDING * StrictMath.max(1, StrictMath.abs(centre)))) {
            return new Jackknife(estimate, Double.NaN, Double.NaN, variance, Double.NaN, Double.NaN);
        }
        TDistribution t = new TDistribution(groups - 1);
        double half = t.inverseCumulativeProbability(0.975) * error;
        return new Jackknife(
                estimate,
                scale.from(centre - half),
                scale.from(centre + half),
                variance,
                2 * t.cumulativeProbability(-StrictMath.abs(centre) / error),
                scale == Scale.LOG ? error : StrictMath.sqrt(variance(replicates)));
    }

    /** A share of a survival curve, its standard error from the shares without each group. */
    static Jackknife logLog(double share, double[] replicates) {
        double variance = replicates.length < 2 ? Double.NaN : variance(replicates);
        double error = StrictMath.sqrt(variance);
        if (!(share > 0 && share < 1 && error > 0)) {
            return new Jackknife(share, Double.NaN, Double.NaN, variance, Double.NaN, Double.NaN);
        }
        double t = new TDistribution(replicates.length - 1).inverseCumulativeProbability(0.975);
        double centre = StrictMath.log(-StrictMath.log(share));
        // By the delta method the derivative of log(−log s) is 1 / (s · log s).
        double half = t * error / StrictMath.abs(share * StrictMath.log(share));
        return new Jackknife(
                share,
                StrictMath.exp(-StrictMath.exp(centre + half)),
                StrictMath.exp(-StrictMath.exp(centre - half)),
                variance,
                Double.NaN,
                error);
    }

    private static double variance(double[] replicates) {
        int groups = replicates.length;
        double mean = Arrays.stream(replicates).sum() / groups;
        double sum = 0;
        for (double replicate : replicates) {
            sum += (replicate - mean) * (replicate - mean);
        }
        return sum * (groups - 1) / groups;
    }

    /** The same without interval and test. */
    Jackknife alone() {
        return new Jackknife(estimate, Double.NaN, Double.NaN, variance, Double.NaN, Double.NaN);
    }

    /** The test alone, for another estimate that it is the test of. */
    Jackknife testOf(double other) {
        return new Jackknife(other, Double.NaN, Double.NaN, Double.NaN, pValue, Double.NaN);
    }

    /** The same without a test. */
    Jackknife untested() {
        return new Jackknife(estimate, low, high, variance, Double.NaN, stdError);
    }

    /**
     * Wilson's interval of a share, with the number of answers divided by the design effect (at least 1), as low and
     * high.
     */
    static double[] wilson(Sample level) {
        double n = level.size();
        Jackknife share = of(level, RowStatistics::mean, Scale.IDENTITY);
        double p = share.estimate();
        double independent = p * (1 - p) / n;
        double effect = independent > 0 && share.variance() > independent ? share.variance() / independent : 1;
        double m = n / effect;
        double z = 1.959963984540054;
        double centre = (p + z * z / (2 * m)) / (1 + z * z / m);
        double half = z / (1 + z * z / m) * StrictMath.sqrt(p * (1 - p) / m + z * z / (4 * m * m));
        return new double[] {centre - half, centre + half};
    }
}
