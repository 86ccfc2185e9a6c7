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
 * @param pValue two-sided, of no relation
 */
record Jackknife(double estimate, double low, double high, double variance, double pValue) {

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
        double estimate = statistic.applyAsDouble(sample);
        int groups = sample.groups().length;
        if (Double.isNaN(estimate) || groups < 2) {
            return new Jackknife(estimate, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] replicates = sample.replicates().stream()
                .mapToDouble(statistic)
                .map(scale::to)
                .toArray();
        double mean = Arrays.stream(replicates).sum() / groups;
        double sum = 0;
        for (double replicate : replicates) {
            sum += (replicate - mean) * (replicate - mean);
        }
        int df = groups - 1;
        double variance = sum * df / groups;
        double error = StrictMath.sqrt(variance);
        TDistribution t = new TDistribution(df);
        double half = t.inverseCumulativeProbability(0.975) * error;
        double centre = scale.to(estimate);
        double p = error > 0 ? 2 * t.cumulativeProbability(-StrictMath.abs(centre) / error) : Double.NaN;
        return new Jackknife(estimate, scale.from(centre - half), scale.from(centre + half), variance, p);
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
