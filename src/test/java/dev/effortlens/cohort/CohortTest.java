package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import dev.effortlens.measure.Days;
import dev.effortlens.source.RowColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark adds to the rules: one customer's rows together, all of them, and each once. */
class CohortTest {

    private static final CohortPlan PLAN =
            new Story().answersInvitations(14, "2026-12-31", false).plan();

    private final SparkSession spark = SparkExtension.session().newSession();
    private final List<Row> answers = new ArrayList<>();
    private final List<Row> customers = new ArrayList<>();
    private final List<Row> churn = new ArrayList<>();
    private final List<Row> purchases = new ArrayList<>();
    private final List<Row> interactions = new ArrayList<>();
    private final List<Row> invitations = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void neitherPartitionsNorTheOrderOfRowsMatter(int partitions) {
        many(new Random(3));
        List<String> once = label(2);

        Random random = new Random(partitions);
        for (List<Row> rows : List.of(answers, customers, churn, purchases, interactions, invitations)) {
            Collections.shuffle(rows, random);
        }

        assertThat(label(partitions)).isEqualTo(once).hasSize(answers.size() + invitations.size());
    }

    @Test
    void rowsThatTheSourceSetAsideTakeNoPart() {
        answer("r", "c", "2026-03-01T10:00", 5, Map.of());
        answer("s", "c", "2026-03-01T11:00", 99, Map.of(RowColumns.REASON, "out-of-scale"));
        event(churn, "c", "2026-03-02T10:00", Map.of(RowColumns.REASON, "not-due"));

        assertThat(label(1)).singleElement().asString().contains("r used", "churned=0");
    }

