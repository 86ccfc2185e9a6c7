package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * What a customer under contract is expected to be worth, by margin and retention: m·r/(1+d−r), where m is the margin per
 * period, r the chance to stay from one period to the next and d the discount per period.
 *
 * <p>This form counts the first margin at the end of the first period, and only if the customer stays: the value of a
 * customer of today without what he has paid for today. It assumes that margin and retention never change. Undefined
 * where retention is not below 1+d: the sum would never end.
 *
 * @see "Gupta and Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17"
 * @see "Berger and Nasr (1998), Customer lifetime value, Journal of Interactive Marketing 12, on the finite sum"
 */
public final class ContractValue {

    private ContractValue() {}

    /** Returns the value without end. */
    public static Estimate of(double margin, double retention, double discount) {
        requireRates(margin, retention, discount);
        double kept = retention / (1 + discount);
        return kept < 1 ? Estimate.of(margin * kept / (1 - kept)) : Estimate.undefined(Reason.OUT_OF_RANGE);
    }

    /** Returns the value of a number of periods: the sum of m·(r/(1+d))ᵗ for t from 1 on. */
    public static Estimate within(int periods, double margin, double retention, double discount) {
        requireRates(margin, retention, discount);
        double kept = retention / (1 + discount);
        double factor = 1;
        double sum = 0;
        for (int period = 1; period <= periods; period++) {
            factor *= kept;
            sum += factor;
        }
        return Double.isFinite(margin * sum) ? Estimate.of(margin * sum) : Estimate.undefined(Reason.OUT_OF_RANGE);
    }

    private static void requireRates(double margin, double retention, double discount) {
        if (!Double.isFinite(margin) || !(retention >= 0 && retention <= 1) || !(discount > -1)) {
            throw new IllegalArgumentException(
                    "Expected a margin, a retention from 0 to 1 and a discount, found %s, %s, %s"
                            .formatted(margin, retention, discount));
        }
    }
}
