package dev.effortlens.report;

/**
 * What may be said in words of one x and one outcome, overall.
 *
 * @param x id of the instrument, signal or topic
 * @param outcome id of the outcome
 * @param verdict what the data show
 */
public record Finding(String x, String outcome, Verdict verdict) {

    /** What the data show, after correction for multiplicity (the primary finding is not corrected). */
    public enum Verdict {
        /** With a larger x the outcome is more frequent, or its amount or score higher. */
        MORE,
        /** With a larger x the outcome is less frequent, or its amount or score lower. */
        LESS,
        /** An interval exists and the data show no difference. */
        NOT_SHOWN,
        /** Too few customer groups for an interval: an estimate without a claim. */
        FEW,
        /** No estimate exists. */
        UNDEFINED,
        /** Withheld to protect customers. */
        SUPPRESSED
    }
}