    @Test
    void ofTwoRecordsThatNameDifferentCustomersTheNewerCounts() {
        answer("r", "wrong", "2026-03-01T10:00", 5, recorded("2026-03-01T10:00"));
        answer("r", "right", "2026-03-01T10:00", 5, recorded("2026-03-02T10:00"));

        assertThat(label(3))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("right r used"),
                        line -> assertThat(line).startsWith("wrong r duplicate"));
    }

    @Test
    void whoIsAskedAndNeverAnswersIsThereToo() {
        answer("r", "a", "2026-03-02T10:00", 5, Map.of());
        invite("i", "a", "2026-03-01T10:00");
        invite("j", "b", "2026-03-01T10:00");

        assertThat(label(3))
                .satisfiesExactly(
                        line -> assertThat(line).contains("customer=a").contains("fate=ANSWERED"),
                        line -> assertThat(line).contains("customer=b").contains("fate=UNANSWERED"),
                        line -> assertThat(line).startsWith("a r used"));
    }

    @Test
    void anAnswerThatACorrectionGaveToAnotherCustomerAnswersNothing() {
        answer("r", "wrong", "2026-03-02T10:00", 5, recorded("2026-03-02T10:00"));
        answer("r", "right", "2026-03-02T10:00", 5, recorded("2026-03-03T10:00"));
        invite("i", "wrong", "2026-03-01T10:00");
        invite("j", "right", "2026-03-01T10:00");

        assertThat(label(3))
                .anySatisfy(line -> assertThat(line).contains("customer=wrong").contains("fate=UNANSWERED"))
                .anySatisfy(line -> assertThat(line).contains("customer=right").contains("fate=ANSWERED"));
    }

    @Test
    void aReturnAfterAsOfIsNotKnownYet() {
        // As of the last day of 2026.
        answer("r", "a", "2026-12-20T10:00", 5, Map.of());
        event(churn, "a", "2026-12-01T10:00", until("2026-12-15T10:00"));
        answer("s", "b", "2026-12-20T10:00", 5, Map.of());
        event(churn, "b", "2026-12-01T10:00", until("2027-01-01T00:00"));

        assertThat(label(1))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a r used"),
                        line -> assertThat(line).startsWith("b s while-gone"));
    }

    @Test
    void aCustomersRowGivesTheFirstDayTheSegmentsAndTheMatch() {
        answer("r", "known", "2026-03-01T10:00", 5, Map.of());
        answer("s", "young", "2026-03-01T10:00", 5, Map.of());
        answer("t", "stranger", "2026-03-01T10:00", 5, Map.of());
        customers.add(row(Map.of(RowColumns.CUSTOMER, "known", RowColumns.NAMES, new String[] {null, null, "gold"})));
        customers.add(row(Map.of(
                RowColumns.CUSTOMER, "young", RowColumns.DAY, Story.day("2026-03-02"), RowColumns.NAMES, new String[] {
                    null, null, "free"
                })));

        assertThat(label(3))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("known r used known")
                                .contains("gold"),
                        line -> assertThat(line).startsWith("stranger t used unknown"),
                        line -> assertThat(line).startsWith("young s before-customer-since known"));
    }

    private void many(Random random) {
        for (int i = 0; i < 400; i++) {
            String customer = "c" + random.nextInt(60);
            String response = "r" + random.nextInt(300);
            answer(response, customer, anywhere(random), 1 + random.nextInt(7), recorded(anywhere(random)));
            event(random.nextInt(5) == 0 ? churn : purchases, customer, anywhere(random), Map.of());
            event(interactions, customer, anywhere(random), Map.of(RowColumns.NUMBERS, new Long[] {60L}));
            invite(response, "c" + random.nextInt(90), anywhere(random));
        }
    }

    private static String anywhere(Random random) {
        return "2026-0%d-%02dT%02d:%02d"
                .formatted(2 + random.nextInt(3), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
    }

    private List<String> label(int partitions) {
        return Cohort.label(
                        dataset(answers),
                        customers.isEmpty() ? null : dataset(customers),
                        invitations.isEmpty() ? null : dataset(invitations),
                        List.of(dataset(churn), dataset(purchases), dataset(interactions)),
                        PLAN,
                        Days.ALL,
                        answers.size(),
                        partitions)
                .map(CohortTest::line)
                .collect()
                .stream()
                .sorted()
                .toList();
    }

    private static String line(Labelled row) {
        return row instanceof LabelledAnswer answer ? line(answer) : row.toString();
    }

    private static String line(LabelledAnswer answer) {
        return "%s %s %s %s %s churned=%s %s %s %s %s"
                .formatted(
                        answer.customer(),
                        answer.response(),
                        answer.reason() == null ? "used" : answer.reason(),
                        answer.known() ? "known" : "unknown",
                        answer.names(),
                        answer.states().length == 0 ? "" : answer.states()[0],
                        Arrays.toString(answer.states()),
                        Arrays.toString(answer.amounts()),
                        Arrays.toString(answer.bands()),
                        answer.score());
    }

    private Dataset<Row> dataset(List<Row> rows) {
        return spark.createDataFrame(rows, RowColumns.schema());
    }

    private void answer(String response, String customer, String at, int score, Map<String, Object> others) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                RowColumns.CUSTOMER,
                customer,
                RowColumns.RESPONSE,
                response,
                RowColumns.AT,
                Story.micros(at),
                RowColumns.DAY,
                Story.day(at),
                RowColumns.INSTRUMENT,
                0,
                RowColumns.SCORE,
                score,
                RowColumns.NAMES,
                new String[] {"web", null, null}));
        fields.putAll(others);
        answers.add(row(fields));
    }

    private static void event(List<Row> feed, String customer, String at, Map<String, Object> others) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                RowColumns.CUSTOMER,
                customer,
                RowColumns.AT,
                Story.micros(at),
                RowColumns.DAY,
                Story.day(at),
                RowColumns.AMOUNT,
                100L,
                RowColumns.AMOUNT_KNOWN,
                true,
                RowColumns.NAMES,
                new String[] {"phone"},
                RowColumns.NUMBERS,
                new Long[] {0L}));
        fields.putAll(others);
        feed.add(row(fields));
    }

    private void invite(String id, String customer, String at) {
        event(invitations, customer, at, Map.of(RowColumns.RESPONSE, id, RowColumns.NAMES, new String[] {
            "web", null, null
        }));
    }

    private static Map<String, Object> recorded(String at) {
        return Map.of(RowColumns.RECORDED, Story.micros(at));
    }

    private static Map<String, Object> until(String at) {
        return Map.of(RowColumns.UNTIL, Story.micros(at), RowColumns.UNTIL_DAY, Story.day(at));
    }

    private static Row row(Map<String, Object> fields) {
        String[] names = RowColumns.schema().fieldNames();
        @Nullable Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = fields.get(names[i]);
        }
        return RowFactory.create(values);
    }
}
