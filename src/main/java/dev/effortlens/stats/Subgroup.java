package dev.effortlens.stats;

/**
 * One point of a series: a share or a mean over the answers of a month.
 *
 * @param value the share or mean, in any unit
 * @param size answers behind it, at least 1
 */
public record Subgroup(double value, long size) {

    /** Refuses values that are not finite and sizes below 1. */
    public Subgroup {
        if (!Double.isFinite(value) || size < 1) {
            throw new IllegalArgumentException(
                    "Expected a finite value of at least one answer, found %s of %d".formatted(value, size));
        }
    }
}
