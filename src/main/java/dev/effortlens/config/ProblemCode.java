package dev.effortlens.config;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a configuration. */
public enum ProblemCode implements Code {
    /** Nothing lies at the path. */
    NO_FILE("EL-C000", "There is no configuration file at the path."),
    /** The text breaks YAML's own rules. */
    SYNTAX("EL-C001", "The configuration is not readable as YAML."),
    /** Nothing is configured at all. */
    EMPTY_FILE("EL-C002", "The configuration file holds no settings."),
    /** The same key twice in one mapping. */
    DUPLICATE_KEY("EL-C003", "A key stands twice in one mapping, so one of the two values would be lost."),
    /** A YAML tag that asks for a type. */
    TAG("EL-C004", "A YAML tag asks for a type; configurations are plain text, lists and mappings."),
    /** An alias inside what it stands for. */
    ENDLESS_ALIAS("EL-C005", "A YAML alias refers to something that contains it."),
    /** A list or mapping as a key. */
    KEY_NOT_TEXT("EL-C006", "A mapping's key is not text."),
    /** A variable without value and default. */
    VARIABLE_UNSET("EL-C007", "An environment variable that is referred to is not set and has no default."),
    /** A dollar and a brace without a variable. */
    VARIABLE_MALFORMED("EL-C008", "A reference to an environment variable cannot be read."),
    /** A key on the command line that leads nowhere. */
    OVERRIDE("EL-C009", "An override on the command line names a place that cannot hold a value."),

    /** A key nobody reads. */
    UNKNOWN_KEY("EL-C010", "A key is not known here; unread settings would be silently without effect."),
    /** A required key that is absent. */
    MISSING_KEY("EL-C011", "A required key is missing."),
    /** A known key where it means nothing. */
    KEY_MISPLACED("EL-C012", "A key has no meaning beside the others that are set."),
    /** Text for a list and the like. */
    WRONG_SHAPE("EL-C013", "Text, a list or a mapping stands where another of the three is needed."),
    /** Nothing where a value is needed. */
    EMPTY_VALUE("EL-C014", "A value is empty."),
    /** Not digits. */
    NOT_A_NUMBER("EL-C015", "A value is not a whole number."),
    /** A number outside its range. */
    OUT_OF_RANGE("EL-C016", "A number is outside the range that makes sense."),
    /** Neither true nor false. */
    NOT_A_FLAG("EL-C017", "A value is neither true nor false."),
    /** Not a calendar day. */
    NOT_A_DATE("EL-C018", "A value is not a calendar date."),
    /** None of the words of a closed list. */
    UNKNOWN_WORD("EL-C019", "A value is none of the words that are allowed."),
    /** A reference to something that is not configured. */
    UNKNOWN_NAME("EL-C020", "A name refers to something that is not configured."),
    /** A name with characters that tables and paths cannot carry. */
    BAD_NAME("EL-C021", "A name cannot be used as an identifier."),
    /** A name with a meaning of its own. */
    RESERVED_NAME("EL-C022", "A name has a meaning of its own and cannot be given to something else."),
    /** Said twice. */
    REPEATED("EL-C023", "The same thing is named twice."),

    /** Not a BCP 47 tag. */
    LANGUAGE("EL-C030", "The report has no words in this language."),
    /** Not an ISO 4217 code. */
    CURRENCY("EL-C031", "The currency is not an ISO 4217 code."),
    /** Not a time zone. */
    TIME_ZONE("EL-C032", "The time zone is not known."),

    /** A canonical column that does not exist. */
    UNKNOWN_COLUMN("EL-C040", "The input has no canonical column of this name."),
    /** Both or neither of column and constant. */
    COLUMN_OR_CONSTANT("EL-C041", "A column mapping needs exactly one of column and constant."),
    /** Not a java.time pattern, or one that contradicts the cast. */
    PATTERN("EL-C042", "A date pattern cannot be used."),
    /** Long and wide form at once. */
    LONG_AND_WIDE("EL-C043", "Responses are described in long form and in wide form at once."),
    /** An instrument whose scores come from nowhere. */
    INSTRUMENT_WITHOUT_SCORES("EL-C044", "Responses are in wide form and no column holds an instrument's scores."),
    /** A feed nobody reads whose name looks like a standard input. */
    UNUSED_INPUT("EL-C045", "An input is used by no outcome and its name resembles a standard input."),

    /** A CES without direction. */
    DIRECTION_MISSING("EL-C050", "A CES instrument does not say whether a high score means easy or hard."),
    /** A scale that is not two ascending whole numbers. */
    SCALE("EL-C051", "A scale is not a pair of whole numbers from low to high."),
    /** An NPS on another scale. */
    NPS_SCALE("EL-C052", "An NPS instrument is not asked from 0 to 10."),
    /** None, or two, of the forms an outcome may have. */
    OUTCOME_FORM("EL-C053", "An outcome is neither read from a feed nor stated in another answer, or it is both."),
    /** A feed that cannot give what is asked of it. */
    FEED("EL-C054", "An input cannot be used for this."),
    /** None, or several, of count, sum and distinct. */
    SIGNAL_FORM("EL-C055", "A signal needs exactly one of count, sum and distinct."),
    /** Bands that do not ascend, or fewer than two. */
    BANDS("EL-C056", "A signal's bands are not at least two ascending whole numbers."),
    /** A crossing of more than two, or of one with itself. */
    CUT("EL-C057", "A cut crosses more than two dimensions, or one with itself."),
    /** Explaining an instrument by itself. */
    PRIMARY_CIRCULAR("EL-C058", "The primary finding compares an instrument with itself."),
    /** No words, too many topics, or a star that is not at the end of a word. */
    TOPIC("EL-C059", "A topic is no list of words, or there are too many topics.");

    private final String code;
    private final String meaning;

    ProblemCode(String code, String meaning) {
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

    /** Returns the kind of problem that a printed code stands for, whatever its case. */
    public static Optional<ProblemCode> find(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equalsIgnoreCase(code))
                .findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
