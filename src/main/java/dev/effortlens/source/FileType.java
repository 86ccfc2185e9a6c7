package dev.effortlens.source;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types of a Parquet file as far as reading depends on them. */
public enum FileType {
    /** UTF-8 text. */
    TEXT,
    /** A whole number of 8 to 64 bits. */
    INTEGER,
    /** An exact decimal. */
    DECIMAL,
    /** A floating-point number. */
    FLOATING,
    /** True or false. */
    BOOLEAN,
    /** A calendar day. */
    DATE,
    /** A timestamp that is an instant (adjusted to UTC). */
    INSTANT,
    /** A timestamp that is a reading of some clock on the wall. */
    LOCAL_TIME,
    /** As {@link #INSTANT}, but in nanoseconds, which are read as whole numbers and cut to microseconds. */
    NANO_INSTANT,
    /** As {@link #LOCAL_TIME}, but in nanoseconds. */
    NANO_LOCAL_TIME,
    /** INT96, which Spark and Impala wrote for instants before there was a type for them. */
    LEGACY_INSTANT,
    /** Anything else: nested, binary, a time of day. */
    OTHER;

    private static final int MOST_DIGITS = 38;

    /** Returns the type of a column of a file. */
    public static FileType of(Type column) {
        if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
            return OTHER;
        }
        LogicalTypeAnnotation logical = column.getLogicalTypeAnnotation();
        PrimitiveType.PrimitiveTypeName physical = column.asPrimitiveType().getPrimitiveTypeName();
        return logical == null ? ofPhysical(physical) : ofLogical(logical, physical);
    }

    private static FileType ofPhysical(PrimitiveType.PrimitiveTypeName physical) {
        return switch (physical) {
            case INT32, INT64 -> INTEGER;
            case FLOAT, DOUBLE -> FLOATING;
            case BOOLEAN -> BOOLEAN;
            case INT96 -> LEGACY_INSTANT;
            default -> OTHER;
        };
    }

    private static FileType ofLogical(LogicalTypeAnnotation logical, PrimitiveType.PrimitiveTypeName physical) {
        if (logical instanceof StringLogicalTypeAnnotation || logical instanceof EnumLogicalTypeAnnotation) {
            return TEXT;
        }
        if (logical instanceof IntLogicalTypeAnnotation) {
            return INTEGER;
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal.getPrecision() <= MOST_DIGITS ? DECIMAL : OTHER;
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return DATE;
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp
                && physical == PrimitiveType.PrimitiveTypeName.INT64) {
            return ofTimestamp(timestamp);
        }
        return OTHER;
    }

    private static FileType ofTimestamp(TimestampLogicalTypeAnnotation timestamp) {
        if (timestamp.getUnit() == LogicalTypeAnnotation.TimeUnit.NANOS) {
            return timestamp.isAdjustedToUTC() ? NANO_INSTANT : NANO_LOCAL_TIME;
        }
        return timestamp.isAdjustedToUTC() ? INSTANT : LOCAL_TIME;
    }

    /** Whether values are instants by themselves, whatever clock someone reads them on. */
    boolean isInstant() {
        return this == INSTANT || this == NANO_INSTANT || this == LEGACY_INSTANT;
    }

    /** Whether values are readings of some clock on the wall. */
    boolean isLocalTime() {
        return this == LOCAL_TIME || this == NANO_LOCAL_TIME;
    }

    boolean inNanos() {
        return this == NANO_INSTANT || this == NANO_LOCAL_TIME;
    }

    /** Returns the type Spark reads such a column as, without any conversion between families of types. */
    static DataType sparkType(Type column) {
        PrimitiveType primitive = column.asPrimitiveType();
        return switch (of(column)) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> integerType(primitive);
            case DECIMAL -> {
                DecimalLogicalTypeAnnotation decimal =
                        (DecimalLogicalTypeAnnotation) primitive.getLogicalTypeAnnotation();
                yield DataTypes.createDecimalType(decimal.getPrecision(), decimal.getScale());
            }
            case FLOATING ->
                primitive.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.FLOAT
                        ? DataTypes.FloatType
                        : DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case INSTANT, LEGACY_INSTANT -> DataTypes.TimestampType;
            case LOCAL_TIME -> DataTypes.TimestampNTZType;
            case NANO_INSTANT, NANO_LOCAL_TIME -> DataTypes.LongType;
            case OTHER -> throw new IllegalArgumentException("No way to read column " + column);
        };
    }

    private static DataType integerType(PrimitiveType primitive) {
        if (!(primitive.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation integer)) {
            return primitive.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT64
                    ? DataTypes.LongType
                    : DataTypes.IntegerType;
        }
        return integer.isSigned() ? signedType(integer.getBitWidth()) : unsignedType(integer.getBitWidth());
    }

    private static DataType signedType(int bits) {
        return switch (bits) {
            case 8 -> DataTypes.ByteType;
            case 16 -> DataTypes.ShortType;
            case 32 -> DataTypes.IntegerType;
            default -> DataTypes.LongType;
        };
    }

    /** The next larger signed type, as Spark's reader has it. */
    private static DataType unsignedType(int bits) {
        return switch (bits) {
            case 8 -> DataTypes.ShortType;
            case 16 -> DataTypes.IntegerType;
            case 32 -> DataTypes.LongType;
            default -> DataTypes.createDecimalType(20, 0);
        };
    }
}
