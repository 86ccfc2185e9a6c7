package dev.effortlens.stats;

/**
 * Customers who bought alike, as models of repeat buying see them. Times are in any one unit, from the first purchase on.
 *
 * @param frequency purchases after the first one
 * @param recency the time from the first to the last purchase, 0 without a repeat purchase
 * @param age the time from the first purchase to the end of observation
 * @param meanValue the mean value of the repeat purchases, 0 without any
 * @param customers how many customers have this history
 */
public record PurchaseHistory(long frequency, double recency, double age, double meanValue, long customers) {

    /** Refuses what no customer can have. */
    public PurchaseHistory {
        boolean repeats = frequency > 0;
        if (frequency < 0
                || !(recency >= 0)
                || !(age >= recency)
                || !Double.isFinite(age)
                || !Double.isFinite(meanValue)
                || (!repeats && (recency > 0 || meanValue != 0))
                || customers < 0) {
            throw new IllegalArgumentException("No customer buys %d times until %s of %s at %s (%d customers)"
                    .formatted(frequency, recency, age, meanValue, customers));
        }
    }
}
