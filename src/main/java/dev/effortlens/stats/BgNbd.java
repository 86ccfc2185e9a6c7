package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * The BG/NBD model of repeat buying without a contract: while alive a customer buys at random at a rate of his own, and
 * after every purchase may be gone for good with a chance of his own. Rates differ between customers by a gamma
 * distribution (shape r, rate α), chances by a beta distribution (a, b).
 *
 * <p>Fitted by maximum likelihood. It is not for contracts, where leaving is seen, nor for buying in season. Undefined
 * without customers, without any repeat purchase (the outcome does not vary), and where the customers leave a parameter
 * open, so that the likelihood has no maximum.
 *
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee (2005), "Counting your customers" the easy
 *     way, Marketing Science 24</a>
 */
public final class BgNbd {

    /** This near to a pole of the formula the mean of its values on both sides is taken. */
    private static final double POLE = 1e-5;

    private static final double AROUND_POLE = 1e-4;

    /** Above this a sum is scaled down. */
    private static final double LARGE = 1e100;

    private final @Nullable Parameters parameters;
    private final Reason missing;

    private BgNbd(@Nullable Parameters parameters, Reason missing) {
        this.parameters = parameters;
        this.missing = missing;
    }

    /** Shape and rate of the purchase rates, and the two of the chances to be gone after a purchase; all positive. */
    public record Parameters(double r, double alpha, double a, double b) {

