package dev.effortlens.counts;

/**
 * Customers who bought alike.
 *
 * @param repeats days with a purchase after the first such day
 * @param recencyWeeks weeks from the first to the last purchase
 * @param ageWeeks weeks from the first purchase to the end
 * @param meanSpend mean of what was spent on a repeat day, in minor units on three significant digits; 0 without one
 * @param customers how many
 */
public record PurchaseCount(long repeats, long recencyWeeks, long ageWeeks, long meanSpend, long customers) {}
