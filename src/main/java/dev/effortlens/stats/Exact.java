package dev.effortlens.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic that rounds once, at the end. */
final class Exact {

    /** Far beyond a double's 17 digits. */
    static final MathContext DIGITS = new MathContext(50);

    private Exact() {}

    /** Returns the quotient of two whole numbers as the nearest double, but for the unlikeliest ties. */
    static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DIGITS)
                .doubleValue();
    }
}
