package dev.effortlens.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tarone's test of one odds ratio in all strata: the Breslow–Day statistic, corrected for the use of the Mantel–Haenszel
 * odds ratio, on as many degrees of freedom as there are informative strata less one.
 *
 * <p>Strata in which a group or an outcome does not occur tell nothing and do not count.
 *
 * @see "Tarone (1985), On heterogeneity tests based on efficient scores, Biometrika 72"
 */
public final class TaroneTest {

    private TaroneTest() {}

    /**
     * Returns the test, or null with fewer than two informative strata or without a positive common odds ratio.
     *
     * @param strata fourfold tables with the rows reference and exposed and the columns no and yes
     */
    public static @Nullable ChiSquared of(List<ContingencyTable> strata) {
        List<MantelHaenszel.Stratum> informative = strata.stream()
                .map(MantelHaenszel.Stratum::of)
                .filter(MantelHaenszel.Stratum::isInformative)
                .toList();
        if (informative.size() < 2
                || !(MantelHaenszel.of(strata) instanceof Estimate.Defined ratio)
                || ratio.value() <= 0) {
            return null;
        }
        double statistic = 0;
        double excess = 0;
        double total = 0;
        for (MantelHaenszel.Stratum stratum : informative) {
            double expected = expectedEvents(stratum, ratio.value());
            double variance = variance(stratum, expected);
            double difference = stratum.a() - expected;
            statistic += difference * difference / variance;
            excess += difference;
            total += variance;
        }
        return ChiSquared.of(statistic - excess * excess / total, informative.size() - 1);
    }

    /** The exposed events that give this odds ratio with the stratum's margins: the root of a quadratic. */
    private static double expectedEvents(MantelHaenszel.Stratum stratum, double ratio) {
        double exposed = stratum.a() + stratum.b();
        double events = stratum.a() + stratum.c();
        double others = stratum.n() - exposed - events;
        // x (others + x) = ratio (exposed - x)(events - x), in the form that survives a ratio of 1
        double linear = others + ratio * (exposed + events);
        double root = Math.sqrt(linear * linear + 4 * (1 - ratio) * ratio * exposed * events);
        return 2 * ratio * exposed * events / (linear + root);
    }

    private static double variance(MantelHaenszel.Stratum stratum, double expected) {
        double exposed = stratum.a() + stratum.b();
        double events = stratum.a() + stratum.c();
        double others = stratum.n() - exposed - events + expected;
        return 1 / (1 / expected + 1 / (exposed - expected) + 1 / (events - expected) + 1 / others);
    }
}
