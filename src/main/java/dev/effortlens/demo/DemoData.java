package dev.effortlens.demo;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.demo.DemoRows.ResponseRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Writes synthetic inputs whose effects are known, in day folders, with a configuration and the truth beside them. */
public final class DemoData {

    private DemoData() {}

    /**
     * Writes all inputs: the same rows for the same seed, whatever the parallelism; a customer's rows do not depend on
     * how many customers there are.
     *
     * @throws IOException if the folder cannot be written
     */
    public static void write(SparkSession spark, DemoPlan plan) throws IOException {
        spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        for (DemoTables table : plan.tables()) {
            write(rows(spark, plan, table), table, plan);
        }
        write(spark, plan.out() + "/truth.json", truth(plan, dirt(spark, plan)));
        write(spark, plan.out() + "/effortlens.yaml", DemoConfig.text(plan));
    }

    static Dataset<Row> rows(SparkSession spark, DemoPlan plan, DemoTables table) {
        FlatMapFunction<Long, Row> live =
                number -> table.rows(DemoCustomer.of(plan, number)).iterator();
        return spark.range(plan.customers()).as(Encoders.LONG()).flatMap(live, Encoders.row(table.schema()));
    }

    private static void write(Dataset<Row> rows, DemoTables table, DemoPlan plan) {
        String path = plan.out() + "/" + table.name().toLowerCase(Locale.ROOT);
        if (table == DemoTables.CUSTOMERS) {
            rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(path);
        } else {
            rows.repartition(col(DemoTables.DAY))
                    .sortWithinPartitions(DemoTables.DAY, "customer_id")
                    .write()
                    .mode(SaveMode.Overwrite)
                    .partitionBy(DemoTables.DAY)
                    .parquet(path);
        }
    }

    /** Returns how many dirty rows of each kind were written. */
    static Map<Dirt, Long> dirt(SparkSession spark, DemoPlan plan) {
        return spark.range(plan.customers())
                .as(Encoders.LONG())
                .toJavaRDD()
                .mapPartitions(numbers -> List.of(dirt(plan, numbers)).iterator())
                .reduce(DemoData::sum);
    }

    private static EnumMap<Dirt, Long> dirt(DemoPlan plan, Iterator<Long> numbers) {
        EnumMap<Dirt, Long> counts = new EnumMap<>(Dirt.class);
        while (numbers.hasNext()) {
            for (ResponseRow row : DemoCustomer.of(plan, numbers.next()).responses()) {
                Dirt dirt = row.dirt();
                if (dirt != null) {
                    counts.merge(dirt, 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static EnumMap<Dirt, Long> sum(EnumMap<Dirt, Long> a, EnumMap<Dirt, Long> b) {
        EnumMap<Dirt, Long> sum = new EnumMap<>(a);
        b.forEach((dirt, count) -> sum.merge(dirt, count, Long::sum));
        return sum;
    }

    private static String truth(DemoPlan plan, Map<Dirt, Long> dirt) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("x", "effort level of ces, 0 = effortless to 6");
        ObjectNode churned = root.putObject("churned");
        churned.put("odds_ratio_per_point", Truth.CHURN_ODDS_RATIO_PER_POINT);
        ObjectNode repurchased = root.putObject("repurchased");
        repurchased.put("odds_ratio_per_point", Truth.REPURCHASE_ODDS_RATIO_PER_POINT);
        for (int effort = 0; effort < Truth.LEVELS; effort++) {
            churned.withArray("rate_by_level").add(Truth.churn(effort));
            repurchased.withArray("rate_by_level").add(Truth.repurchase(effort));
        }
        comments(root.putObject("comments"));
        LocalDate harderFrom = plan.harderFrom();
        if (harderFrom != null) {
            ObjectNode harder = root.putObject("harder");
            harder.put("touchpoint", Truth.HARDER.word());
            harder.put("from", harderFrom.toString());
        }
        ObjectNode rows = root.putObject("dirty_rows");
        for (Dirt kind : Dirt.values()) {
            rows.put(kind.word(), dirt.getOrDefault(kind, 0L));
        }
        return root.toPrettyString() + "\n";
    }

    private static void comments(ObjectNode comments) {
        comments.put("share_of_responses", Truth.COMMENTS);
        comments.put("effect", "none of its own: what a topic tells of churn and purchases, it tells through effort");
        for (DemoTopic topic : DemoTopic.values()) {
            ObjectNode mentions = comments.putObject(topic.word());
            for (int effort = 0; effort < Truth.LEVELS; effort++) {
                mentions.withArray("mentioned_by_level").add(topic.mentioned(effort));
            }
        }
    }

    /** Without a checksum beside it: a configuration is there to be edited. */
    private static void write(SparkSession spark, String file, String text) throws IOException {
        Path path = new Path(file);
        // An instance of its own: others must go on writing their checksums.
        try (FileSystem store =
                FileSystem.newInstance(path.toUri(), spark.sessionState().newHadoopConf())) {
            store.setWriteChecksum(false);
            try (OutputStream out = store.create(path, true)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
