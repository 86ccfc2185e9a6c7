package dev.effortlens.cube;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.effortlens.SparkExtension;
import dev.effortlens.counts.PurchaseCount;
import dev.effortlens.source.RowColumns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PurchaseHistoriesTest {

    private static final Path CDNOW =
            Path.of(System.getProperty("user.dir"), "../shared/data/cdnow/transactions.parquet");

    @Test
    void countsDaysWithAPurchaseAndWhatTheRepeatsWereWorth(SparkSession spark) {
        Dataset<Row> purchases = shaped(spark.sql("""
                select * from values
                  ('a', date'2026-01-01', 1000L, true, null),
                  ('a', date'2026-01-01', 500L, true, null),
                  ('a', date'2026-01-15', 2000L, true, null),
                  ('a', date'2026-01-29', 3004L, true, null),
                  ('a', date'2026-02-02', -800L, true, null),
                  ('a', date'2026-02-03', 9999L, false, null),
                  ('a', date'2026-02-04', 9999L, true, 'missing-key'),
                  ('a', date'2026-03-01', 9999L, true, null),
                  ('b', date'2026-01-29', 700L, true, null),
                  ('c', date'2026-01-29', 800L, true, null)
                as (customer, date, amount, amount_known, reason)"""));

        List<PurchaseCount> counts = PurchaseHistories.of(purchases, day("2026-02-12"));

        assertThat(counts).containsExactly(new PurchaseCount(0, 0, 2, 0, 2), new PurchaseCount(2, 4, 6, 2500, 1));
    }

    /** Figures of the data's description: 23,570 customers, 11,516 of them bought again on a later day. */
    @Test
    void findsTheRepeatBuyersOfCdnow(SparkSession spark) {
        assumeTrue(Files.exists(CDNOW), "needs ../shared/data/cdnow");
        Dataset<Row> transactions = spark.read().parquet(CDNOW.toString());
        Dataset<Row> purchases = shaped(transactions.select(
                col("customer_id").cast("string").as(RowColumns.CUSTOMER),
                col("purchased_on").cast("date").as("date"),
                col("amount_usd").multiply(100).cast("long").as(RowColumns.AMOUNT),
                lit(true).as(RowColumns.AMOUNT_KNOWN),
                lit(null).cast("string").as(RowColumns.REASON)));

        List<PurchaseCount> counts = PurchaseHistories.of(purchases, day("1998-06-30"));

        assertThat(counts.stream().mapToLong(PurchaseCount::customers).sum()).isEqualTo(23_570);
        assertThat(counts.stream()
                        .filter(count -> count.repeats() > 0)
                        .mapToLong(PurchaseCount::customers)
                        .sum())
                .isEqualTo(11_516);
    }

    /** Rows in the shape of the source's. */
    private static Dataset<Row> shaped(Dataset<Row> rows) {
        Map<String, Column> given = Map.of(
                RowColumns.CUSTOMER, col(RowColumns.CUSTOMER),
                RowColumns.DAY, unix_date(col("date")),
                RowColumns.AMOUNT, col(RowColumns.AMOUNT),
                RowColumns.AMOUNT_KNOWN, col(RowColumns.AMOUNT_KNOWN),
                RowColumns.REASON, col(RowColumns.REASON));
        Column[] columns = Arrays.stream(RowColumns.schema().fields())
                .map(field -> given.getOrDefault(field.name(), lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new);
        return rows.select(columns);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
