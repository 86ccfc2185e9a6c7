package dev.effortlens.source;

/**
 * Something about an input's files that stops nothing, but that whoever answers for the numbers should know.
 *
 * @param kind what it is
 * @param input name of the input
 * @param column column in the files; empty where the remark is about files
 * @param files how many files it is true of
 * @param example path of one of them
 */
public record Remark(Kind kind, String input, String column, int files, String example) {

    /** Kinds of remarks. */
    public enum Kind {
        /** Only some of the files have a column, and nobody reads it: somebody has begun, or ceased, to write it. */
        ADDED_COLUMN,
        /** INT96 timestamps, read as instants: right for what Spark and Hive wrote, not for what Impala wrote. */
        LEGACY_TIMESTAMPS,
        /** Pages without checksums: a first reading cannot tell a damaged page from a whole one. */
        NO_CHECKSUMS
    }
}
