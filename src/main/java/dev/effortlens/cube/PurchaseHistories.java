package dev.effortlens.cube;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.effortlens.counts.PurchaseCount;
import dev.effortlens.counts.SignificantDigits;
import dev.effortlens.source.RowColumns;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * How customers bought up to a day, counted: what models of repeat buying are fitted to. Several purchases of one day are
 * one, as order within a day says nothing; refunds and amounts in other currencies are left out.
 */
public final class PurchaseHistories {

    private static final String SPENT = "spent";
    private static final String REPEATS = "repeats";
    private static final String RECENCY = "recency";
    private static final String AGE = "age";
    private static final String REPEAT_SPEND = "repeat_spend";
    private static final String MEAN = "mean";
    private static final String CUSTOMERS = "customers";

    private static final UserDefinedFunction THREE_DIGITS =
            udf((UDF1<Long, Long>) SignificantDigits::three, DataTypes.LongType);

    private PurchaseHistories() {}

    /**
     * Returns how many customers bought alike; one Spark job.
     *
     * @param purchases rows of the purchases in the shape of {@link RowColumns}
     * @param throughDay last complete day, days since the epoch
     */
    public static List<PurchaseCount> of(Dataset<Row> purchases, int throughDay) {
        Column first = min(col(RowColumns.DAY));
        Column last = max(col(RowColumns.DAY));
        Dataset<Row> days = purchases
                .where(col(RowColumns.REASON).isNull())
                .where(col(RowColumns.AMOUNT_KNOWN))
                .where(col(RowColumns.AMOUNT).geq(0))
                .where(col(RowColumns.DAY).leq(throughDay))
                .groupBy(RowColumns.CUSTOMER, RowColumns.DAY)
                .agg(sum(RowColumns.AMOUNT).as(SPENT));
        return days
                .groupBy(RowColumns.CUSTOMER)
                .agg(
                        count(lit(1)).minus(1).as(REPEATS),
                        weeks(last.minus(first)).as(RECENCY),
                        weeks(lit(throughDay).minus(first)).as(AGE),
                        sum(SPENT)
                                .minus(min_by(col(SPENT), col(RowColumns.DAY)))
                                .as(REPEAT_SPEND))
                .select(col(REPEATS), col(RECENCY), col(AGE), mean().as(MEAN))
                .groupBy(REPEATS, RECENCY, AGE, MEAN)
                .agg(count(lit(1)).as(CUSTOMERS))
                .orderBy(REPEATS, RECENCY, AGE, MEAN)
                .collectAsList()
                .stream()
                .map(row -> new PurchaseCount(
                        row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .toList();
    }

    /** Whole weeks, halves up: in days nearly every customer would be a history of his own. */
    private static Column weeks(Column days) {
        return days.cast(DataTypes.LongType).multiply(2).plus(7).divide(14).cast(DataTypes.LongType);
    }

    private static Column mean() {
        Column each = col(REPEAT_SPEND).divide(col(REPEATS)).cast(DataTypes.LongType);
        return when(col(REPEATS).equalTo(0), lit(0L)).otherwise(THREE_DIGITS.apply(each));
    }
}
