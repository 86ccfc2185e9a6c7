package dev.effortlens.stats;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The delete-a-group jackknife: how much a statistic moves when one customer group at a time is left out tells how much
 * it would move with other customers. All answers of a customer lie in one group, so that repeat respondents are counted
 * for what they are.
 *
 * <p>With L groups the variance is (L−1)/L times the sum of squared deviations of the L replicates from <em>their own
 * mean</em>. Around the estimate on all data the sum would also hold the square of the jackknife's bias estimate; that is
 * no variance, and where a statistic is biased it would make the interval wider but not better placed. The interval is
 * symmetric on the scale of the {@link Transform}, with Student's t on L−1 degrees of freedom, and is mapped back; the
 * test compares the estimate with the null value on the same scale.
 *
 * <p>There is neither standard error nor interval nor test where the estimate or a replicate is undefined or has no image
 * on that scale (a correlation of 1, a rate of 0), with fewer than two groups, with too few groups
 * ({@link Reliability#FEW}), and where all replicates agree but for rounding: an interval without width would claim a
 * certainty that no sample gives.
 *
 * @see "Shao and Tu (1995), The Jackknife and Bootstrap, Springer"
 * @see "Kott (2001), The delete-a-group jackknife, Journal of Official Statistics 17"
 */
public final class Jackknife {

    /** Replicates that spread less than this, relative to their size, do not differ. */
    private static final double ROUNDING = 1e-12;

    private Jackknife() {}

    /** Returns a statistic of a table with its uncertainty. */
    public static RobustEstimate of(
            GroupedTable table, Statistic statistic, Transform transform, double nullValue, Reliability reliability) {
        return of(table.total(), table.leaveOneOut(), statistic::of, transform, nullValue, reliability);
    }

    /**
     * Returns a statistic of anything that can be computed without one group at a time.
     *
     * @param total all data
     * @param leaveOneOut all data but one group's, for each group that holds any
     * @param nullValue the statistic's value without an effect, on its own scale
     */
    public static <T> RobustEstimate of(
            T total,
            List<T> leaveOneOut,
            Function<T, Estimate> statistic,
            Transform transform,
            double nullValue,
            Reliability reliability) {
        Estimate estimate = statistic.apply(total);
        int groups = leaveOneOut.size();
        if (!(estimate instanceof Estimate.Defined defined)
                || reliability == Reliability.FEW
                || groups < 2
                || !transform.accepts(defined.value())) {
            return RobustEstimate.alone(estimate, groups, reliability);
        }
        double @Nullable [] replicates = replicates(leaveOneOut, statistic, transform);
        return replicates == null
                ? RobustEstimate.alone(estimate, groups, reliability)
                : withUncertainty(defined, replicates, transform, nullValue, reliability);
    }

    private static <T> double @Nullable [] replicates(
            List<T> leaveOneOut, Function<T, Estimate> statistic, Transform transform) {
        double[] replicates = new double[leaveOneOut.size()];
        for (int group = 0; group < replicates.length; group++) {
            if (!(statistic.apply(leaveOneOut.get(group)) instanceof Estimate.Defined replicate)
                    || !transform.accepts(replicate.value())) {
                return null;
            }
            replicates[group] = replicate.value();
        }
        return replicates;
    }

    private static RobustEstimate withUncertainty(
            Estimate.Defined estimate,
            double[] replicates,
            Transform transform,
            double nullValue,
            Reliability reliability) {
        double[] images = new double[replicates.length];
        for (int group = 0; group < images.length; group++) {
            images[group] = transform.forward(replicates[group]);
        }
        double centre = transform.forward(estimate.value());
        double error = stdError(images);
        if (error <= ROUNDING * Math.max(1, Math.abs(centre))) {
            return RobustEstimate.alone(estimate, replicates.length, reliability);
        }
        int df = replicates.length - 1;
        double half = Reference.t975(df) * error;
        return new RobustEstimate(
                estimate,
                transform == Transform.LOG ? error : stdError(replicates),
                interval(transform.back(centre - half), transform.back(centre + half)),
                Reference.twoSidedT((centre - transform.forward(nullValue)) / error, df),
                replicates.length,
                df,
                reliability);
    }

    /** An upper end beyond every double is no end. */
    private static @Nullable Interval interval(double low, double high) {
        return Double.isFinite(high) ? new Interval(low, high) : null;
    }

    /** Returns the standard error of a statistic whose replicates, at least two, each leave out one group. */
    public static double stdError(double[] replicates) {
        double mean = 0;
        for (double replicate : replicates) {
            mean += replicate / replicates.length;
        }
        double squares = 0;
        for (double replicate : replicates) {
            squares += (replicate - mean) * (replicate - mean);
        }
        return Math.sqrt(squares * (replicates.length - 1) / replicates.length);
    }
}
