package dev.effortlens.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;

import dev.effortlens.config.InputConfig.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Which values of each dimension are told apart. A column of names may hold anything, order numbers even; a report with
 * a hundred thousand touchpoints is none, and would not fit into memory.
 */
final class DimensionValues {

    private static final String DIMENSION = "dimension";
    private static final String VALUE = "value";
    private static final String ROWS = "rows";
    private static final String RANK = "rank";

    private DimensionValues() {}

    /**
     * Returns, for each of some dimensions with more than so many values, those that come most often among answers and customers
     * that are not set aside; among equals those that come first in the alphabet. One Spark job.
     */
    static Map<String, Set<String>> mostFrequent(
            SparkSession spark, Sources sources, Set<Integer> dimensions, int most) {
        Dataset<Row> named = null;
        for (InputDescription input : sources.describe()) {
            if (input.config().role() == Role.RESPONSES || input.config().role() == Role.CUSTOMERS) {
                Dataset<Row> rows = sources.rows(spark, input.config().name())
                        .where(col(RowColumns.REASON).isNull())
                        .select(posexplode(col(RowColumns.NAMES)).as(new String[] {DIMENSION, VALUE}));
                named = named == null ? rows : named.union(rows);
            }
        }
        Map<String, Set<String>> byDimension = new LinkedHashMap<>();
        if (named == null) {
            return byDimension;
        }
        // Hundreds of thousands of values stay on Spark: only one more than is wanted comes back.
        Dataset<Row> ranked = named.where(
                        col(VALUE).isNotNull().and(col(DIMENSION).isin(dimensions.toArray())))
                .groupBy(DIMENSION, VALUE)
                .agg(count(lit(1)).as(ROWS))
                .withColumn(
                        RANK,
                        row_number()
                                .over(Window.partitionBy(DIMENSION)
                                        .orderBy(col(ROWS).desc(), col(VALUE).asc())))
                .where(col(RANK).leq(most + 1));
        Map<Integer, Set<String>> all = new LinkedHashMap<>();
        Set<Integer> over = new TreeSet<>();
        for (Row row : ranked.select(DIMENSION, VALUE, RANK).collectAsList()) {
            if (row.getInt(2) > most) {
                over.add(row.getInt(0));
            } else {
                all.computeIfAbsent(row.getInt(0), d -> new TreeSet<>()).add(row.getString(1));
            }
        }
        over.forEach(dimension -> byDimension.put(sources.plan().dimensions().get(dimension), all.get(dimension)));
        return byDimension;
    }
}
