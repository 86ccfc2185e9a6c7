package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.effortlens.source.RowColumns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** How answers, events and customers' rows are written as records of a {@link Shuffle}, and read again. */
final class Records {

    /** First number of a record: whose it is; from {@link #FEEDS} on the number of the feed. */
    static final int ANSWER = 0;

    static final int SUPERSEDED = 1;
    static final int PROFILE = 2;
    static final int INVITATION = 3;
    static final int FEEDS = 4;

    static final Column[] COLUMNS = columns(
            RowColumns.CUSTOMER,
            RowColumns.RESPONSE,
            RowColumns.INSTRUMENT,
            RowColumns.SCORE,
            RowColumns.AT,
            RowColumns.DAY,
            RowColumns.RECORDED,
            RowColumns.UNTIL,
            RowColumns.UNTIL_DAY,
            RowColumns.AMOUNT,
            RowColumns.AMOUNT_KNOWN,
            RowColumns.ORDER,
            RowColumns.NUMBERS,
            RowColumns.NAMES);

    private static final int CUSTOMER = 0;
    private static final int RESPONSE = 1;
    private static final int INSTRUMENT = 2;
    private static final int SCORE = 3;
    private static final int AT = 4;
    private static final int DAY = 5;
    private static final int RECORDED = 6;
    private static final int UNTIL = 7;
    private static final int UNTIL_DAY = 8;
    private static final int AMOUNT = 9;
    private static final int AMOUNT_KNOWN = 10;
    private static final int ORDER = 11;
    private static final int NUMBERS = 12;
    private static final int NAMES = 13;

