package dev.effortlens.stats;

/** A two-sided 95 % confidence interval, both ends finite. */
public record Interval(double low, double high) {

    /** Refuses ends that are not finite, or not in order. */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "An interval runs from low to high, found %s to %s".formatted(low, high));
        }
    }

    /** Returns the part of this interval that lies in the range a statistic can have. */
    Interval within(double lowest, double highest) {
        return new Interval(clip(low, lowest, highest), clip(high, lowest, highest));
    }

    private static double clip(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
