package dev.effortlens.stats;

/**
 * The Cochran–Armitage statistic for a linear trend of rates over the row scores: standard normal where there is none and
 * answers are independent. Positive where the rate rises with x. The variance uses n, not n−1, and there is no continuity
 * correction, so that it is the correlation times √n.
 *
 * <p>The outcome is yes or no. Undefined without observations, or where x or y takes one value only.
 *
 * @see <a href="https://doi.org/10.2307/3001775">Armitage (1955), Biometrics 11</a>
 */
public final class CochranArmitageTrend {

    private CochranArmitageTrend() {}

    /** Returns z. */
    public static Estimate of(ContingencyTable table) {
        Shape.requireBinary(table);
        Estimate correlation = PearsonCorrelation.of(table);
        return correlation instanceof Estimate.Defined r
                ? Estimate.of(r.value() * Math.sqrt((double) table.total()))
                : correlation;
    }
}