        /** Refuses what is no parameter. */
        public Parameters {
            if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
                throw new IllegalArgumentException(
                        "Parameters are positive, found %s, %s, %s, %s".formatted(r, alpha, a, b));
            }
        }
    }

    /** Returns the model with parameters that were estimated elsewhere. */
    public static BgNbd with(Parameters parameters) {
        return new BgNbd(parameters, Reason.NO_MAXIMUM);
    }

    /** Fits the model to customers. */
    public static BgNbd of(List<PurchaseHistory> histories) {
        long customers =
                histories.stream().mapToLong(PurchaseHistory::customers).sum();
        if (customers == 0) {
            return new BgNbd(null, Reason.NO_OBSERVATIONS);
        }
        if (histories.stream().noneMatch(history -> history.customers() > 0 && history.frequency() > 0)) {
            return new BgNbd(null, Reason.NO_VARIATION_IN_Y);
        }
        double meanAge = histories.stream()
                        .mapToDouble(history -> history.customers() * history.age())
                        .sum()
                / customers;
        if (meanAge == 0) {
            return new BgNbd(null, Reason.NO_MAXIMUM);
        }
        Likelihood likelihood = new Likelihood(histories);
        double @Nullable [] found =
                Maximum.of(point -> likelihood.of(parameters(point, meanAge)), new double[] {0.5, 0.25, 1, 2});
        return new BgNbd(found == null ? null : parameters(found, meanAge), Reason.NO_MAXIMUM);
    }

    /** The rate α is in units of time: searched for as a share of the mean age. */
    private static Parameters parameters(double[] point, double meanAge) {
        return new Parameters(point[0], point[1] * meanAge, point[2], point[3]);
    }

    /** The likelihood, with the gamma functions taken once for all customers of the same frequency. */
    private static final class Likelihood {

        private final List<PurchaseHistory> histories;
        private final Map<Long, Long> customersByFrequency = new TreeMap<>();

        Likelihood(List<PurchaseHistory> histories) {
            this.histories = histories;
            for (PurchaseHistory history : histories) {
                customersByFrequency.merge(history.frequency(), history.customers(), Long::sum);
            }
        }

        double of(Parameters p) {
            double sum = 0;
            for (Map.Entry<Long, Long> entry : customersByFrequency.entrySet()) {
                sum += entry.getValue() * ofFrequency(p, entry.getKey());
            }
            for (PurchaseHistory history : histories) {
                sum += history.customers() * ofTimes(p, history);
            }
            return sum;
        }

        private static double ofFrequency(Parameters p, double x) {
            return Gamma.logGamma(p.r() + x)
                    - Gamma.logGamma(p.r())
                    + p.r() * StrictMath.log(p.alpha())
                    + Gamma.logGamma(p.a() + p.b())
                    - Gamma.logGamma(p.b())
                    + Gamma.logGamma(p.b() + x)
                    - Gamma.logGamma(p.a() + p.b() + x);
        }

        private static double ofTimes(Parameters p, PurchaseHistory history) {
            double shape = p.r() + history.frequency();
            double alive = -shape * StrictMath.log(p.alpha() + history.age());
            return alive - Logistic.logProbability(-logGoneAgainstAlive(p, history));
        }
    }

    /** How much likelier it is that the customer has gone after the last purchase than that he has not. */
    private static double goneAgainstAlive(Parameters p, PurchaseHistory history) {
        return StrictMath.exp(logGoneAgainstAlive(p, history));
    }

    /** Of many purchases that stopped long ago only the logarithm is within the doubles. */
    private static double logGoneAgainstAlive(Parameters p, PurchaseHistory history) {
        double x = history.frequency();
        return history.frequency() == 0
                ? Double.NEGATIVE_INFINITY
                : StrictMath.log(p.a() / (p.b() + x - 1))
                        + (p.r() + x)
                                * (StrictMath.log(p.alpha() + history.age())
                                        - StrictMath.log(p.alpha() + history.recency()));
    }

    /** Returns the parameters, or null without a fit. */
    public @Nullable Parameters parameters() {
        return parameters;
    }

    /** Returns the chance that a customer with this history will ever buy again. */
    public Estimate probabilityAlive(PurchaseHistory history) {
        return withParameters(p -> 1 / (1 + goneAgainstAlive(p, history)));
    }

    /** Returns how many purchases are expected of a customer with this history in the time that follows. */
    public Estimate expectedPurchases(PurchaseHistory history, double horizon) {
        if (!(horizon >= 0) || !Double.isFinite(horizon)) {
            throw new IllegalArgumentException("A horizon is not negative, found " + horizon);
        }
        return withParameters(p -> expectedAwayFromPoles(p, history, horizon));
    }

    private Estimate withParameters(ToDoubleFunction<Parameters> value) {
        return parameters == null ? Estimate.undefined(missing) : Estimate.of(value.applyAsDouble(parameters));
    }

    /** The formula divides by a−1, and its series by a+b+x−1: at these values its limit is the value. */
    private static double expectedAwayFromPoles(Parameters p, PurchaseHistory history, double horizon) {
        List<Parameters> around = new ArrayList<>();
        if (Math.abs(p.a() - 1) < POLE) {
            around.add(new Parameters(p.r(), p.alpha(), 1 - AROUND_POLE, p.b()));
            around.add(new Parameters(p.r(), p.alpha(), 1 + AROUND_POLE, p.b()));
        } else if (Math.abs(p.a() + p.b() + history.frequency() - 1) < POLE) {
            double b = 1 - history.frequency() - p.a();
            around.add(new Parameters(p.r(), p.alpha(), p.a(), b - AROUND_POLE * b));
            around.add(new Parameters(p.r(), p.alpha(), p.a(), b + AROUND_POLE * b));
        } else {
            around.add(p);
        }
        return around.stream()
                .mapToDouble(near -> expected(near, history, horizon))
                .average()
                .orElseThrow();
    }

    private static double expected(Parameters p, PurchaseHistory history, double horizon) {
        double x = history.frequency();
        double until = p.alpha() + history.age();
        double logStill = (p.r() + x) * (StrictMath.log(until) - StrictMath.log(until + horizon));
        double series =
                hypergeometric(logStill, p.r() + x, p.b() + x, p.a() + p.b() + x - 1, horizon / (until + horizon));
        double ifAlive = (p.a() + p.b() + x - 1) / (p.a() - 1) * (1 - series);
        return Math.max(0, ifAlive) / (1 + goneAgainstAlive(p, history));
    }

    /**
     * Returns a factor times Gauss's series, for 0 ≤ z &lt; 1. Of customers who buy often the factor is too small for a
     * double and the series too large, though not their product: the terms are scaled down as they grow.
     *
     * <p>Euler's transformation would keep them small too, but its terms change sign where r is above a + b − 1, and cancel
     * where r is large; those of this series are positive.
     *
     * @param logFactor the factor's logarithm
     * @see <a href="https://dlmf.nist.gov/15.2">NIST Digital Library of Mathematical Functions, 15.2.1</a>
     */
    static double hypergeometric(double logFactor, double a, double b, double c, double z) {
        double logScale = logFactor;
        double term = 1;
        double sum = 1;
        for (int n = 0; Math.abs(term) > Math.ulp(sum) || n < Math.max(-c, 1); n++) {
            term *= (a + n) / (c + n) * ((b + n) / (1 + n)) * z;
            sum += term;
            if (Math.abs(sum) > LARGE) {
                term /= LARGE;
                sum /= LARGE;
                logScale += StrictMath.log(LARGE);
            }
        }
        return StrictMath.exp(logScale) * sum;
    }
}
