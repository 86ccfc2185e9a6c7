package dev.effortlens.source;

/** Codes of the problems an input can have. */
public final class SourceProblem {

    /** Nothing lies at the path, or the glob matches nothing. */
    public static final String MISSING = "EL-S01";
    /** The folder holds no data file. */
    public static final String EMPTY = "EL-S02";
    /** A file is no Parquet file, is cut short, or cannot be opened. */
    public static final String UNREADABLE = "EL-S03";
    /** A required or mapped column is not in the files. */
    public static final String NO_COLUMN = "EL-S04";
    /** A column has a type its meaning cannot be read from. */
    public static final String WRONG_TYPE = "EL-S05";
    /** A column has different types in different files. */
    public static final String MIXED_TYPES = "EL-S06";
    /** Text that should be a timestamp comes without a pattern. */
    public static final String NO_PATTERN = "EL-S07";

    private SourceProblem() {}
}
