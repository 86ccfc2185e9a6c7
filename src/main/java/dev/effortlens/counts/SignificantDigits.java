package dev.effortlens.counts;

/** Rounds amounts so that few different ones are left to be ranked. */
public final class SignificantDigits {

    private static final int LIMIT = 1000;

    private SignificantDigits() {}

    /** Returns the amount with three significant digits, halves away from zero. */
    public static long three(long amount) {
        long size = Math.abs(amount);
        long unit = 1;
        while (size / unit >= LIMIT) {
            unit *= 10;
        }
        long rounded = (size + unit / 2) / unit * unit;
        return amount < 0 ? -rounded : rounded;
    }
}
