package dev.effortlens.measure;

/** Which way a CES scale points. It has no default: published sources contradict each other. */
public enum Direction {
    /** A high score means that it was easy (CES 2.0: "made it easy to handle my issue"). */
    HIGH_IS_EASY,
    /** A high score means that it was hard (the original CES: "how much effort did you have to put forth"). */
    HIGH_IS_HARD
}
