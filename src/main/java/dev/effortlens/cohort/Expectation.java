package dev.effortlens.cohort;

import java.io.Serializable;

/**
 * What customers are expected to be worth, given what they bought so far. The same history gives the same number on every
 * machine. It is a property of the customer before the answer: a weight, never an outcome of effort.
 */
@FunctionalInterface
public interface Expectation extends Serializable {

    /** There is no expectation. */
    long UNKNOWN = Long.MIN_VALUE;

    /** Returns the expected value in minor units, or {@link #UNKNOWN}. */
    long minorUnits(PurchasesSoFar purchases);
}
