package dev.effortlens.cohort;

/** Why an answer has no outcome; states from 0 on are outcomes. */
public final class OutcomeState {

    /** The window is not closed: what happens in it is not known yet. */
    public static final int OPEN = -1;
    /** No other answer to pair with. */
    public static final int UNPAIRED = -2;
    /** A purchase in a currency without a rate. */
    public static final int UNKNOWN_AMOUNT = -3;
    /** The outcome is the answer itself. */
    public static final int SELF = -4;

    private OutcomeState() {}
}
