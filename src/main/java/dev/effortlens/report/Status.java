package dev.effortlens.report;

import java.util.Locale;

/** How far an estimate may be trusted. */
public enum Status {
    /** Estimate and interval. */
    OK,
    /** 10 to 19 customer groups: interval given, to be read with care. */
    FLAGGED,
    /** Fewer than 10 customer groups with, or without, the event: the estimate alone. */
    FEW,
    /** No estimate; the note says why. */
    UNDEFINED,
    /** Withheld: it would rest on too few customers. */
    SUPPRESSED;

    /** Returns the word as it stands in the tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
