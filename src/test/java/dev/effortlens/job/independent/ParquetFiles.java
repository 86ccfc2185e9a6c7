package dev.effortlens.job.independent;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.effortlens.SparkExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Writes rows as Parquet, one folder per input, columns by their canonical names. */
final class ParquetFiles {

    private final Path folder;
    private final ZoneId zone;
    private final InputRows rows;

    private ParquetFiles(Path folder, ZoneId zone, InputRows rows) {
        this.folder = folder;
        this.zone = zone;
        this.rows = rows;
    }

    static void write(Path folder, ZoneId zone, InputRows rows) {
        new ParquetFiles(folder, zone, rows).write();
    }

    private void write() {
        write(
                "responses",
                rows.responses(),
                List.of(
                        column("response_id", StringType, InputRows.Response::id),
                        column("customer_id", StringType, InputRows.Response::customer),
                        column("responded_at", TimestampType, InputRows.Response::at),
                        column("instrument", StringType, InputRows.Response::instrument),
                        column(
                                "score",
                                IntegerType,
                                row -> row.score() == null ? null : row.score().intValue()),
                        column("touchpoint", StringType, InputRows.Response::touchpoint),
                        column("recorded_at", TimestampType, InputRows.Response::recordedAt),
                        column("order_id", StringType, InputRows.Response::orderId),
                        column("comment", StringType, InputRows.Response::comment)));
        write(
                "interactions",
                rows.interactions(),
                List.of(
                        column("interaction_id", StringType, InputRows.Interaction::id),
                        column("customer_id", StringType, InputRows.Interaction::customer),
                        time("interactions", "occurred_at", InputRows.Interaction::at),
                        column("duration_seconds", LongType, InputRows.Interaction::handling),
                        column("channel", StringType, InputRows.Interaction::channel)));
        write(
                "churn",
                rows.churn(),
                List.of(
                        column("customer_id", StringType, InputRows.Churn::customer),
                        time("churn", "churned_at", InputRows.Churn::at),
                        time("churn", "returned_at", InputRows.Churn::returnedAt),
                        column("recorded_at", TimestampType, InputRows.Churn::recordedAt)));
        write(
                "purchases",
                rows.purchases(),
                List.of(
                        column("customer_id", StringType, InputRows.Purchase::customer),
                        time("purchases", "purchased_at", InputRows.Purchase::at),
                        column("amount", DataTypes.createDecimalType(12, 2), InputRows.Purchase::amount),
                        column("currency", StringType, InputRows.Purchase::currency),
                        column("order_id", StringType, InputRows.Purchase::orderId),
                        column("recorded_at", TimestampType, InputRows.Purchase::recordedAt)));
        write(
                "customers",
                rows.customers(),
                List.of(
                        column("customer_id", StringType, InputRows.Customer::id),
                        column("since", DateType, InputRows.Customer::since)));
        write(
                "invitations",
                rows.invitations(),
                List.of(
                        column("invitation_id", StringType, InputRows.Invitation::id),
                        column("customer_id", StringType, InputRows.Invitation::customer),
                        time("invitations", "sent_at", InputRows.Invitation::at),
                        column("touchpoint", StringType, InputRows.Invitation::touchpoint)));
    }

    private <R> void write(String name, List<R> input, List<Column<R>> columns) {
        SparkSession spark = SparkExtension.session().newSession();
        spark.conf().set("spark.sql.datetime.java8API.enabled", true);
        List<Row> cells = new ArrayList<>();
        for (R row : input) {
            cells.add(RowFactory.create(
                    columns.stream().map(column -> column.value().apply(row)).toArray()));
        }
        StructType schema = new StructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.name(), column.type(), true))
                .toArray(StructField[]::new));
        spark.createDataFrame(cells, schema)
                .coalesce(2)
                .write()
                .parquet(folder.resolve(name).toString());
    }

    private <R> Column<R> time(String input, String name, Function<R, @Nullable Instant> value) {
        if (!rows.dateOnly().contains(input)) {
            return new Column<>(name, TimestampType, value::apply);
        }
        return new Column<>(name, DateType, row -> {
            Instant at = value.apply(row);
            return at == null ? null : at.atZone(zone).toLocalDate();
        });
    }

    private static <R> Column<R> column(String name, DataType type, Function<R, @Nullable Object> value) {
        return new Column<>(name, type, value);
    }

    private record Column<R>(String name, DataType type, Function<R, @Nullable Object> value) {}
}
