package dev.effortlens.render.format;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The shortest decimal that reads back to the same double; of several, the one nearest to it. {@code Double.toString}
 * gives other digits before JDK 19 than after, so that Jackson's Schubfach finds them.
 *
 * <p>Notation: plain ({@code 14}, {@code 0.000125}) from 10<sup>−6</sup> up to below 10<sup>15</sup>, else scientific
 * with one digit before the point ({@code 1.5e-7}, {@code 2e15}). Negative zero is {@code -0.0}, as only so it reads
 * back.
 */
public final class ShortestDecimal {

    /** Every decimal of so many digits survives the way to a (normal) double and back. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;
    private static final int PLAIN_FROM = -6;
    private static final int PLAIN_BELOW = 15;
    private static final double PLAIN_WHOLE_BELOW = 1e15;

    private ShortestDecimal() {}

    /** Returns the text of a finite number. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Only finite numbers can be written, found " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0";
        }
        if (value == (long) value && Math.abs(value) < PLAIN_WHOLE_BELOW) {
            return Long.toString((long) value);
        }
        return notation(Math.abs(value) < Double.MIN_NORMAL ? searched(value) : quick(value));
    }

    /** Schubfach gives the shortest, but never fewer than two digits: below the normal numbers one may do. */
    private static BigDecimal quick(double value) {
        return new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    }

    /** The definition, tried out. */
    static BigDecimal searched(double value) {
        BigDecimal exact = new BigDecimal(value);
        int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        for (int digits = first; digits < MOST_DIGITS; digits++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (candidate.doubleValue() == value) {
                    return candidate.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String notation(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_BELOW) {
            return decimal.toPlainString();
        }
        BigDecimal mantissa = decimal.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }
}
