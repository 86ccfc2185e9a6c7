package dev.effortlens.source;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns every input has after mapping: one shape for answers, events and customers, so that they can be put into
 * one pile and sorted by customer. What an input does not have is null.
 */
public final class RowColumns {

    /** Instants are counted in microseconds. */
    public static final long MICROS_PER_DAY = 86_400_000_000L;

    /** Path of the file the row came from. */
    public static final String FILE = "file";
    /** Number of the row in its file, from 0. */
    public static final String ROW = "row";
    /** Customer id. */
    public static final String CUSTOMER = "customer";
    /** Instant, microseconds since the epoch; null where the input knows only days. */
    public static final String AT = "at";
    /** Calendar day in the report's zone, days since the epoch. */
    public static final String DAY = "day";
    /** When the row was recorded, microseconds since the epoch; a date counts as its midnight. */
    public static final String RECORDED = "recorded";
    /** End of an absence: instant, then day. */
    public static final String UNTIL = "until";

    public static final String UNTIL_DAY = "until_day";
    /** Response id; for invitations their own id. */
    public static final String RESPONSE = "response";
    /** Number of the instrument in configured order. */
    public static final String INSTRUMENT = "instrument";
    /** Score on the customer's own scale. */
    public static final String SCORE = "score";
    /** Order id. */
    public static final String ORDER = "order";
    /** Amount in minor units of the report's currency. */
    public static final String AMOUNT = "amount";
    /** Whether the amount is in the report's currency. */
    public static final String AMOUNT_KNOWN = "amount_known";
    /** Responses, customers and invitations: touchpoint, channel and segments, in the order of the dimensions. Interactions: the
     * columns whose distinct values are counted. */
    public static final String NAMES = "names";
    /** Interactions: the columns that are summed. Responses with a comment: the topics it mentions, as bits of one number. */
    public static final String NUMBERS = "numbers";
    /** Why the row is set aside; null if it is not. */
    public static final String REASON = "reason";

    /** Day from which on the row is known, days since the epoch; null if it is set aside whatever the day. */
    public static final String DUE = "due";
    /** A hash of what the row holds, but for {@link #UNTIL}. */
    public static final String CONTENT = "content";
    /** A hash of all that the row holds, where it has an {@link #UNTIL}; else null. */
    public static final String RETURN_CONTENT = "return_content";

    private static final StructType SCHEMA = new StructType()
            .add(FILE, DataTypes.StringType)
            .add(ROW, DataTypes.LongType)
            .add(CUSTOMER, DataTypes.StringType)
            .add(AT, DataTypes.LongType)
            .add(DAY, DataTypes.IntegerType)
            .add(RECORDED, DataTypes.LongType)
            .add(UNTIL, DataTypes.LongType)
            .add(UNTIL_DAY, DataTypes.IntegerType)
            .add(RESPONSE, DataTypes.StringType)
            .add(INSTRUMENT, DataTypes.IntegerType)
            .add(SCORE, DataTypes.IntegerType)
            .add(ORDER, DataTypes.StringType)
            .add(AMOUNT, DataTypes.LongType)
            .add(AMOUNT_KNOWN, DataTypes.BooleanType)
            .add(NAMES, DataTypes.createArrayType(DataTypes.StringType))
            .add(NUMBERS, DataTypes.createArrayType(DataTypes.LongType))
            .add(REASON, DataTypes.StringType)
            .add(DUE, DataTypes.IntegerType)
            .add(CONTENT, DataTypes.LongType)
            .add(RETURN_CONTENT, DataTypes.LongType);

    private RowColumns() {}

    /** Returns the shape of the rows. */
    public static StructType schema() {
        return SCHEMA;
    }
}
