package dev.effortlens.job;

/** Exit codes, for schedulers. */
enum ExitCode {
    /** Published, or nothing to do. */
    OK(0),
    /** Spark died under us. */
    DIED(1),
    /** The command line is wrong. */
    USAGE(64),
    /** An input or an edition breaks its contract. */
    CONTRACT(65),
    /** An input is missing. */
    MISSING(66),
    /** The inputs are not good enough for a report. */
    GATE(69),
    /** A bug of ours. */
    BUG(70),
    /** The storage or the network failed: retry. */
    TEMPORARY(75),
    /** Another run won: retry. */
    LOST_RACE(76),
    /** The configuration is wrong. */
    CONFIGURATION(78);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