    private Records() {}

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> functions.col("`" + name + "`")).toArray(Column[]::new);
    }

    /** Returns a record, ready to be read after the number that tells its kind. */
    static Input afterKind(KeyedBlocks.Group group, int i) {
        Input record = group.record(i);
        record.readVarInt(true);
        return record;
    }

    static byte[] customer(InternalRow row) {
        return row.getUTF8String(CUSTOMER).getBytes();
    }

    static int day(InternalRow row) {
        return row.getInt(DAY);
    }

    /** Writes what all records of an answer have in common. */
    static void response(InternalRow row, Output key) {
        key.writeVarInt(row.getInt(INSTRUMENT), true);
        key.writeBytes(row.getUTF8String(RESPONSE).getBytes());
    }

    /** Writes an answer. */
    static void answer(InternalRow row, Output out) {
        out.writeVarInt(ANSWER, true);
        text(row, RESPONSE, out);
        out.writeVarInt(row.getInt(INSTRUMENT), true);
        out.writeVarInt(row.getInt(SCORE), false);
        time(row, out);
        out.writeVarLong(row.isNullAt(RECORDED) ? Long.MIN_VALUE : row.getLong(RECORDED), false);
        text(row, ORDER, out);
        names(row, out);
        numbers(row, out);
    }

    /** Writes that a record of the customer's, found by its hash, is superseded. */
    static void superseded(long hash, Output out) {
        out.writeVarInt(SUPERSEDED, true);
        out.writeLong(hash);
    }

    /** Writes a customer's row: since when they are one, and their segments. */
    static void profile(InternalRow row, Output out) {
        out.writeVarInt(PROFILE, true);
        out.writeVarInt(row.isNullAt(DAY) ? Integer.MIN_VALUE : row.getInt(DAY), false);
        names(row, out);
    }

    /** Writes an invitation. */
    static void invitation(InternalRow row, Output out) {
        out.writeVarInt(INVITATION, true);
        text(row, RESPONSE, out);
        time(row, out);
        names(row, out);
    }

    /** Writes an event. A return after as-of is not known yet: until then the customer is gone for good. */
    static void event(InternalRow row, int feed, int asOfDay, Output out) {
        out.writeVarInt(FEEDS + feed, true);
        time(row, out);
        boolean returned = !row.isNullAt(UNTIL_DAY) && row.getInt(UNTIL_DAY) <= asOfDay;
        out.writeBoolean(returned);
        if (returned) {
            int day = row.getInt(UNTIL_DAY);
            out.writeVarInt(day, false);
            out.writeVarLong(row.isNullAt(UNTIL) ? day * RowColumns.MICROS_PER_DAY : row.getLong(UNTIL), false);
        }
        out.writeVarLong(row.isNullAt(AMOUNT) ? 0 : row.getLong(AMOUNT), false);
        out.writeBoolean(!row.isNullAt(AMOUNT_KNOWN) && row.getBoolean(AMOUNT_KNOWN));
        text(row, ORDER, out);
        numbers(row, out);
        names(row, out);
    }

    /** The day, and how far the instant is from its midnight UTC; 0 where only days are known. */
    private static void time(InternalRow row, Output out) {
        int day = row.getInt(DAY);
        out.writeVarInt(day, false);
        out.writeVarLong(row.isNullAt(AT) ? 0 : row.getLong(AT) - day * RowColumns.MICROS_PER_DAY, false);
    }

    private static void numbers(InternalRow row, Output out) {
        if (row.isNullAt(NUMBERS)) {
            out.writeVarInt(0, true);
            return;
        }
        ArrayData numbers = row.getArray(NUMBERS);
        out.writeVarInt(numbers.numElements(), true);
        for (int i = 0; i < numbers.numElements(); i++) {
            out.writeVarLong(numbers.getLong(i), false);
        }
    }

    private static void names(InternalRow row, Output out) {
        if (row.isNullAt(NAMES)) {
            out.writeVarInt(0, true);
            return;
        }
        ArrayData names = row.getArray(NAMES);
        out.writeVarInt(names.numElements(), true);
        for (int i = 0; i < names.numElements(); i++) {
            text(names.isNullAt(i) ? null : names.getUTF8String(i), out);
        }
    }

    private static void text(InternalRow row, int column, Output out) {
        text(row.isNullAt(column) ? null : row.getUTF8String(column), out);
    }

    private static void text(@Nullable UTF8String text, Output out) {
        bytes(out, text == null ? null : text.getBytes());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The length plus one, and the bytes; 0 where there is none. */
    static void bytes(Output out, byte @Nullable [] bytes) {
        out.writeVarInt(bytes == null ? 0 : bytes.length + 1, true);
        if (bytes != null) {
            out.writeBytes(bytes);
        }
    }

    /** Reads what {@link Records} writes, after the first number. */
    static final class Reader {

        private final TextPool names = new TextPool();

        Answer answer(Input in) {
            String response = required(in);
            int instrument = in.readVarInt(true);
            int score = in.readVarInt(false);
            int day = in.readVarInt(false);
            long at = day * RowColumns.MICROS_PER_DAY + in.readVarLong(false);
            long recorded = in.readVarLong(false);
            String order = text(in);
            List<@Nullable String> names = names(in);
            List<Long> topics = numbers(in);
            return new Answer(
                    response,
                    instrument,
                    score,
                    at,
                    day,
                    recorded,
                    order,
                    names,
                    topics.isEmpty() ? Answer.NO_COMMENT : topics.get(0),
                    null);
        }

        Profile profile(Input in) {
            return new Profile(in.readVarInt(false), names(in));
        }

        Invitation invitation(Input in) {
            String id = required(in);
            int day = in.readVarInt(false);
            long at = day * RowColumns.MICROS_PER_DAY + in.readVarLong(false);
            return new Invitation(id, at, day, names(in));
        }

        FeedEvent event(Input in) {
            int day = in.readVarInt(false);
            long at = day * RowColumns.MICROS_PER_DAY + in.readVarLong(false);
            boolean returned = in.readBoolean();
            int untilDay = returned ? in.readVarInt(false) : Integer.MAX_VALUE;
            long until = returned ? in.readVarLong(false) : Long.MAX_VALUE;
            return new FeedEvent(
                    at,
                    day,
                    until,
                    untilDay,
                    in.readVarLong(false),
                    in.readBoolean(),
                    text(in),
                    numbers(in),
                    names(in));
        }

        private static List<Long> numbers(Input in) {
            int count = in.readVarInt(true);
            if (count == 0) {
                return List.of();
            }
            List<Long> numbers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                numbers.add(in.readVarLong(false));
            }
            return numbers;
        }

        private List<@Nullable String> names(Input in) {
            int count = in.readVarInt(true);
            if (count == 0) {
                return List.of();
            }
            List<@Nullable String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(name(in));
            }
            return texts;
        }

        /** A text of which there are few. */
        private @Nullable String name(Input in) {
            int length = in.readVarInt(true) - 1;
            if (length < 0) {
                return null;
            }
            int from = in.position();
            in.skip(length);
            return names.text(in.getBuffer(), from, length);
        }

        String required(Input in) {
            String text = text(in);
            if (text == null) {
                throw new IllegalStateException("A record without its key");
            }
            return text;
        }

        private static @Nullable String text(Input in) {
            int length = in.readVarInt(true) - 1;
            if (length < 0) {
                return null;
            }
            int from = in.position();
            in.skip(length);
            return new String(in.getBuffer(), from, length, StandardCharsets.UTF_8);
        }
    }
}
