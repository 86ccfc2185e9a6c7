package dev.effortlens.report;

/**
 * Something about an association that a reader should not miss.
 *
 * @param kind what it is
 * @param instrument id of the instrument, signal or topic
 * @param outcome id of the outcome
 * @param cut name of the cut
 * @param value the slice
 */
public record Flag(Kind kind, String instrument, String outcome, String cut, String value) {

    /** What is flagged. */
    public enum Kind {
        /**
         * The adjusted difference points the other way than the crude one, one of them is beyond chance, and so is the gap
         * between them.
         */
        SIMPSON,
        /** The adjusted effect differs between strata (Tarone's test at 5 %): one number does not tell all. */
        STRATA_DIFFER,
        /** The rates do not rise evenly from level to level (saturated against linear at 5 %). */
        NOT_LINEAR,
        /**
         * The slope among hard answers is steeper than among easy ones, and points the same way: effort prevents more than
         * ease wins.
         */
        STEEPER_WHEN_HARD,
        /** The slope among easy answers is steeper than among hard ones, and points the same way. */
        STEEPER_WHEN_EASY,
        /** The hazards of the levels are not proportional over time: one hazard ratio does not tell all. */
        HAZARDS_NOT_PROPORTIONAL
    }
}
