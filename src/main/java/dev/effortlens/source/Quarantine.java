package dev.effortlens.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Writes down which rows could not be used, so that whoever owns the feed can find them: input, reason, file, number of
 * the row in it, and a pseudonym of the customer. The rows themselves stay where they are.
 */
public final class Quarantine {

    private Quarantine() {}

    /**
     * Writes the unusable rows of all inputs as Parquet files into a folder of the night; an earlier try of the same night
     * is replaced. One Spark job.
     *
     * @param folder Hadoop path of all quarantined rows
     * @param asOf the night
     * @param salt secret that the pseudonyms are made with: SHA-256 of salt, a line break and the customer id. The
     *     edition's key, which is taken where the configuration has none, is no secret: it stands in the ledger and in
     *     the edition's name, so that whoever sees the reports and guesses an id can tell its pseudonym. All it does is
     *     to give a customer another pseudonym in every edition.
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

    static Dataset<Row> unusable(Dataset<Row> rows, String input, String salt) {
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
                        pseudonym(salt).apply(col(RowColumns.CUSTOMER)).as("customer_pseudonym"));
    }

    /** As a function of our own: what Spark's functions are given stands in its plans, its UI and its event logs. */
    private static UserDefinedFunction pseudonym(String salt) {
        return udf(
                (UDF1<String, String>)
                        customer -> customer == null ? null : DigestUtils.sha256Hex(salt + "\n" + customer),
                DataTypes.StringType);
    }
}
