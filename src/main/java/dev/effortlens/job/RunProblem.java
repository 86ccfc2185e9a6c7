package dev.effortlens.job;

import dev.effortlens.config.Code;

/** What can go wrong with a command besides its configuration and its inputs' contract. */
enum RunProblem implements Code {
    /** The command line cannot be understood. */
    USAGE("EL-R01", ExitCode.USAGE, "The command line cannot be understood.", "Nothing was run"),
    /** Rows of a file cannot be decoded. */
    DAMAGED_FILE(
            "EL-R02",
            ExitCode.CONTRACT,
            "A file of an input is damaged: its footer is whole, its data is not.",
            "No report was published"),
    /** A file that was listed is not there any more. */
    FILE_GONE(
            "EL-R03",
            ExitCode.TEMPORARY,
            "A file of an input vanished between its listing and its reading.",
            "No report was published"),
    /** The process, or the cluster's part of it, broke down. */
    DIED("EL-R04", ExitCode.DIED, "The JVM or Spark died while it computed.", "No report was published"),
    /** Reading or writing failed for reasons that lie outside the data. */
    STORAGE(
            "EL-R05",
            ExitCode.TEMPORARY,
            "The storage or the network failed while something was read or written.",
            "No report was published"),
    /** Somebody stopped a thread while it waited for the store. */
    INTERRUPTED("EL-R06", ExitCode.TEMPORARY, "The work was interrupted.", "No report was published"),
    /** A store on which publication has not been proven. */
    UNSUPPORTED_STORE(
            "EL-R07",
            ExitCode.CONFIGURATION,
            "Reports cannot be published to this kind of storage.",
            "No report was published"),
    /** Two runs finished at once, and the other was first. */
    LOST_RACE(
            "EL-R08", ExitCode.LOST_RACE, "Another run published while this one computed.", "No report was published"),
    /** Something that must not happen. */
    BUG("EL-R09", ExitCode.BUG, "This is a bug of Effortlens.", "No report was published"),
    /** Bytes of an edition differ from those that were published. */
    EDITION_CHANGED(
            "EL-R10",
            ExitCode.CONTRACT,
            "An edition no longer holds the bytes that were published.",
            "These editions cannot be relied on"),
    /** Made by a version of this program that is yet to be installed here. */
    NEWER_FORMAT(
            "EL-R11",
            ExitCode.CONTRACT,
            "A newer version of Effortlens wrote the ledger or an edition.",
            "Nothing was published or changed"),
    /** What is to be rendered, compared or forgotten is not there. */
    NO_EDITION("EL-R12", ExitCode.MISSING, "There is no edition in this place.", "Nothing was rendered or changed"),
    /** The report of an edition is not one. */
    UNREADABLE_EDITION(
            "EL-R13", ExitCode.CONTRACT, "The report.json of an edition cannot be read.", "Nothing was rendered"),
    /** What is rendered later would change what was published. */
    OUT_IS_EDITION("EL-R14", ExitCode.USAGE, "The output folder lies in a published edition.", "Nothing was rendered");

    private final String code;
    private final ExitCode exit;
    private final String meaning;
    private final String consequence;

    RunProblem(String code, ExitCode exit, String meaning, String consequence) {
        this.code = code;
        this.exit = exit;
        this.meaning = meaning;
        this.consequence = consequence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Returns how the process ends. */
    ExitCode exit() {
        return exit;
    }

    /** Returns what the problem means for the reports. */
    String consequence() {
        return consequence;
    }

    @Override
    public String toString() {
        return code;
    }
}
