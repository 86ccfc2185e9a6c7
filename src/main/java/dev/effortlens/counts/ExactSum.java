package dev.effortlens.counts;

import java.math.BigInteger;

/**
 * A sum of whole numbers and of their squares, exact whatever the size: two words while they hold it, which is as fast
 * as a sum that overflows.
 */
final class ExactSum {

    /** Value is {@code high} × 2^64 + {@code low}, the latter without sign; moved to {@code rest} before it overflows. */
    private long high;

    private long low;
    private BigInteger rest = BigInteger.ZERO;

    void add(long value) {
        add(value >> 63, value);
    }

    void addSquare(long value) {
        add(Math.multiplyHigh(value, value), value * value);
    }

    void add(ExactSum other) {
        add(other.high, other.low);
        if (other.rest.signum() != 0) {
            rest = rest.add(other.rest);
        }
    }

    void add(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            add(value.longValue());
        } else {
            rest = rest.add(value);
        }
    }

    private void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
        if (high > Long.MAX_VALUE / 4 || high < Long.MIN_VALUE / 4) {
            rest = value();
            high = 0;
            low = 0;
        }
    }

    BigInteger value() {
        if (high == low >> 63) {
            return rest.add(BigInteger.valueOf(low));
        }
        BigInteger words = BigInteger.valueOf(high).shiftLeft(Long.SIZE);
        return rest.add(words).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
