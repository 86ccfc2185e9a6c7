package dev.effortlens.stats;

/** A number computed from counts alone. */
@FunctionalInterface
public interface Statistic {

    /** Returns the value for these counts, or why they do not support one. */
    Estimate of(ContingencyTable table);
}
