package dev.effortlens.cube;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import dev.effortlens.source.RowColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds what the customers input says of who has left against the churn feed. Two sources for one fact seldom agree, and
 * the report's outcomes rest on the feed alone.
 *
 * @param customers customers of the customers input
 * @param flagOnly of these, said to have left, without a departure in the feed that still stands
 * @param feedOnly of these, with such a departure, but not said to have left
 */
public record ChurnFlags(long customers, long flagOnly, long feedOnly) {

    /**
     * Counts customers; one Spark job.
     *
     * @param customers rows of the customers input
     * @param departures rows of the churn feed
     * @param asOfDay last known day, days since the epoch: a return after it is not known yet
     */
    public static ChurnFlags of(Dataset<Row> customers, Dataset<Row> departures, int asOfDay) {
        Column flag = coalesce(element_at(col(RowColumns.NUMBERS), 1), lit(0L));
        Column stands = coalesce(col(RowColumns.UNTIL_DAY).gt(lit(asOfDay)), lit(true));
        Dataset<Row> said = customers
                .where(col(RowColumns.REASON).isNull())
                .select(col(RowColumns.CUSTOMER), lit(1).as("listed"), flag.as("flag"), lit(0).as("left"));
        Dataset<Row> left = departures
                .where(col(RowColumns.REASON).isNull().and(stands))
                .select(col(RowColumns.CUSTOMER), lit(0).as("listed"), lit(0L).as("flag"), lit(1).as("left"));
        Row counts = said.union(left)
                .groupBy(RowColumns.CUSTOMER)
                .agg(
                        max("listed").as("listed"),
                        max("flag").as("flag"),
                        max("left").as("left"))
                .where(col("listed").equalTo(1))
                .agg(
                        count(lit(1)),
                        count(org.apache.spark.sql.functions.when(
                                col("flag").equalTo(1).and(col("left").equalTo(0)), 1)),
                        count(org.apache.spark.sql.functions.when(
                                col("flag").equalTo(0).and(col("left").equalTo(1)), 1)))
                .head();
        return new ChurnFlags(counts.getLong(0), counts.getLong(1), counts.getLong(2));
    }
}
