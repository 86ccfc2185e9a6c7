package dev.effortlens.stats;

/** What Cox's regression does about events on the same day, of which nobody knows which came first. */
public enum Ties {
    /** Each of d events sees, on average, half of the others gone already: close to the exact likelihood. */
    EFRON,
    /** Every event sees all the others still at risk: draws the slope towards 0 where ties are many. */
    BRESLOW
}
