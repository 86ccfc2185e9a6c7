package dev.effortlens.cohort;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.effortlens.source.RowColumns;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Puts next to every answer what its customer did before and after it.
 *
 * <p>Spark only brings the rows of one customer together, sorted; the rules are plain Java over one customer's history.
 */
public final class Cohort {

    /** Which feed a row belongs to: its number, or one of the two below. */
    private static final String FEED = "feed";

    static final int ANSWERS = -2;
    static final int CUSTOMERS = -1;

    private Cohort() {}

    /**
     * Returns one labelled answer per answer the source let through, set-aside ones included, in no particular order.
     *
     * @param answers rows of the responses in the shape of {@link RowColumns}
     * @param customers rows of the customers input; null where there is none
     * @param feeds rows of the feeds, in the order of the plan
     */
    public static JavaRDD<LabelledAnswer> label(
            Dataset<Row> answers, @Nullable Dataset<Row> customers, List<Dataset<Row>> feeds, CohortPlan plan) {
        Dataset<Row> pile = tagged(withoutDuplicates(kept(answers), plan.duplicateDays()), ANSWERS);
        if (customers != null) {
            pile = pile.union(tagged(kept(customers), CUSTOMERS));
        }
        for (int i = 0; i < feeds.size(); i++) {
            pile = pile.union(tagged(kept(feeds.get(i)), i));
        }
        boolean knowsCustomers = customers != null;
        return pile.repartition(col(RowColumns.CUSTOMER))
                .sortWithinPartitions(RowColumns.CUSTOMER)
                .toJavaRDD()
                .mapPartitions(rows -> new HistoryIterator(rows, plan, knowsCustomers));
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.where(col(RowColumns.REASON).isNull()).drop(RowColumns.FILE, RowColumns.ROW);
    }

    private static Dataset<Row> tagged(Dataset<Row> rows, int feed) {
        return rows.withColumn(FEED, lit(feed));
    }

    /** Marks superseded records: one row out per row in. The same response may name another customer after a correction,
     * so this cannot wait until rows lie by customer. */
    private static Dataset<Row> withoutDuplicates(Dataset<Row> answers, int days) {
        MapPartitionsFunction<Row, Row> mark = rows -> new DuplicateIterator(rows, days);
        return answers.repartition(col(RowColumns.RESPONSE), col(RowColumns.INSTRUMENT))
                .sortWithinPartitions(RowColumns.RESPONSE, RowColumns.INSTRUMENT)
                .mapPartitions(mark, Encoders.row(RowColumns.contents()));
    }

    /** Returns the shape of the piled rows. */
    static StructType pileSchema() {
        return RowColumns.contents().add(FEED, DataTypes.IntegerType);
    }
}
