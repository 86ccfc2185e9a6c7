package dev.effortlens.source;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What is done to a value of almost every row, called by the code that Spark generates on the bytes that it has at hand.
 * A user-defined function would make a Java string of every text; Spark's own conversion between zones makes three
 * objects per instant, and its {@code upper} loads tables of all of Unicode first.
 */
public final class RowFunctions {

    private RowFunctions() {}

    /** The text in its one spelling. */
    static Column spelled(Column text) {
        return call("spelled", DataTypes.StringType, text);
    }

    /** The text in capitals. */
    static Column capitals(Column text) {
        return call("capitals", DataTypes.StringType, text);
    }

    /** The calendar day in a zone, days since the epoch, of an instant in microseconds since the epoch. */
    static Column day(Column micros, ZoneId zone) {
        return call("day", DataTypes.IntegerType, micros, functions.lit(zone.getId()));
    }

    private static Column call(String method, DataType type, Column... arguments) {
        List<Expression> expressions =
                Arrays.stream(arguments).map(ExpressionUtils::expression).toList();
        return ExpressionUtils.column(new StaticInvoke(
                RowFunctions.class,
                type,
                method,
                CollectionConverters.asScala(expressions).toSeq(),
                none(),
                true,
                false,
                true,
                Option.empty()));
    }

    private static Seq<AbstractDataType> none() {
        return CollectionConverters.asScala(List.<AbstractDataType>of()).toSeq();
    }

    /** Called from generated code; {@link Spelling} for bytes, almost all of which stay what they are. */
    public static UTF8String spelled(UTF8String text) {
        return isPlain(text) ? text : UTF8String.fromString(Spelling.of(text.toString()));
    }

    /** Printable ASCII with single blanks inside: {@link Spelling} leaves it as it is. */
    private static boolean isPlain(UTF8String text) {
        byte before = ' ';
        int length = text.numBytes();
        for (int i = 0; i < length; i++) {
            byte b = text.getByte(i);
            if (b < ' ' || b > '~' || (b == ' ' && before == ' ')) {
                return false;
            }
            before = b;
        }
        return before != ' ' || length == 0;
    }

    /** Called from generated code. */
    public static UTF8String capitals(UTF8String text) {
        return isCapitals(text) ? text : UTF8String.fromString(text.toString().toUpperCase(Locale.ROOT));
    }

    private static boolean isCapitals(UTF8String text) {
        for (int i = 0; i < text.numBytes(); i++) {
            byte b = text.getByte(i);
            if (b < 0 || (b >= 'a' && b <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Called from generated code. */
    public static int day(long micros, UTF8String zone) {
        return ZoneDays.of(zone).day(micros);
    }
}
