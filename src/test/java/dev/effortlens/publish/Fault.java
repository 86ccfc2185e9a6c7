package dev.effortlens.publish;

/** What may become of a change to a store. */
enum Fault {
    /** Nothing is done, and an error is reported. */
    BEFORE,
    /** Half of it is done, and an error is reported. */
    HALF_WAY,
    /** All of it is done, and an error is reported: the answer is lost. */
    AFTER,
    /** From here on nothing can be written; what was begun is there half. */
    NO_SPACE,
    /** This change and the next are refused, the ones after that are not. */
    THROTTLED,
    /** The process ends here: not even what cleans up after an error is done. */
    CRASH,
    /** Half of it is done, and success is reported. */
    SILENT
}
