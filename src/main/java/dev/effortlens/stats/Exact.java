package dev.effortlens.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic that rounds once, at the end. */
final class Exact {

    /** Far beyond a double's 17 digits. */
    static final MathContext DIGITS = new MathContext(50);

    private static final int WHOLE_BITS = 53;

    private Exact() {}

    /** Returns the quotient of two whole numbers as the nearest double, but for the unlikeliest ties. */
    static double quotient(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() <= WHOLE_BITS && denominator.bitLength() <= WHOLE_BITS) {
            // A double holds both, and dividing doubles gives the nearest.
            return (double) numerator.longValue() / denominator.longValue();
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DIGITS)
                .doubleValue();
    }
}
