package dev.effortlens.source;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import dev.effortlens.config.ColumnMapping;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A canonical column tied to a column of the files, or to a constant: how to read it, and how to tell that it could
 * not be read. Nothing here throws on bad values; they become null and {@link #unreadable} says so.
 *
 * @param name canonical name
 * @param kind what it holds
 * @param mapping where it comes from
 * @param type type in the files; {@link FileType#TEXT} for a constant
 * @param reportZone zone of the report, used where the mapping names none
 */
record BoundColumn(String name, ColumnKind kind, ColumnMapping mapping, FileType type, ZoneId reportZone) {

    /** Beyond these, arithmetic on times overflows, and nobody's customers answered. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final long NANOS_PER_MICRO = 1000;

    /** Beyond it every double is whole, and rounding it to a whole number of its type changes it. */
    private static final double LARGEST_EXACT = 0x1p53;

    /** The value as text in its one spelling, after codes have been mapped; null where blank. */
    Column text() {
        return nullif(mapped(code()), lit(""));
    }

    /** Whether there is no value. Asked of every row: only what may be blank or mapped is made text for it. */
    Column blank() {
        return written() ? raw().isNull() : text().isNull();
    }

    /** Whether the value is used as the files hold it. */
    private boolean written() {
        return mapping.values().isEmpty() && type != FileType.TEXT;
    }

    /** The value as text before codes are mapped. */
    private Column code() {
        return raw().cast(DataTypes.StringType);
    }

    /** Whether the code is one the mapping does not know, and rows with unknown codes are to be set aside. */
    Column unmapped() {
        if (!mapping.quarantineOthers()) {
            return lit(false);
        }
        return code().isNotNull()
                .and(code().isin(mapping.values().keySet().stream()
                                .map(Spelling::of)
                                .toArray())
                        .unary_$bang());
    }

    /**
     * Whether there is a value that its kind cannot be read from.
     *
     * @param fractionDigits decimals that an amount is taken with: the more there are, the sooner it is too large
     */
    Column unreadable(int fractionDigits) {
        return switch (kind) {
            case KEY, NAME -> lit(false);
            case WHEN -> blank().unary_$bang().and((dateOnly() ? day() : instant()).isNull());
            case SCORE -> blank().unary_$bang().and(number().isNull());
            case AMOUNT -> blank().unary_$bang().and(minorUnits(fractionDigits).isNull());
            case NUMBER -> blank().unary_$bang().and(wholeNumber().isNull());
        };
    }

    /** The score; null where there is none, or none that is whole. */
    Column score() {
        return number().try_cast(DataTypes.IntegerType);
    }

    /** Whether the score is a number, but not a whole one. */
    Column fractional() {
        Column inRange = abs(number()).lt(lit(LARGEST_EXACT));
        return coalesce(inRange.and(number().notEqual(floor(number()))), lit(false));
    }

    private Column number() {
        if (written() && type == FileType.INTEGER) {
            return raw().cast(DataTypes.DoubleType);
        }
        Column number = text().try_cast(DataTypes.DoubleType);
        return org.apache.spark.sql.functions.when(isnan(number), lit(null)).otherwise(number);
    }

    /**
     * The amount in the currency's minor unit, rounded half up.
     *
     * @param fractionDigits decimals of the currency
     */
    Column minorUnits(int fractionDigits) {
        // 20 digits times a power of ten stays inside a decimal, so that the product cannot overflow and throw.
        Column exact = mappedOrRaw().try_cast(DataTypes.createDecimalType(20, fractionDigits));
        return exact.multiply(lit(BigDecimal.TEN.pow(fractionDigits))).try_cast(DataTypes.LongType);
    }

    /** The amount as it is written, to nine decimals: more than any currency has. */
    Column exact() {
        return mappedOrRaw().try_cast(DataTypes.createDecimalType(29, 9));
    }

    /** The number rounded half up to a whole one; true is 1. */
    Column wholeNumber() {
        if (type == FileType.BOOLEAN) {
            return raw().cast(DataTypes.IntegerType).cast(DataTypes.LongType);
        }
        if (written() && type == FileType.INTEGER) {
            return raw().try_cast(DataTypes.LongType);
        }
        return mappedOrRaw().try_cast(DataTypes.createDecimalType(38, 0)).try_cast(DataTypes.LongType);
    }

    /** Whether the files hold days and nothing finer. */
    boolean dateOnly() {
        String pattern = mapping.pattern();
        return type == FileType.DATE
                || "date".equals(mapping.cast())
                || (pattern != null && !TimePattern.hasHour(pattern));
    }

    /** The instant in microseconds since the epoch; null where the files hold only days. */
    Column micros() {
        return dateOnly() ? lit(null).cast(DataTypes.LongType) : unix_micros(instant());
    }

    /** The calendar day, in the report's zone, as days since the epoch. */
    Column day() {
        if (!dateOnly()) {
            return RowFunctions.day(unix_micros(instant()), reportZone);
        }
        return mapping.pattern() == null && type.isInstant()
                ? RowFunctions.day(unix_micros(inCalendar(raw())), reportZone)
                : unix_date(date());
    }

    private Column date() {
        String pattern = mapping.pattern();
        if (pattern != null) {
            return to_date(try_to_timestamp(text(), lit(pattern)));
        }
        if (type == FileType.DATE && mapping.values().isEmpty()) {
            return raw();
        }
        return text().try_cast(DataTypes.DateType);
    }

    private Column instant() {
        String pattern = mapping.pattern();
        if (pattern != null) {
            Column parsed = try_to_timestamp(text(), lit(pattern));
            return TimePattern.hasZone(pattern) ? parsed : to_utc_timestamp(parsed, zone().getId());
        }
        // Session zone is UTC, so the cast keeps the clock's reading; the zone then makes it an instant.
        Column reading = inCalendar(raw().cast(DataTypes.TimestampType));
        return readsClock() ? to_utc_timestamp(reading, zone().getId()) : reading;
    }

    /** INT96 is an instant as Spark and Hive wrote it; a zone says that it was Impala, which wrote the clock's reading. */
    private boolean readsClock() {
        return type.isLocalTime() || (type == FileType.LEGACY_INSTANT && mapping.zone() != null);
    }

    private static Column inCalendar(Column instant) {
        return org.apache.spark.sql.functions.when(instant.between(lit(FIRST), lit(LAST)), instant);
    }

    private ZoneId zone() {
        ZoneId own = mapping.zone();
        return own == null ? reportZone : own;
    }

    private Column mappedOrRaw() {
        return written() ? raw() : text();
    }

    private Column mapped(Column code) {
        Column result = code;
        for (Map.Entry<String, @Nullable String> entry : mapping.values().entrySet()) {
            String value = entry.getValue();
            Column target = lit(value == null ? null : Spelling.of(value)).cast(DataTypes.StringType);
            result = org.apache
                    .spark
                    .sql
                    .functions
                    .when(code.equalTo(Spelling.of(entry.getKey())), target)
                    .otherwise(result);
        }
        return result;
    }

    private Column raw() {
        String constant = mapping.constant();
        if (constant != null) {
            return lit(Spelling.of(constant));
        }
        Column column = col("`" + String.valueOf(mapping.column()).replace("`", "``") + "`");
        return type.inNanos() ? micros(column) : column;
    }

    private static Column micros(Column nanos) {
        Column whole = nanos.minus(pmod(nanos, lit(NANOS_PER_MICRO)));
        return timestamp_micros(call_function("div", whole, lit(NANOS_PER_MICRO)));
    }
}
