package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * The Gamma–Gamma model of what a purchase is worth: a customer's purchases vary around a mean of his own by a gamma
 * distribution (shape p), and the means differ between customers so that their rate is gamma (shape q, rate v). A
 * customer's expected value is drawn from what he spent towards what all spend, the more the fewer his purchases.
 *
 * <p>Fitted by maximum likelihood to customers with a repeat purchase and a positive mean; the others tell nothing of
 * values. It assumes that how often and for how much somebody buys have nothing to do with each other: check that first.
 * Undefined without such customers, where all have the same mean, and where the search finds no maximum.
 *
 * @see "Fader, Hardie and Lee (2005), RFM and CLV: using iso-value curves, Journal of Marketing Research 42"
 * @see "Fader and Hardie (2013), The Gamma-Gamma model of monetary value, brucehardie.com, note 25"
 */
public final class GammaGamma {

    private final @Nullable Parameters parameters;
    private final Reason missing;

    private GammaGamma(@Nullable Parameters parameters, Reason missing) {
        this.parameters = parameters;
        this.missing = missing;
    }

    /** Shape of the purchases around a customer's mean, and shape and rate of what varies between customers. */
    public record Parameters(double p, double q, double v) {

        /** Refuses what is no parameter. */
        public Parameters {
            if (!(p > 0 && q > 0 && v > 0)) {
                throw new IllegalArgumentException("Parameters are positive, found %s, %s, %s".formatted(p, q, v));
            }
        }
    }

    /** Returns the model with parameters that were estimated elsewhere. */
    public static GammaGamma with(Parameters parameters) {
        return new GammaGamma(parameters, Reason.NO_MAXIMUM);
    }

    /** Fits the model to customers. */
    public static GammaGamma of(List<PurchaseHistory> histories) {
        List<PurchaseHistory> buyers = histories.stream()
                .filter(history -> history.customers() > 0 && history.frequency() > 0 && history.meanValue() > 0)
                .toList();
        if (buyers.isEmpty()) {
            return new GammaGamma(null, Reason.NO_OBSERVATIONS);
        }
        if (buyers.stream().mapToDouble(PurchaseHistory::meanValue).distinct().count() < 2) {
            return new GammaGamma(null, Reason.NO_VARIATION_IN_Y);
        }
        double scale = buyers.stream()
                        .mapToDouble(buyer -> buyer.customers() * buyer.meanValue())
                        .sum()
                / buyers.stream().mapToLong(PurchaseHistory::customers).sum();
        double @Nullable [] found = Maximum.of(point -> logLikelihood(buyers, point, scale), new double[] {2, 3, 1});
        return new GammaGamma(
                found == null ? null : new Parameters(found[0], found[1], found[2] * scale), Reason.NO_MAXIMUM);
    }

    private static double logLikelihood(List<PurchaseHistory> buyers, double[] point, double scale) {
        double p = point[0];
        double q = point[1];
        double v = point[2];
        double sum = 0;
        for (PurchaseHistory buyer : buyers) {
            double shape = p * buyer.frequency();
            double mean = buyer.meanValue() / scale;
            sum += buyer.customers()
                    * (Gamma.logGamma(shape + q)
                            - Gamma.logGamma(shape)
                            - Gamma.logGamma(q)
                            + q * StrictMath.log(v)
                            + (shape - 1) * StrictMath.log(mean)
                            + shape * StrictMath.log((double) buyer.frequency())
                            - (shape + q) * StrictMath.log(v + buyer.frequency() * mean));
        }
        return sum;
    }

    /** Returns the parameters, or null without a fit. */
    public @Nullable Parameters parameters() {
        return parameters;
    }

    /**
     * Returns the expected value of a purchase of a customer with this history; without a repeat purchase, that of all
     * customers. Undefined where the mean of the fitted distribution is infinite (q at most 1 without purchases).
     */
    public Estimate expectedValue(PurchaseHistory history) {
        if (parameters == null) {
            return Estimate.undefined(missing);
        }
        double purchases = history.meanValue() > 0 ? history.frequency() : 0;
        double weight = parameters.p() * purchases + parameters.q() - 1;
        return weight > 0
                ? Estimate.of(parameters.p() * (parameters.v() + purchases * history.meanValue()) / weight)
                : Estimate.undefined(Reason.OUT_OF_RANGE);
    }
}
