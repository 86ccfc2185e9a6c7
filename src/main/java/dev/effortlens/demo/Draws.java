package dev.effortlens.demo;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Random numbers without a generator: each is a hash of seed, customer, purpose and number, so that a customer's rows do
 * not depend on who else there is or on which task makes them.
 *
 * <p>The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood, 2014, OOPSLA).
 */
final class Draws {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final long base;

    Draws(long seed, long customer) {
        this.base = mix(mix(seed + GOLDEN_GAMMA) ^ mix(customer * GOLDEN_GAMMA + 1));
    }

    /** Returns a number between 0 and 1, both excluded. */
    double uniform(String purpose, int number) {
        long bits = mix(base + mix(purpose.hashCode() * GOLDEN_GAMMA + number));
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Returns a standard normal number. */
    double normal(String purpose, int number) {
        return NORMAL.inverseCumulativeProbability(uniform(purpose, number));
    }

    /** Returns a whole number from 0 to {@code bound - 1}. */
    int below(int bound, String purpose, int number) {
        return (int) (uniform(purpose, number) * bound);
    }

    /** Returns whether something with this chance happens. */
    boolean happens(double chance, String purpose, int number) {
        return uniform(purpose, number) < chance;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
