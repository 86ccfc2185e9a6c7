package dev.effortlens.source;

/** What a canonical column holds, and which types of a Parquet file it can be read from. */
enum ColumnKind {
    /** A key: text in the one spelling that all text is read in; capitals and leading zeros matter. */
    KEY("text or a whole number"),
    /** A name of something: surrounding blanks do not matter. */
    NAME("text, a whole number or a boolean"),
    /** When something happened: an instant, or a day where the files hold no more. */
    WHEN("a timestamp, a date, or text with a pattern"),
    /** A survey score: a whole number. */
    SCORE("a number, or text that holds one"),
    /** Money, in the currency's main unit. */
    AMOUNT("a number, or text that holds one"),
    /** A number that is summed; true counts as 1. */
    NUMBER("a number, a boolean, or text that holds a number");

    private final String wanted;

    ColumnKind(String wanted) {
        this.wanted = wanted;
    }

    /** Returns what a message says was expected. */
    String wanted() {
        return wanted;
    }

    boolean readableFrom(FileType type) {
        return switch (type) {
            case TEXT -> true;
            case INTEGER -> this != WHEN;
            case BOOLEAN -> this == NAME || this == NUMBER;
            case DECIMAL, FLOATING -> this == SCORE || this == AMOUNT || this == NUMBER;
            case DATE, INSTANT, LOCAL_TIME, NANO_INSTANT, NANO_LOCAL_TIME, LEGACY_INSTANT -> this == WHEN;
            case OTHER -> false;
        };
    }
}
