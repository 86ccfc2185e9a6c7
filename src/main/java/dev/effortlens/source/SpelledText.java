package dev.effortlens.source;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@link Spelling} as a column, without making a Java string of every text: almost all stay as they are, and every text
 * of every row passes here. A user-defined function would decode and encode each.
 */
public final class SpelledText {

    private SpelledText() {}

    static Column of(Column text) {
        return ExpressionUtils.column(new StaticInvoke(
                SpelledText.class,
                DataTypes.StringType,
                "spelled",
                seq(ExpressionUtils.expression(text)),
                seq((AbstractDataType) DataTypes.StringType),
                true,
                false,
                true,
                Option.empty()));
    }

    private static <T> Seq<T> seq(T element) {
        return CollectionConverters.asScala(java.util.List.of(element)).toSeq();
    }

    /** Returns the text in its one spelling; called from the code that Spark generates. */
    public static UTF8String spelled(UTF8String text) {
        return isPlain(text) ? text : UTF8String.fromString(Spelling.of(text.toString()));
    }

    /** As {@link Spelling} has it: printable ASCII with single blanks inside. */
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
}
