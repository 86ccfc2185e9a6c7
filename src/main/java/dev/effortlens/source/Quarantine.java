package dev.effortlens.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Writes down which rows could not be used, so that whoever owns the feed can find them: input, reason, file, number of
 * the row in it, and a pseudonym of the customer. The rows themselves stay where they are.
 */
public final class Quarantine {

    private static final int SHA_BITS = 256;

    private Quarantine() {}

    /**
     * Writes the unusable rows of all inputs as Parquet files into a folder of the night; an earlier try of the same night
     * is replaced. One Spark job.
     *
     * @param folder Hadoop path of all quarantined rows
     * @param asOf the night
     * @param salt secret that the pseudonyms are made with: SHA-256 of salt, a line break and the customer id
     * @return the night's folder
     */
    public static String write(SparkSession spark, Sources sources, String folder, LocalDate asOf, String salt) {
        String target = folder + "/as_of=" + asOf;
        Dataset<Row> all = null;
        for (InputDescription input : sources.describe()) {
            Dataset<Row> rows = unusable(
                    sources.rows(spark, input.config().name()), input.config().name(), salt);
            all = all == null ? rows : all.union(rows);
        }
        if (all != null) {
            all.coalesce(1).write().mode(SaveMode.Overwrite).parquet(target);
        }
        return target;
    }

    private static Dataset<Row> unusable(Dataset<Row> rows, String input, String salt) {
        Column bad = udf(
                        (UDF1<String, Boolean>) reason -> reason != null && Reasons.isUnusable(reason),
                        DataTypes.BooleanType)
                .apply(col(RowColumns.REASON));
        return rows.where(bad)
                .select(
                        lit(input).as("input"),
                        col(RowColumns.REASON),
                        col(RowColumns.FILE),
                        col(RowColumns.ROW),
                        sha2(concat(lit(salt + "\n"), col(RowColumns.CUSTOMER)), SHA_BITS)
                                .as("customer_pseudonym"));
    }
}
