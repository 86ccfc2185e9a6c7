package dev.effortlens.cohort;

import dev.effortlens.source.RowColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a row of one shape by position: the one place where rows become records. */
final class RowReader {

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final int customer;
    private final int at;
    private final int day;
    private final int recorded;
    private final int until;
    private final int untilDay;
    private final int response;
    private final int instrument;
    private final int score;
    private final int order;
    private final int amount;
    private final int amountKnown;
    private final int names;
    private final int numbers;
    private final int reason;

    RowReader(StructType schema) {
        customer = schema.fieldIndex(RowColumns.CUSTOMER);
        at = schema.fieldIndex(RowColumns.AT);
        day = schema.fieldIndex(RowColumns.DAY);
        recorded = schema.fieldIndex(RowColumns.RECORDED);
        until = schema.fieldIndex(RowColumns.UNTIL);
        untilDay = schema.fieldIndex(RowColumns.UNTIL_DAY);
        response = schema.fieldIndex(RowColumns.RESPONSE);
        instrument = schema.fieldIndex(RowColumns.INSTRUMENT);
        score = schema.fieldIndex(RowColumns.SCORE);
        order = schema.fieldIndex(RowColumns.ORDER);
        amount = schema.fieldIndex(RowColumns.AMOUNT);
        amountKnown = schema.fieldIndex(RowColumns.AMOUNT_KNOWN);
        names = schema.fieldIndex(RowColumns.NAMES);
        numbers = schema.fieldIndex(RowColumns.NUMBERS);
        reason = schema.fieldIndex(RowColumns.REASON);
    }

    String customer(Row row) {
        return row.getString(customer);
    }

    String responseKey(Row row) {
        return row.getInt(instrument) + "\t" + row.getString(response);
    }

    Answer answer(Row row) {
        return new Answer(
                row.getString(response),
                row.getInt(instrument),
                row.getInt(score),
                at(row),
                row.getInt(day),
                row.isNullAt(recorded) ? Long.MIN_VALUE : row.getLong(recorded),
                text(row, order),
                names(row),
                text(row, reason));
    }

    /** A return after as-of is not known yet: until then the customer is gone for good. */
    FeedEvent event(Row row, int asOfDay) {
        boolean returned = !row.isNullAt(untilDay) && row.getInt(untilDay) <= asOfDay;
        return new FeedEvent(
                at(row),
                row.getInt(day),
                returned ? micros(row, until, row.getInt(untilDay)) : Long.MAX_VALUE,
                returned ? row.getInt(untilDay) : Integer.MAX_VALUE,
                row.isNullAt(amount) ? 0 : row.getLong(amount),
                !row.isNullAt(amountKnown) && row.getBoolean(amountKnown),
                text(row, order),
                row.isNullAt(numbers) ? List.of() : row.getList(numbers),
                names(row));
    }

    int sinceDay(Row row) {
        return row.isNullAt(day) ? Integer.MIN_VALUE : row.getInt(day);
    }

    List<@Nullable String> names(Row row) {
        return row.isNullAt(names) ? List.of() : new ArrayList<>(row.<String>getList(names));
    }

    private long at(Row row) {
        return micros(row, at, row.getInt(day));
    }

    private static long micros(Row row, int column, int dayOfRow) {
        return row.isNullAt(column) ? dayOfRow * MICROS_PER_DAY : row.getLong(column);
    }

    private static @Nullable String text(Row row, int column) {
        return row.isNullAt(column) ? null : row.getString(column);
    }
}
