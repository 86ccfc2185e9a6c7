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
    /** INT96, which Spark and Impala wrote for instants before there was a type for them. */
    LEGACY_INSTANT,
    /** Anything else: nested, binary, unsigned, a time of day. */
    OTHER;

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
        if (logical instanceof IntLogicalTypeAnnotation integer) {
            return integer.isSigned() ? INTEGER : OTHER;
        }
        if (logical instanceof DecimalLogicalTypeAnnotation) {
            return DECIMAL;
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return DATE;
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp
                && physical == PrimitiveType.PrimitiveTypeName.INT64) {
            return timestamp.isAdjustedToUTC() ? INSTANT : LOCAL_TIME;
        }
        return OTHER;
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
            case OTHER -> throw new IllegalArgumentException("No way to read column " + column);
        };
    }

    private static DataType integerType(PrimitiveType primitive) {
        if (primitive.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT64) {
            return DataTypes.LongType;
        }
        if (primitive.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation integer) {
            return switch (integer.getBitWidth()) {
                case 8 -> DataTypes.ByteType;
                case 16 -> DataTypes.ShortType;
                default -> DataTypes.IntegerType;
            };
        }
        return DataTypes.IntegerType;
    }
}
