package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of values and rows: times and days, codes and casts, amounts, and the reasons rows are set aside for. */
class ReadingTest {

    private static final String LONG = "{path: responses}";
    private static final String ANSWER =
            "select * from values %s as " + "t(response_id, customer_id, responded_at, instrument, score)";

    @TempDir
    private Path folder = Path.of("");

    private Inputs inputs;

    @BeforeEach
    void prepare() {
        inputs = new Inputs(folder);
    }

    // ---- times

    @Test
    void instantsHaveTheDayOfTheReportsZone() {
        assertThat(days("timestamp'2026-02-28 22:59:59.999999Z'", "timestamp'2026-02-28 23:00:00Z'", LONG))
                .containsExactly("2026-02-28", "2026-03-01");
    }

    @Test
    void clockTimesAreReadInTheReportsZone() {
        assertThat(instants("timestamp_ntz'2026-03-01 00:30:00'", "timestamp_ntz'2026-07-01 00:30:00'", LONG))
                .containsExactly("2026-02-28T23:30:00Z", "2026-06-30T22:30:00Z");
    }

    @Test
    void textIsReadInTheZoneOfItsMapping() {
        String mapped = "{path: responses, columns: {responded_at: {column: responded_at, "
                + "pattern: 'dd.MM.yyyy HH:mm', zone: Europe/Helsinki}}}";

        assertThat(instants("'01.03.2026 00:30'", "'01.07.2026 00:30'", mapped))
                .containsExactly("2026-02-28T22:30:00Z", "2026-06-30T21:30:00Z");
    }

    @Test
    void anOffsetInTheTextWinsOverTheZone() {
        String mapped = "{path: responses, columns: {responded_at: {column: responded_at, "
                + "pattern: \"yyyy-MM-dd'T'HH:mmXXX\"}}}";

        assertThat(instants("'2026-03-01T00:30+05:30'", "'2026-03-01T00:30Z'", mapped))
                .containsExactly("2026-02-28T19:00:00Z", "2026-03-01T00:30:00Z");
    }

    @Test
    void clockTimesOfTheChangedHourAreInstants() {
        // 02:30 is left out on 29 March 2026, and comes twice on 25 October.
        assertThat(instants("timestamp_ntz'2026-03-29 03:30:00'", "timestamp_ntz'2026-03-29 01:59:59'", LONG))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-29T00:59:59Z");
        assertThat(instantsAgain("timestamp_ntz'2026-03-29 02:30:00'", "timestamp_ntz'2026-10-25 02:30:00'"))
                .containsExactly("2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z");
    }

    @Test
    void datesHaveADayAndNoInstant() {
        Sources sources = two("date'2026-03-01'", "date'2026-03-31'", LONG);

        assertThat(inputs.rows(sources, "responses")
                        .orderBy("response")
                        .select("at", "day")
                        .collectAsList())
                .satisfiesExactly(
                        row -> assertThat(row.isNullAt(0) && day(row, 1).equals("2026-03-01"))
                                .isTrue(),
                        row -> assertThat(day(row, 1)).isEqualTo("2026-03-31"));
        assertThat(sources.describe().get(0).dateOnly()).isTrue();
    }

    @Test
    void anInstantCastToADateLosesItsHour() {
        Sources sources = two(
                "timestamp'2026-02-28 22:59:59Z'",
                "timestamp'2026-02-28 23:00:00Z'",
                "{path: responses, columns: {responded_at: {column: responded_at, cast: date}}}");

        assertThat(inputs.rows(sources, "responses")
                        .orderBy("response")
                        .select("at", "day")
                        .collectAsList())
                .extracting(row -> row.isNullAt(0) + " " + day(row, 1))
                .containsExactly("true 2026-02-28", "true 2026-03-01");
    }

    // ---- comments

