package dev.effortlens.cohort;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.measure.Days;
import dev.effortlens.source.RowColumns;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
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

    private static final Column[] CONTENTS = Arrays.stream(RowColumns.contents().fieldNames())
            .map(functions::col)
            .toArray(Column[]::new);

    static final int ANSWERS = -2;
    static final int CUSTOMERS = -1;

    private Cohort() {}

    /**
     * Returns one labelled answer per answer of the wanted days that the source let through, set-aside ones included, in
     * no particular order. All rows of a customer are in one partition, and customers of one group as well.
     *
     * @param answers rows of the responses in the shape of {@link RowColumns}
     * @param customers rows of the customers input; null where there is none
     * @param feeds rows of the feeds, in the order of the plan
     * @param wanted the days whose answers are labelled
     */
    public static JavaRDD<LabelledAnswer> label(
            Dataset<Row> answers,
            @Nullable Dataset<Row> customers,
            List<Dataset<Row>> feeds,
            CohortPlan plan,
            Days wanted) {
        Dataset<Row> pile = tagged(withoutDuplicates(kept(answers), plan.duplicateDays()), ANSWERS);
        if (customers != null) {
            pile = pile.union(tagged(kept(customers), CUSTOMERS));
        }
        for (int i = 0; i < feeds.size(); i++) {
            pile = pile.union(tagged(kept(feeds.get(i)), i));
        }
        boolean knowsCustomers = customers != null;
        int partitions = Math.min(
                CustomerGroups.COUNT,
                Integer.parseInt(answers.sparkSession().conf().get("spark.sql.shuffle.partitions")));
        // Customers of one group stay together: the parts of a cube then have no cell in common.
        Column group = udf((UDF1<String, Integer>) CustomerGroups::of, DataTypes.IntegerType)
                .apply(col(RowColumns.CUSTOMER));
        return pile.repartitionById(
                        partitions,
                        group.multiply(partitions).divide(CustomerGroups.COUNT).cast("int"))
                .sortWithinPartitions(RowColumns.CUSTOMER)
                .toJavaRDD()
                .mapPartitions(rows -> new HistoryIterator(rows, plan, new Labeller(plan, knowsCustomers, wanted)));
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.where(col(RowColumns.REASON).isNull()).select(CONTENTS);
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
