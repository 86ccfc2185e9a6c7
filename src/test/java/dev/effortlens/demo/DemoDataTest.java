package dev.effortlens.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.effortlens.SparkExtension;
import dev.effortlens.demo.DemoRows.History;
import dev.effortlens.demo.DemoRows.ResponseRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final DemoPlan PLAN = new DemoPlan(300, 400, 5, LAST, "");

    private final SparkSession spark = SparkExtension.session();

    @Test
    void theSameSeedWritesTheSameRowsWhateverTheParallelism() {
        for (DemoTables table : DemoTables.values()) {
            List<String> whole = rows(PLAN, table, 1);
            assertThat(rows(PLAN, table, 3)).isEqualTo(whole).isNotEmpty();
        }
    }

    @Test
    void anotherSeedWritesOthers() {
        DemoPlan other = new DemoPlan(300, 400, 6, LAST, "");

        assertThat(rows(other, DemoTables.RESPONSES, 1)).isNotEqualTo(rows(PLAN, DemoTables.RESPONSES, 1));
    }

    @Test
    void aCustomersRowsDoNotDependOnHowManyCustomersThereAre() {
        List<String> few = rows(new DemoPlan(10, 400, 5, LAST, ""), DemoTables.RESPONSES, 1);

        assertThat(rows(PLAN, DemoTables.RESPONSES, 1)).containsAll(few);
        assertThat(few).hasSizeGreaterThan(30);
    }

    @Test
    void billingBecomesHarderFromADayOnAndNothingBeforeItChanges() {
        LocalDate from = LAST.minusDays(60);
        DemoPlan harder = new DemoPlan(300, 400, 5, LAST, "", false, from);
        List<ResponseRow> calm = new ArrayList<>();
        List<ResponseRow> changed = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            calm.addAll(DemoCustomer.of(PLAN, i).responses());
            changed.addAll(DemoCustomer.of(harder, i).responses());
        }

        assertThat(changed.stream().filter(row -> day(row).isBefore(from)))
                .containsExactlyElementsOf(
                        calm.stream().filter(row -> day(row).isBefore(from)).toList());
        assertThat(easeSince(from, "billing", calm) - easeSince(from, "billing", changed))
                .isBetween(0.7, 1.6);
        assertThat(easeSince(from, "chat", calm)).isCloseTo(easeSince(from, "chat", changed), within(0.2));
    }

    private static double easeSince(LocalDate from, String touchpoint, List<ResponseRow> rows) {
        return rows.stream()
                .filter(row -> row.dirt() == null && row.instrument().equals("ces"))
                .filter(row -> row.touchpoint().equals(touchpoint) && !day(row).isBefore(from))
                .mapToInt(row -> Objects.requireNonNull(row.score()))
                .average()
                .orElseThrow();
    }

    private static LocalDate day(ResponseRow row) {
        return LocalDate.ofInstant(row.respondedAt(), ZoneOffset.UTC);
    }

    @Test
    void filesHoldWhatTheTruthSays(@TempDir Path folder) throws IOException {
        DemoPlan plan = new DemoPlan(300, 400, 5, LAST, folder.toString());

        DemoData.write(spark, plan);

        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        assertThat(truth.at("/churned/odds_ratio_per_point").asDouble()).isEqualTo(1.3);
        double[] churn = new double[Truth.LEVELS];
        for (int effort = 0; effort < Truth.LEVELS; effort++) {
            churn[effort] = truth.at("/churned/rate_by_level/" + effort).asDouble();
        }
        for (int effort = 1; effort < Truth.LEVELS; effort++) {
            assertThat(odds(churn[effort]) / odds(churn[effort - 1])).isCloseTo(1.3, within(1e-12));
        }
        assertThat(truth.at("/comments/waiting/mentioned_by_level/6").asDouble())
                .isCloseTo(0.65, within(1e-12));
        assertThat(truth.at("/comments/price/mentioned_by_level/6").asDouble())
                .isEqualTo(truth.at("/comments/price/mentioned_by_level/0").asDouble());
        String path = folder.resolve("responses").toString();
        assertThat(spark.read().parquet(path).where("score = 99").count())
                .isEqualTo(truth.at("/dirty_rows/out_of_scale").asLong())
                .isPositive();
        assertThat(spark.read().parquet(path).where("customer_id is null").count())
                .isEqualTo(truth.at("/dirty_rows/no_customer").asLong())
                .isPositive();
        assertThat(folder.resolve("effortlens.yaml")).exists();
        assertThat(folder.resolve("responses/day=2026-03-31")).isDirectory();
    }

    @Test
    void everyKindOfDirtOccursAboutAsOftenAsItSays() {
        List<ResponseRow> all = new ArrayList<>();
        long visits = 0;
        Map<Dirt, Integer> counts = new EnumMap<>(Dirt.class);
        for (int i = 0; i < 20_000; i++) {
            all.addAll(DemoCustomer.of(PLAN, i).responses());
        }
        for (ResponseRow row : all) {
            Dirt dirt = row.dirt();
            if (dirt != null) {
                counts.merge(dirt, 1, Integer::sum);
            } else if (row.instrument().equals("ces")) {
                visits++;
            }
        }
        for (Dirt dirt : Dirt.values()) {
            assertThat(counts.get(dirt)).as(dirt.word()).isPositive();
        }
        for (Dirt dirt : List.of(Dirt.OUT_OF_SCALE, Dirt.BLANK, Dirt.NO_CUSTOMER, Dirt.CORRECTED)) {
            double expected = visits * dirt.chance();
            assertThat((double) counts.getOrDefault(dirt, 0))
                    .as(dirt.word())
                    .isCloseTo(expected, within(5 * Math.sqrt(expected)));
        }
    }

    @Test
    void commentsMentionTopicsAsOftenAsTheTruthSays() {
        double[] responses = new double[Truth.LEVELS];
        double[] comments = new double[Truth.LEVELS];
        Map<DemoTopic, double[]> mentions = new EnumMap<>(DemoTopic.class);
        for (int i = 0; i < 20_000; i++) {
            for (ResponseRow row : DemoCustomer.of(PLAN, i).responses()) {
                if (row.dirt() == null && row.instrument().equals("ces")) {
                    int effort = 7 - Objects.requireNonNull(row.score());
                    responses[effort]++;
                    String comment = row.comment();
                    comments[effort] += comment == null ? 0 : 1;
                    for (DemoTopic topic : DemoTopic.values()) {
                        double[] counts = mentions.computeIfAbsent(topic, each -> new double[Truth.LEVELS]);
                        counts[effort] += comment != null && mentions(comment, topic) ? 1 : 0;
                    }
                }
            }
        }
        for (int effort = 0; effort < Truth.LEVELS; effort++) {
            assertShare(comments[effort], responses[effort], Truth.COMMENTS);
            for (DemoTopic topic : DemoTopic.values()) {
                double[] counts = Objects.requireNonNull(mentions.get(topic));
                assertShare(counts[effort], comments[effort], topic.mentioned(effort));
            }
        }
    }

    private static boolean mentions(String comment, DemoTopic topic) {
        return topic.sentences().stream().anyMatch(comment::contains);
    }

    private static void assertShare(double part, double whole, double chance) {
        assertThat(part).isCloseTo(whole * chance, within(5 * Math.sqrt(whole * chance * (1 - chance))));
    }

    /** The windows of one customer's answers do not overlap: only then are the rates of the truth those of the rows. */
    @Test
    void answersOfACustomerAreFurtherApartThanAWindow() {
        for (int i = 0; i < 2_000; i++) {
            List<LocalDate> days = DemoCustomer.of(PLAN, i).responses().stream()
                    .filter(row -> row.dirt() == null && row.instrument().equals("ces"))
                    .map(row -> LocalDate.ofInstant(row.respondedAt(), ZoneOffset.UTC))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (int k = 1; k < days.size(); k++) {
                assertThat(Duration.between(
                                        days.get(k - 1).atStartOfDay(),
                                        days.get(k).atStartOfDay())
                                .toDays())
                        .isGreaterThan(Truth.WINDOW_DAYS);
            }
        }
    }

    @Test
    void nothingHappensAfterTheLastDay() {
        for (int i = 0; i < 2_000; i++) {
            History history = DemoCustomer.of(PLAN, i);
            assertThat(history.responses())
                    .allSatisfy(row -> assertThat(LocalDate.ofInstant(row.respondedAt(), ZoneOffset.UTC))
                            .isBeforeOrEqualTo(LAST));
            assertThat(history.purchases())
                    .allSatisfy(row -> assertThat(LocalDate.ofInstant(row.purchasedAt(), ZoneOffset.UTC))
                            .isBeforeOrEqualTo(LAST));
        }
    }

    @Test
    void refusesWhatNoReportCanBeMadeOf() {
        assertThatThrownBy(() -> new DemoPlan(1, 99, 1, LAST, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Demo data need at least 1 customer and 100 days, found 1 and 99");
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }

    private List<String> rows(DemoPlan plan, DemoTables table, int partitions) {
        SparkSession own = spark.newSession();
        own.conf().set("spark.sql.leafNodeDefaultParallelism", partitions);
        return DemoData.rows(own, plan, table).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
