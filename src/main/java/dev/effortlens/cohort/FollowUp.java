package dev.effortlens.cohort;

/** How many days an answer was followed, and how that ended, in one number. */
public final class FollowUp {

    /** How following an answer ends. */
    public enum Ending {
        /** Nothing happened while it was followed. */
        CENSORED(0),
        /** The event. */
        EVENT(1),
        /** The customer left, which prevents the event. */
        COMPETING(2);

        private final int code;

        Ending(int code) {
            this.code = code;
        }

        /** Returns the place of this ending in counts. */
        public int code() {
            return code;
        }
    }

    /** The answer is not followed: it was given after the last complete day. */
    public static final int NONE = -1;

    private static final int ENDINGS = 3;

    private FollowUp() {}

    static int of(int days, Ending ending) {
        return days * ENDINGS + ending.code();
    }

    /** Returns the days from the answer's day to the end. */
    public static int days(int followed) {
        return followed / ENDINGS;
    }

    /** Returns the code of how it ended. */
    public static int ending(int followed) {
        return followed % ENDINGS;
    }
}
