package dev.effortlens.analysis;

import dev.effortlens.stats.Estimate;
import java.util.Locale;

/** Reason keys that stand in the note of a row; the renderer says them in the reader's language. */
final class Notes {

    static final String SUPPRESSED = "suppressed";
    static final String FEW_GROUPS = "few-groups";
    static final String REPLICATE_UNDEFINED = "interval-undefined";

    static final String MEDIAN_NOT_REACHED = "not-reached";

    private Notes() {}

    /** Returns {@code no-variation-in-x} for {@code NO_VARIATION_IN_X}. */
    static String of(Estimate.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
