package dev.effortlens.source;

import dev.effortlens.config.Code;

/** What can be wrong with an input before a row of it has been read. */
public enum SourceProblem implements Code {
    /** Nothing lies at the path, or the glob matches nothing. */
    MISSING("EL-S01", "Nothing lies at an input's path."),
    /** The folder holds no data file. */
    EMPTY("EL-S02", "An input's folder holds no data file."),
    /** A file is no Parquet file, is cut short, or cannot be opened. */
    UNREADABLE("EL-S03", "A file of an input is no whole Parquet file, or cannot be opened."),
    /** A required or mapped column is not in the files. */
    NO_COLUMN("EL-S04", "A required or mapped column is not in an input's files."),
    /** A column has a type its meaning cannot be read from. */
    WRONG_TYPE("EL-S05", "A column has a type its meaning cannot be read from."),
    /** A column has different types in different files. */
    MIXED_TYPES("EL-S06", "A column has different types in different files of one input."),
    /** Text that should be a timestamp comes without a pattern. */
    NO_PATTERN("EL-S07", "Text stands where a date or a time is needed, and no pattern says how to read it."),
    /** Compressed in a way that no reader here knows. */
    CODEC("EL-S08", "A file is compressed in a way that cannot be read."),
    /** Same path, size and time as on an earlier night, but other bytes. */
    CHANGED("EL-S09", "A file holds other bytes than on an earlier night, although it was not written again."),
    /** A zone for timestamps that are instants already. */
    ZONE("EL-S10", "A time zone is configured for timestamps that are instants by themselves."),
    /** Two rates of one currency for one day. */
    RATES("EL-S11", "The rates input gives one currency two rates for one day.");

    private final String code;
    private final String meaning;

    SourceProblem(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return code;
    }
}
