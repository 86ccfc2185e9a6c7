package dev.effortlens.job.nights;

import dev.effortlens.SparkExtension;
import dev.effortlens.counts.CustomerSketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Ten weeks of a small shop: answers of which some come late or are given again, invitations, purchases, contacts, customers
 * who leave and come back, and a table of customers that is rewritten every night. One file per week and feed.
 */
final class ShopInputs {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    static final int DAYS = 70;
    /** Who is erased. */
    static final String CUSTOMER = "c7";

    /** Of no topic, and nowhere else. */
    static final String WORD_OF_EVERY_COMMENT = "xylokarpos";

    private static final int CUSTOMERS = 80;
    /** More than are counted exactly. */
    private static final int MANY_CUSTOMERS = CustomerSketch.EXACT_UP_TO + 500;

    private static final String WEEK = "week";
    private static final StructType RESPONSES = new StructType()
            .add("response_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("responded_at", DataTypes.TimestampType)
            .add("instrument", DataTypes.StringType)
            .add("score", DataTypes.IntegerType)
            .add("touchpoint", DataTypes.StringType)
            .add("recorded_at", DataTypes.TimestampType)
            .add("Agent (first, last)", DataTypes.StringType)
            .add("comment", DataTypes.StringType)
            .add(WEEK, DataTypes.IntegerType);
    private static final StructType CHURN = new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("churned_at", DataTypes.TimestampType)
            .add("returned_at", DataTypes.TimestampType)
            .add(WEEK, DataTypes.IntegerType);
    private static final StructType PURCHASES = new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("purchased_at", DataTypes.TimestampType)
            .add("amount", DataTypes.createDecimalType(10, 2))
            .add(WEEK, DataTypes.IntegerType);
    private static final StructType INTERACTIONS = new StructType()
            .add("interaction_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("occurred_at", DataTypes.TimestampType)
            .add(WEEK, DataTypes.IntegerType);
    private static final StructType INVITATIONS = new StructType()
            .add("invitation_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("sent_at", DataTypes.TimestampType)
            .add("touchpoint", DataTypes.StringType)
            .add(WEEK, DataTypes.IntegerType);
    private static final StructType CUSTOMERS_TABLE = new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("since", DataTypes.DateType)
            .add("plan", DataTypes.StringType);

    private static final List<String> COMMENTS =
            List.of("", "", "Waited too long", "The queue was slow", "too expensive", "slow, and expensive", "Fine");

    private final Random random = new Random(11);
    /** Drawn apart: with other comments all other values stay as they are. */
    private final Random words = new Random(12);

    private final List<Row> responses = new ArrayList<>();
    private final List<Row> churn = new ArrayList<>();
    private final List<Row> purchases = new ArrayList<>();
    private final List<Row> interactions = new ArrayList<>();
    private final List<Row> customers = new ArrayList<>();
    private final List<Row> invitations = new ArrayList<>();

    private ShopInputs(int customers) {
        for (int customer = 0; customer < customers; customer++) {
            live("c" + customer, customer % CUSTOMERS);
        }
        for (int customer = 0; customer < 2 * customers; customer++) {
            invite("c" + customer);
        }
    }

    /** Writes all inputs and a configuration, and returns the configuration's path. */
    static Path write(Path folder) throws IOException {
        return write(folder, new ShopInputs(CUSTOMERS), "");
    }

    /** As {@link #write(Path)}, with so many customers that their number is estimated. */
    static Path writeMany(Path folder) throws IOException {
        return write(folder, new ShopInputs(MANY_CUSTOMERS), "");
    }

    /** As {@link #write(Path)}, but as if a customer had never been there. */
    static Path writeWithout(Path folder, String customer) throws IOException {
        return write(folder, new ShopInputs(CUSTOMERS), customer);
    }

    private static Path write(Path folder, ShopInputs inputs, String without) throws IOException {
        store(folder.resolve("responses"), inputs.responses, RESPONSES, without);
        store(folder.resolve("churn"), inputs.churn, CHURN, without);
        store(folder.resolve("purchases"), inputs.purchases, PURCHASES, without);
        store(folder.resolve("interactions"), inputs.interactions, INTERACTIONS, without);
        store(folder.resolve("invitations"), inputs.invitations, INVITATIONS, without);
        store(folder.resolve("customers"), inputs.customers, CUSTOMERS_TABLE, without);
        Path config = folder.resolve("shop.yaml");
        Files.writeString(config, config());
        return config;
    }

    static String config() {
        return """
                report: {title: Shop, time-zone: UTC, minimum-cell: 1}
                inputs:
                  responses: {path: responses}
                  churn: {path: churn, complete-through: 2026-12-31}
                  purchases: {path: purchases, complete-through: 2026-12-31}
                  interactions: {path: interactions, complete-through: 2026-12-31}
                  customers: {path: customers}
                  invitations: {path: invitations, within-days: 12}
                instruments:
                  ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
                  nps: {measure: NPS}
                outcomes:
                  churned: {from: churn, within-days: 10}
                  repurchased: {from: purchases, within-days: 10}
                  spend: {from: purchases, sum: amount, within-days: 10}
                  promoter: {stated: nps, at-least: 9}
                signals:
                  contacts: {from: interactions, count: true, look-back-days: 5, bands: [0, 1, 2]}
                topics:
                  waiting: [wait*, queue]
                  price: [expensive]
                segments: [plan]
                cuts: [touchpoint, month, plan]
                adjust: [touchpoint]
                gates: {newest-days: {responses: off, invitations: off}, volume-percent: off, direction: accept}
                primary: {instrument: ces, outcome: churned}
                output: {reports: reports, state: state}
                """;
    }

    private void live(String id, int number) {
        customers.add(
                RowFactory.create(id, Date.valueOf(FIRST.minusDays(400 - 5L * number)), number % 3 == 0 ? "a" : "b"));
        int left = random.nextInt(3) == 0 ? 10 + random.nextInt(DAYS) : DAYS;
        int back = left + 3 + random.nextInt(30);
        if (left < DAYS) {
            Timestamp returned = back < DAYS ? at(back) : null;
            churn.add(RowFactory.create(id, at(left), returned, left / 7));
        }
        for (int day = random.nextInt(6); day < DAYS; day += 1 + random.nextInt(12)) {
            answer(id, day);
            if (random.nextInt(8) == 0) {
                answer(id, day);
            }
            if (random.nextInt(2) == 0) {
                int bought = day + random.nextInt(15);
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(9_000), 2);
                purchases.add(RowFactory.create(id, at(bought), amount, bought / 7));
            }
            for (int contacts = random.nextInt(3); contacts > 0; contacts--) {
                int called = Math.max(0, day - random.nextInt(6));
                interactions.add(RowFactory.create("i" + interactions.size(), id, at(called), called / 7));
            }
        }
    }

    /** Half of those who are asked never answer anything; some are reminded. */
    private void invite(String id) {
        for (int day = random.nextInt(9); day < DAYS; day += 3 + random.nextInt(15)) {
            String invitation = "a" + invitations.size();
            for (int sent = day; sent < DAYS && sent <= day + 5 * random.nextInt(2); sent += 5) {
                invitations.add(RowFactory.create(invitation, id, at(sent), "t" + random.nextInt(3), sent / 7));
            }
        }
    }

    private void answer(String id, int day) {
        String response = "r" + responses.size();
        Timestamp at = at(day);
        Timestamp recorded = at(random.nextInt(25) == 0 ? day + random.nextInt(20) : day, at);
        String touchpoint = "t" + random.nextInt(3);
        String said = COMMENTS.get(words.nextInt(COMMENTS.size()));
        String comment = said.isEmpty() ? null : said + " " + WORD_OF_EVERY_COMMENT;
        responses.add(RowFactory.create(
                response, id, at, "ces", 1 + random.nextInt(7), touchpoint, recorded, "A B", comment, day / 7));
        if (random.nextInt(2) == 0) {
            responses.add(RowFactory.create(
                    response, id, at, "nps", random.nextInt(11), touchpoint, recorded, "A B", null, day / 7));
        }
    }

    private Timestamp at(int day) {
        return Timestamp.from(FIRST.plusDays(day)
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(random.nextInt(24 * 60))
                .toInstant());
    }

    private Timestamp at(int day, Timestamp notBefore) {
        Timestamp at = at(day);
        return at.before(notBefore) ? notBefore : at;
    }

    private static void store(Path folder, List<Row> rows, StructType schema, String without) throws IOException {
        delete(folder);
        boolean weekly = List.of(schema.fieldNames()).contains(WEEK);
        Dataset<Row> frame = SparkExtension.session()
                .createDataFrame(rows, schema)
                .where(functions.col("customer_id").notEqual(without))
                .coalesce(1);
        if (weekly) {
            frame.write().partitionBy(WEEK).parquet(folder.toString());
        } else {
            frame.write().parquet(folder.toString());
        }
        rename(folder);
    }

    /** Spark's names of files are random; ours say nothing and are the same each time, and so are the times. */
    private static void rename(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("part-")) {
                    Path named = file.resolveSibling("rows.parquet");
                    Files.move(file, named);
                    Files.setLastModifiedTime(named, FileTime.from(Instant.parse("2026-06-01T00:00:00Z")));
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
