package dev.effortlens.measure;

/** On which side of a comparison of two groups a level stands. */
public enum Contrast {
    /** Hard answers, promoters, the top two boxes, the highest band of a signal. */
    EXPOSED,
    /** Easy answers, detractors, the rest, the lowest band of a signal. */
    REFERENCE,
    /** In neither group: the middle of a CES scale, passives, the bands between. */
    NEITHER
}
