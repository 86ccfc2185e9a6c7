package dev.effortlens.render.html;

import org.jspecify.annotations.Nullable;

/**
 * An estimate to be drawn in a row: filled with its interval, hollow without one or where it is the lesser of two.
 *
 * @param css classes of the mark
 * @param y height in the cell
 * @param radius its size
 * @param at the estimate
 * @param low lower end of its interval; null without one
 * @param high upper end
 */
record Mark(
        String css,
        String y,
        String radius,
        double at,
        @Nullable Double low,
        @Nullable Double high) {

    private static final String MIDDLE = "50%";
    private static final String ABOVE = "30%";
    private static final String BELOW = "70%";
    private static final String LARGE = "4.5";
    private static final String SMALL = "3.5";

    /** The row's only estimate. */
    static Mark alone(double at, @Nullable Double low, @Nullable Double high) {
        return new Mark(fill(low, high), MIDDLE, LARGE, at, low, high);
    }

    /** The estimate as observed, beside one that knows of the other rows; its interval is not drawn twice. */
    static Mark observed(double at) {
        return new Mark("ring", MIDDLE, "3", at, null, null);
    }

    /** The crude estimate, above the adjusted one. */
    static Mark crude(double at, @Nullable Double low, @Nullable Double high) {
        return new Mark("ring crude", ABOVE, SMALL, at, low, high);
    }

    /** The adjusted estimate, below the crude one. */
    static Mark adjusted(double at, @Nullable Double low, @Nullable Double high) {
        return new Mark(fill(low, high), BELOW, SMALL, at, low, high);
    }

    /** The easy side, above the hard one. */
    static Mark easy(double at, @Nullable Double low, @Nullable Double high) {
        return new Mark(fill(low, high) + " reference", ABOVE, SMALL, at, low, high);
    }

    /** The hard side, below the easy one. */
    static Mark hard(double at, @Nullable Double low, @Nullable Double high) {
        return new Mark(fill(low, high) + " exposed", BELOW, SMALL, at, low, high);
    }

    /** One end of a dumbbell: side is {@code reference} or {@code exposed}. */
    static Mark end(String side, String fill, double at) {
        return new Mark(fill + " " + side, MIDDLE, LARGE, at, null, null);
    }

    /** Returns the mark on the row's middle line. */
    Mark centred() {
        return new Mark(css, MIDDLE, radius, at, low, high);
    }

    private static String fill(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "ring" : "dot";
    }
}
