package dev.effortlens.stats;

import java.math.BigInteger;

/**
 * Number, sum and sum of squares of whole amounts, such as cents: all that means, variances and correlations need, and
 * exact however many amounts are added in whatever order.
 */
public record Moments(long n, BigInteger sum, BigInteger sumOfSquares) {

    /** No amount at all. */
    public static final Moments NONE = new Moments(0, BigInteger.ZERO, BigInteger.ZERO);

    /** Refuses what no set of amounts can have. */
    public Moments {
        if (n < 0 || sumOfSquares.signum() < 0 || (n == 0 && (sum.signum() != 0 || sumOfSquares.signum() != 0))) {
            throw new IllegalArgumentException(
                    "No amounts have n %d, sum %s and sum of squares %s".formatted(n, sum, sumOfSquares));
        }
    }

    /** Returns the moments of both sets of amounts together. */
    public Moments plus(Moments other) {
        return new Moments(Math.addExact(n, other.n), sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /** Returns the moments without those of a part of the amounts. */
    public Moments minus(Moments part) {
        return new Moments(n - part.n, sum.subtract(part.sum), sumOfSquares.subtract(part.sumOfSquares));
    }

    /** Returns n times the sum of squared deviations from the mean. */
    BigInteger variation() {
        return BigInteger.valueOf(n).multiply(sumOfSquares).subtract(sum.multiply(sum));
    }
}