    @Test
    void everyScoreOfARowHasItsComment() {
        inputs.answers("select * from values "
                        + "('r1', 'c', timestamp'2026-03-01 10:00:00', 5, 9, 'I waited'), "
                        + "('r2', 'c', timestamp'2026-03-02 10:00:00', 5, 9, 'Fine'), "
                        + "('r3', 'c', timestamp'2026-03-03 10:00:00', 5, 9, ' ') "
                        + "as t(response_id, customer_id, responded_at, q1, q2, remarks)")
                .with("topics: {price: [expensive], waiting: [wait*]}");
        Sources sources =
                inputs.openAnswers("{path: responses, scores: {ces: q1, nps: q2}, columns: {comment: remarks}}");

        assertThat(inputs.rows(sources, "responses")
                        .orderBy(RowColumns.RESPONSE, RowColumns.INSTRUMENT)
                        .selectExpr("concat_ws(' ', response, instrument, numbers[0])")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("r1 0 2", "r1 1 2", "r2 0 0", "r2 1 0", "r3 0", "r3 1");
    }

    // ---- as-of

    @Test
    void aRowIsDueUntilTheEndOfAsOf() {
        // As of 31 March 2026, in summer time: the day ends at 22:00 UTC.
        Sources sources = two("timestamp'2026-03-31 21:59:59.999999Z'", "timestamp'2026-03-31 22:00:00Z'", LONG);

        assertThat(inputs.fates(sources, "responses")).containsExactly("kept", "not-due");
    }

    @Test
    void whatWasRecordedAfterAsOfIsNotKnownYet() {
        inputs.answers(ANSWER.formatted("('r', 'c', timestamp'2026-03-01 10:00:00', 'ces', 5)"));
        inputs.write("late", """
                select * from values
                  ('a', timestamp'2026-03-01 10:00:00', timestamp'2026-03-31 21:59:59Z'),
                  ('b', timestamp'2026-03-01 10:00:00', timestamp'2026-03-31 22:00:00Z'),
                  ('c', timestamp'2026-03-01 10:00:00', null)
                as t(customer_id, churned_at, recorded_at)""");

        Sources sources = inputs.open("responses: {path: responses}\nchurn: {path: late}");

        assertThat(inputs.fates(sources, "churn")).containsExactly("kept", "not-due", "kept");
    }

    // ---- reasons

    @Test
    void answersAreSetAsideForTheirFirstReason() {
        inputs.answers(ANSWER.formatted("""
                ('a', 'c', timestamp'2026-03-01 10:00:00', 'ces', 1.0D),
                ('b', 'c', timestamp'2026-03-01 10:00:00', 'ces', 7.0D),
                ('c', 'c', timestamp'2026-03-01 10:00:00', 'ces', 0.0D),
                ('d', 'c', timestamp'2026-03-01 10:00:00', 'ces', 8.0D),
                ('e', 'c', timestamp'2026-03-01 10:00:00', 'nps', 0.0D),
                ('f', 'c', timestamp'2026-03-01 10:00:00', 'nps', 11.0D),
                ('g', 'c', timestamp'2026-03-01 10:00:00', 'ces', 4.5D),
                ('h', 'c', timestamp'2026-03-01 10:00:00', 'ces', double('NaN')),
                ('i', 'c', timestamp'2026-03-01 10:00:00', 'ces', double('Infinity')),
                ('j', 'c', timestamp'2026-03-01 10:00:00', 'ces', null),
                ('k', 'c', timestamp'2026-03-01 10:00:00', 'csat', 3.0D),
                ('l', null, timestamp'2026-03-01 10:00:00', 'ces', 3.0D),
                ('m', 'c', null, 'ces', 3.0D),
                ('n', '', timestamp'2026-03-01 10:00:00', 'ces', 3.0D),
                ('o', 'c', timestamp'2026-03-01 10:00:00', null, 3.0D)"""));

        assertThat(inputs.fates(inputs.openAnswers(LONG), "responses"))
                .hasSize(15)
                .containsSubsequence("kept", "kept", "out-of-scale", "out-of-scale", "kept", "out-of-scale")
                .containsSubsequence("not-a-whole-number", "unreadable-score")
                .containsSubsequence("no-answer", "other-instrument", "missing-key", "missing-key", "missing-key")
                .endsWith("other-instrument");
    }

    @Test
    void textThatIsNoTimeIsUnreadable() {
        Sources sources = two(
                "'2026-03-01 10:00'",
                "'2026-02-30 10:00'",
                "{path: responses, columns: {responded_at: {column: responded_at, pattern: 'yyyy-MM-dd HH:mm'}}}");

        assertThat(inputs.fates(sources, "responses")).containsExactly("kept", "unreadable-responded_at");
    }

    @Test
    void rowsThatWhereLeavesOutAreNotSelected() {
        inputs.answers(ANSWER.formatted("('r', 'c', timestamp'2026-03-01 10:00:00', 'ces', 5)"));
        inputs.write("left", """
                select * from values
                  ('a', timestamp'2026-03-01 10:00:00', true),
                  ('b', timestamp'2026-03-01 10:00:00', false),
                  ('c', timestamp'2026-03-01 10:00:00', null)
                as t(customer_id, churned_at, voluntary)""");

        Sources sources = inputs.open("responses: {path: responses}\nchurn: {path: left, where: {voluntary: true}}");

        assertThat(inputs.fates(sources, "churn")).containsExactly("kept", "not-selected", "not-selected");
    }

    // ---- mapping

    @Test
    void theWideFormHasOneAnswerPerInstrument() {
        inputs.answers("""
                select * from values
                  ('a', 'c', timestamp'2026-03-01 10:00:00', 5, 9, 'x'),
                  ('b', 'c', timestamp'2026-03-01 10:00:00', 0, 10, 'y')
                as t(response_id, customer_id, responded_at, q1, q2, place)""");
        Sources sources = inputs.openAnswers("""
                {path: responses, columns: {touchpoint: place}, scores: {\
                ces: {column: q1, values: {"0": null}, touchpoint: checkout}, nps: q2}}""");

        assertThat(inputs.fates(sources, "responses")).containsExactly("kept", "kept", "no-answer", "kept");
        assertThat(inputs.rows(sources, "responses")
                        .where("reason is null")
                        .orderBy("response", "instrument")
                        .selectExpr("concat_ws(' ', response, instrument, score, names[0])")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("a 0 5 checkout", "a 1 9 x", "b 1 10 y");
        assertThat(sources.describe().get(0).units()).isEqualTo(4);
    }

    @Test
    void codesAreMappedAndUnknownOnesSetAside() {
        inputs.answers("""
                select *, 5 as score, 'ces' as instrument from values
                  ('a', 'c', timestamp'2026-03-01 10:00:00', 1),
                  ('b', 'c', timestamp'2026-03-01 10:00:00', 2),
                  ('c', 'c', timestamp'2026-03-01 10:00:00', 3),
                  ('d', 'c', timestamp'2026-03-01 10:00:00', null)
                as t(response_id, customer_id, responded_at, place)""");
        Sources sources = inputs.openAnswers("{path: responses, columns: {touchpoint: {column: place, "
                + "values: {'1': checkout, '2': null}, otherwise: quarantine}}}");

        assertThat(inputs.fates(sources, "responses")).containsExactly("kept", "kept", "unmapped-touchpoint", "kept");
        assertThat(touchpoints(sources)).containsExactly("checkout", null, "3", null);
    }

    @Test
    void constantsAndTrimmedNames() {
        inputs.answers("""
                select *, 5 as score, 'ces' as instrument from values
                  ('a', 'c', timestamp'2026-03-01 10:00:00', '  shop '),
                  ('b', 'c', timestamp'2026-03-01 10:00:00', '   ')
                as t(response_id, customer_id, responded_at, touchpoint)""");
        Sources sources = inputs.openAnswers("{path: responses, columns: {channel: {constant: web}}}");

        assertThat(touchpoints(sources)).containsExactly("shop", null);
        assertThat(inputs.rows(sources, "responses").selectExpr("names[1]").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("web", "web");
    }

    @Test
    void twoSpellingsOfOneNameAreOne() {
        inputs.answers("""
                select *, 5 as score, 'ces' as instrument from values
                  ('a', 'c1', timestamp'2026-03-01 10:00:00', 'Cafe\u0301'),
                  ('b', 'c\u200b1', timestamp'2026-03-01 10:00:00', 'Caf\u00e9'),
                  ('c', ' c1 ', timestamp'2026-03-01 10:00:00', 'Caf\u00e9\u00a0')
                as t(response_id, customer_id, responded_at, touchpoint)""");
        Sources sources = inputs.openAnswers(LONG);

        assertThat(touchpoints(sources)).containsExactly("Caf\u00e9", "Caf\u00e9", "Caf\u00e9");
        assertThat(inputs.rows(sources, "responses")
                        .select("customer")
                        .distinct()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void numbersAreKeysAsTheyAreWritten() {
        inputs.answers("select 1L as response_id, cast(7 as int) as customer_id, "
                + "timestamp'2026-03-01 10:00:00' as responded_at, 'ces' as instrument, cast(5 as tinyint) as score");
        Sources sources = inputs.openAnswers(LONG);

        Row row = inputs.rows(sources, "responses")
                .select("response", "customer", "score")
                .head();

        assertThat(List.of(row.get(0), row.get(1), row.get(2))).isEqualTo(List.of("1", "7", 5));
    }

    // ---- amounts

    @Test
    void amountsAreMinorUnitsRoundedHalfUp() {
        inputs.answers(ANSWER.formatted("('r', 'c', timestamp'2026-03-01 10:00:00', 'ces', 5)"));
        inputs.write("purchases", """
                select customer_id, timestamp'2026-03-01 10:00:00' as purchased_at, amount, currency from values
                  ('a', '12.34', 'EUR'), ('b', '-0.005', 'EUR'), ('c', '1e2', null), ('d', 'free', 'EUR'),
                  ('e', null, 'EUR'), ('f', '99999999999999999999', 'EUR'), ('g', '5', 'USD'),
                  ('h', '1.7e18', 'EUR'), ('i', '9.2e16', 'EUR')
                as t(customer_id, amount, currency)""");
        Sources sources = inputs.open("""
                responses: {path: responses}
                churn: {path: churn}
                purchases: {path: purchases}""");

        assertThat(inputs.fates(sources, "purchases"))
                .containsExactly(
                        "kept",
                        "kept",
                        "kept",
                        "unreadable-amount",
                        "missing-key",
                        "unreadable-amount",
                        "kept",
                        "unreadable-amount",
                        "kept");
        assertThat(inputs.rows(sources, "purchases")
                        .where("reason is null")
                        .orderBy("customer")
                        .selectExpr("concat(amount, ' ', amount_known)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("1234 true", "-1 true", "10000 true", "500 false", "9200000000000000000 true");
    }

    // ---- helpers

    private Sources two(String first, String second, String responses) {
        inputs.answers(ANSWER.formatted("('a', 'c', %s, 'ces', 5), ('b', 'c', %s, 'ces', 5)".formatted(first, second)));
        return inputs.openAnswers(responses);
    }

    private List<String> days(String first, String second, String responses) {
        return inputs
                .rows(two(first, second, responses), "responses")
                .orderBy("response")
                .select("day")
                .collectAsList()
                .stream()
                .map(row -> day(row, 0))
                .toList();
    }

    private List<String> instants(String first, String second, String responses) {
        return inputs
                .rows(two(first, second, responses), "responses")
                .orderBy("response")
                .select("at")
                .collectAsList()
                .stream()
                .map(row -> Instant.EPOCH
                        .plus(row.getLong(0), java.time.temporal.ChronoUnit.MICROS)
                        .toString())
                .toList();
    }

    private List<String> instantsAgain(String first, String second) {
        inputs = new Inputs(folder.resolve("again"));
        return instants(first, second, LONG);
    }

    private List<String> touchpoints(Sources sources) {
        return inputs.rows(sources, "responses").orderBy("response").selectExpr("names[0]").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static String day(Row row, int column) {
        return LocalDate.ofEpochDay(row.getInt(column)).toString();
    }
}
