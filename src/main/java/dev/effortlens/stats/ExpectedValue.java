package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;

/**
 * What customers without a contract are expected to be worth: the purchases that {@link BgNbd} expects in each of the
 * coming periods, at the value that {@link GammaGamma} expects, times the margin, discounted from the end of the period.
 *
 * <p>Undefined where one of the models has no fit.
 *
 * @see "Fader, Hardie and Lee (2005), RFM and CLV: using iso-value curves, Journal of Marketing Research 42"
 */
public final class ExpectedValue {

    private final BgNbd purchases;
    private final GammaGamma value;
    private final Plan plan;

    /**
     * How far to look ahead, and what later money is worth.
     *
     * @param periods how many periods count
     * @param length of a period, in the unit of the histories
     * @param discount per period: 0.01 takes a hundredth for each
     * @param margin the share of a purchase's value that is kept, 1 for revenue
     */
    public record Plan(int periods, double length, double discount, double margin) {

        /** Refuses what is no plan. */
        public Plan {
            if (periods < 1 || !(length > 0) || !(discount > -1) || !Double.isFinite(margin)) {
                throw new IllegalArgumentException("Expected periods of positive length, found %d of %s, at %s and %s"
                        .formatted(periods, length, discount, margin));
            }
        }
    }

    private ExpectedValue(BgNbd purchases, GammaGamma value, Plan plan) {
        this.purchases = purchases;
        this.value = value;
        this.plan = plan;
    }

    /** Returns the value under two fitted models. */
    public static ExpectedValue of(BgNbd purchases, GammaGamma value, Plan plan) {
        return new ExpectedValue(purchases, value, plan);
    }

    /** Returns the expected value of one customer with this history. */
    public Estimate of(PurchaseHistory history) {
        Estimate each = value.expectedValue(history);
        if (!(each instanceof Estimate.Defined perPurchase)) {
            return each;
        }
        double before = 0;
        double sum = 0;
        double factor = 1;
        for (int period = 1; period <= plan.periods(); period++) {
            Estimate until = purchases.expectedPurchases(history, period * plan.length());
            if (!(until instanceof Estimate.Defined expected)) {
                return until;
            }
            factor /= 1 + plan.discount();
            sum += (expected.value() - before) * factor;
            before = expected.value();
        }
        return Estimate.of(sum * perPurchase.value() * plan.margin());
    }

    /** Returns the mean expected value of customers. */
    public Estimate mean(List<PurchaseHistory> histories) {
        double sum = 0;
        double customers = 0;
        for (PurchaseHistory history : histories) {
            Estimate one = of(history);
            if (!(one instanceof Estimate.Defined expected)) {
                return one;
            }
            sum += history.customers() * expected.value();
            customers += history.customers();
        }
        return customers == 0 ? Estimate.undefined(Reason.NO_OBSERVATIONS) : Estimate.of(sum / customers);
    }
}
