package dev.effortlens.source;

import java.util.Set;

/** Why a row or an answer is set aside. These words stand in the data quality table. */
public final class Reasons {

    /** Occurred or was recorded after as-of: not known yet. */
    public static final String NOT_DUE = "not-due";
    /** The configuration's {@code where} leaves it out. */
    public static final String NOT_SELECTED = "not-selected";
    /** An identifier or the time is missing. */
    public static final String MISSING_KEY = "missing-key";
    /** The question was not answered. */
    public static final String NO_ANSWER = "no-answer";
    /** The instrument is not in the configuration. */
    public static final String OTHER_INSTRUMENT = "other-instrument";
    /** The score is a number, but not a whole one. */
    public static final String FRACTIONAL = "not-a-whole-number";
    /** The score is outside the instrument's scale. */
    public static final String OUT_OF_SCALE = "out-of-scale";
    /** Prefix: a value that cannot be read as what the column holds. */
    public static final String UNREADABLE = "unreadable-";
    /** Prefix: a code that the mapping does not know. */
    public static final String UNMAPPED = "unmapped-";
    /** A rate that is zero or less. */
    public static final String NOT_POSITIVE = "not-positive";
    /** Same response and instrument as a newer record. */
    public static final String DUPLICATE = "duplicate";
    /** Answered again within a day. */
    public static final String RESUBMISSION = "resubmission";
    /** Given while the customer was gone. */
    public static final String WHILE_GONE = "while-gone";
    /** Given before the customer was one. */
    public static final String BEFORE_SINCE = "before-customer-since";

    private static final Set<String> UNUSABLE = Set.of(MISSING_KEY, FRACTIONAL, OUT_OF_SCALE, NOT_POSITIVE);

    private Reasons() {}

    /** Returns whether a reason says that a row is not what its input promises, rather than that it is not wanted. */
    public static boolean isUnusable(String reason) {
        return UNUSABLE.contains(reason) || reason.startsWith(UNREADABLE) || reason.startsWith(UNMAPPED);
    }

    /** Returns whether a reason leaves a row out before it is looked at: not known yet, or not wanted. */
    public static boolean isNotDue(String reason) {
        return NOT_DUE.equals(reason) || NOT_SELECTED.equals(reason);
    }
}
