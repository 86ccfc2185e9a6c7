package dev.effortlens.demo;

import java.util.Locale;

/** What is wrong with some of the rows on purpose, and how often it happens per response. */
enum Dirt {
    /** The same row twice. */
    EXACT_DUPLICATE(0.01),
    /** An older record of the same answer, with another score. */
    CORRECTED(0.01),
    /** An earlier answer of the same customer at the same touchpoint, hours before. */
    RESUBMISSION(0.01),
    /** A score that is not on the scale. */
    OUT_OF_SCALE(0.005),
    /** A question that was left blank. */
    BLANK(0.005),
    /** A response without a customer. */
    NO_CUSTOMER(0.003),
    /** An answer given after the customer had left; per departure. */
    WHILE_GONE(0.15),
    /** Recorded days after it was given. */
    LATE(0.02);

    private final double chance;

    Dirt(double chance) {
        this.chance = chance;
    }

    double chance() {
        return chance;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
