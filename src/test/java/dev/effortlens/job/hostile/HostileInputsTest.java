package dev.effortlens.job.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What arrives at 02:00. Every file holds three rows that are in order and one that is not, or is itself the trouble; each
 * line says what becomes of it, and nothing becomes of anything silently.
 */
class HostileInputsTest {

    private static final String ANSWERS = "responses";
    private static final String CHURN = "churn";
    private static final String PURCHASES = "purchases";
    private static final long DAY = 86_400_000_000L;
    private static final long NANOS = 1000;
    private static final int JULIAN_EPOCH = 2_440_588;
    private static final int EPOCH_DAY = 20_542;

    /** Each line is a plan of its own; compiling all of them would take minutes, and reads the same. */
    private static final SparkSession SPARK = SparkExtension.session().newSession();

    static {
        SPARK.conf().set("spark.sql.codegen.wholeStage", false);
        SPARK.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }

    @TempDir
    private Path folder;

    /**
     * One line of the table.
     *
     * @param name what is wrong
     * @param input the input that it is wrong with
     * @param change makes it so
     * @param verdict codes that stop the run; or rows used and set aside, and remarks in the report
     */
    record Hostile(String name, String input, Consumer<Feeds> change, String verdict) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void hasExactlyTheDeclaredResult(Hostile hostile) {
        Feeds feeds = Feeds.in(folder);
        hostile.change().accept(feeds);

        assertThat(feeds.verdict(SPARK, hostile.input())).isEqualTo(hostile.verdict());
    }

    @Test
    void theTableIsLong() {
        assertThat(table().count()).isGreaterThanOrEqualTo(85);
    }

    static Stream<Hostile> table() {
        return Stream.of(files(), columns(), times(), scores(), keysAndNames(), money(), gates())
                .flatMap(List::stream);
    }

    // ---- files

    private static List<Hostile> files() {
        return List.of(
                new Hostile(
                        "nothing at the path",
                        CHURN,
                        f -> delete(f.path("churn/a.parquet"), f.path("churn")),
                        "EL-S01"),
                new Hostile(
                        "a glob that matches nothing",
                        "referrals",
                        f -> f.with("", "referrals: {path: 'ref*/*.parquet'}"),
                        "EL-S01"),
                new Hostile("an empty folder", CHURN, f -> delete(f.path("churn/a.parquet")), "EL-S02"),
                new Hostile(
                        "a folder with a marker only",
                        CHURN,
                        f -> move(f, "churn/a.parquet", "churn/_SUCCESS"),
                        "EL-S02"),
                new Hostile("a zero-byte file", CHURN, f -> write(f.path("churn/b.parquet"), new byte[0]), "EL-S03"),
                new Hostile("four bytes", CHURN, f -> write(f.path("churn/b.parquet"), bytes("PAR1")), "EL-S03"),
                new Hostile("a file cut in half", ANSWERS, f -> cut(f.path("responses/a.parquet"), 2), "EL-S03"),
                new Hostile(
                        "a file without its last byte", ANSWERS, f -> shorten(f.path("responses/a.parquet")), "EL-S03"),
                new Hostile(
                        "a CSV file",
                        CHURN,
                        f -> write(f.path("churn/b.csv"), bytes("customer_id,churned_at\nc1,2026-03-01\n")),
                        "EL-S03"),
                new Hostile(
                        "a footer longer than the file",
                        ANSWERS,
                        f -> overwriteEnd(f.path("responses/a.parquet"), 8, 0x7f),
                        "EL-S03"),
                new Hostile(
                        "an encrypted footer's magic number",
                        ANSWERS,
                        f -> overwriteEnd(f.path("responses/a.parquet"), 1, 'E'),
                        "EL-S03"),
                new Hostile(
                        "a page header overwritten",
                        ANSWERS,
                        f -> overwriteStart(f.path("responses/a.parquet")),
                        "EL-S03"),
                new Hostile(
                        "a file without rows",
                        CHURN,
                        f -> f.file("churn/a.parquet", Feeds.churn(), List.of()),
                        "used 0"),
                new Hostile(
                        "pages without checksums",
                        CHURN,
                        f -> ForeignParquet.write(
                                f.path("churn/a.parquet"), Feeds.churn(), Feeds.good(Feeds::departure), false),
                        "used 3; no-checksums"),
                new Hostile(
                        "a second, hidden copy",
                        CHURN,
                        f -> copy(f, "churn/a.parquet", "churn/.a.parquet.tmp"),
                        "used 3"));
    }

    // ---- columns

    private static List<Hostile> columns() {
        return List.of(
                new Hostile(
                        "a required column missing",
                        CHURN,
                        f -> f.file("churn/a.parquet", without(Feeds.churn(), "churned_at"), rows("customer_id", "c1")),
                        "EL-S04"),
                new Hostile(
                        "a column renamed",
                        CHURN,
                        f -> f.odd(CHURN, "churned_at", "optional int64 churned (TIMESTAMP(MICROS,true))", null, null),
                        "EL-S04"),
                new Hostile(
                        "a column in other case",
                        ANSWERS,
                        f -> f.file("responses/a.parquet", Map.of("score", "optional int32 SCORE"), rows("SCORE", 5)),
                        "EL-S04"),
                new Hostile(
                        "a column that only one file lacks",
                        ANSWERS,
                        f -> f.file("responses/b.parquet", without(Feeds.responses(), "touchpoint"), List.of()),
                        "EL-S04"),
                new Hostile(
                        "a column that one file adds, and nobody reads",
                        CHURN,
                        f -> f.file(
                                "churn/b.parquet",
                                plus(Feeds.churn(), "optional binary agent (STRING)"),
                                rows("customer_id", "c8", "churned_at", Feeds.MARCH_30, "agent", "x")),
                        "used 4; added-column"),
                new Hostile(
                        "one column as two types",
                        ANSWERS,
                        f -> f.file(
                                "responses/b.parquet",
                                with(Feeds.responses(), "score", "optional int64 score"),
                                List.of()),
                        "EL-S06"),
                new Hostile(
                        "an instant in one file, a clock's time in another",
                        ANSWERS,
                        f -> f.file(
                                "responses/b.parquet",
                                with(
                                        Feeds.responses(),
                                        "responded_at",
                                        "optional int64 responded_at (TIMESTAMP(MICROS,false))"),
                                List.of()),
                        "EL-S06"),
                new Hostile(
                        "micro- and nanoseconds",
                        ANSWERS,
                        f -> f.file(
                                "responses/b.parquet",
                                with(
                                        Feeds.responses(),
                                        "responded_at",
                                        "optional int64 responded_at (TIMESTAMP(NANOS,true))"),
                                List.of()),
                        "EL-S06"),
                new Hostile(
                        "required in one file, optional in another",
                        ANSWERS,
                        f -> f.file(
                                "responses/b.parquet",
                                with(Feeds.responses(), "score", "required int32 score"),
                                List.of()),
                        "used 3"),
                new Hostile(
                        "a nested score",
                        ANSWERS,
                        f -> f.file(
                                "responses/a.parquet",
                                with(Feeds.responses(), "score", "optional group score { optional int32 value; }"),
                                List.of()),
                        "EL-S05"),
                new Hostile(
                        "a list of scores",
                        ANSWERS,
                        f -> f.file(
                                "responses/a.parquet",
                                with(Feeds.responses(), "score", "repeated int32 score"),
                                List.of()),
                        "EL-S05"),
                new Hostile(
                        "bytes for a key",
                        ANSWERS,
                        f -> f.file(
                                "responses/a.parquet",
                                with(Feeds.responses(), "customer_id", "optional binary customer_id"),
                                List.of()),
                        "EL-S05"),
                new Hostile(
                        "a decimal with 50 digits",
                        PURCHASES,
                        f -> f.file(
                                "purchases/a.parquet",
                                with(
                                        Feeds.purchases(),
                                        "amount",
                                        "optional fixed_len_byte_array(21) amount (DECIMAL(50,2))"),
                                List.of()),
                        "EL-S05"),
                new Hostile(
                        "a fraction for a key",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "customer_id", "optional double customer_id", 1.0, 1.5),
                        "EL-S05"),
                new Hostile(
                        "a boolean for a score",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional boolean score", true, false),
                        "EL-S05"),
                new Hostile(
                        "a number of the smallest type",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional int32 score (INTEGER(8,true))", 5, 7),
                        "used 4"),
                new Hostile(
                        "a number without a sign",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "customer_id", "optional int64 customer_id (INTEGER(64,false))", 7L, -1L),
                        "used 4"));
    }

    // ---- times

    private static List<Hostile> times() {
        return List.of(
                new Hostile(
                        "a time missing",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "", null, null),
                        "used 3, missing-key 1"),
                new Hostile(
                        "a time after as-of",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "", null, Feeds.MARCH_30 + 2 * DAY),
                        "used 3, not-due 1"),
                new Hostile(
                        "the year 2262",
                        CHURN,
                        f -> f.odd(CHURN, "churned_at", "", null, 9_214_646_400_000_000L),
                        "used 3, not-due 1"),
                new Hostile(
                        "the largest number as a time",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "", null, Long.MAX_VALUE),
                        "used 3, unreadable-responded_at 1"),
                new Hostile(
                        "the smallest number as a time",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "", null, Long.MIN_VALUE),
                        "used 3, unreadable-responded_at 1"),
                new Hostile(
                        "a year before Christ",
                        CHURN,
                        f -> f.odd(CHURN, "churned_at", "", null, -65_000_000_000_000_000L),
                        "used 3, unreadable-churned_at 1"),
                new Hostile(
                        "a return in the year 9999",
                        CHURN,
                        f -> f.odd(CHURN, "returned_at", "", null, 253_370_764_800_000_000L),
                        "used 4"),
                new Hostile(
                        "nanoseconds",
                        ANSWERS,
                        f -> f.odd(
                                ANSWERS,
                                "responded_at",
                                "optional int64 responded_at (TIMESTAMP(NANOS,true))",
                                Feeds.MARCH_30 * NANOS,
                                Feeds.MARCH_30 * NANOS + 2 * DAY * NANOS),
                        "used 3, not-due 1"),
                new Hostile(
                        "milliseconds",
                        ANSWERS,
                        f -> f.odd(
                                ANSWERS,
                                "responded_at",
                                "optional int64 responded_at (TIMESTAMP(MILLIS,true))",
                                Feeds.MARCH_30 / 1000,
                                Feeds.MARCH_30 / 1000 + 2 * DAY / 1000),
                        "used 3, not-due 1"),
                new Hostile(
                        "INT96",
                        ANSWERS,
                        f -> f.odd(
                                ANSWERS,
                                "responded_at",
                                "optional int96 responded_at",
                                int96(EPOCH_DAY),
                                int96(EPOCH_DAY + 2)),
                        "used 3, not-due 1; legacy-timestamps"),
                new Hostile(
                        "INT96 in a zone",
                        ANSWERS,
                        f -> f.odd(
                                        ANSWERS,
                                        "responded_at",
                                        "optional int96 responded_at",
                                        int96(EPOCH_DAY),
                                        int96(EPOCH_DAY + 2))
                                .with(ANSWERS, "columns: {responded_at: {column: responded_at, zone: Asia/Tokyo}}"),
                        "used 3, not-due 1"),
                new Hostile(
                        "seconds as a number",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "optional int64 responded_at", 1_774_864_800L, 0L),
                        "EL-S05"),
                new Hostile(
                        "a time of day",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "optional int64 responded_at (TIME(MICROS,true))", 1L, 2L),
                        "EL-S05"),
                new Hostile(
                        "text for a time, without a pattern",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "responded_at", "optional binary responded_at (STRING)", "2026-03-30", ""),
                        "EL-S07"),
                new Hostile(
                        "text that is no day",
                        ANSWERS,
                        f -> f.odd(
                                        ANSWERS,
                                        "responded_at",
                                        "optional binary responded_at (STRING)",
                                        "2026-03-30",
                                        "2026-02-30")
                                .with(ANSWERS, "columns: {responded_at: {column: responded_at, cast: date}}"),
                        "used 3, unreadable-responded_at 1"),
                new Hostile(
                        "text in another pattern",
                        ANSWERS,
                        f -> f.odd(
                                        ANSWERS,
                                        "responded_at",
                                        "optional binary responded_at (STRING)",
                                        "30.03.2026 10:00",
                                        "03/30/2026 10:00")
                                .with(
                                        ANSWERS,
                                        "columns: {responded_at: {column: responded_at, pattern: 'dd.MM.yyyy HH:mm'}}"),
                        "used 3, unreadable-responded_at 1"),
                new Hostile(
                        "a zone for instants",
                        ANSWERS,
                        f -> f.with(ANSWERS, "columns: {responded_at: {column: responded_at, zone: Europe/Amsterdam}}"),
                        "EL-S10"),
                new Hostile(
                        "a day beyond the calendar",
                        ANSWERS,
                        f -> f.odd(
                                ANSWERS,
                                "responded_at",
                                "optional int32 responded_at (DATE)",
                                EPOCH_DAY,
                                Integer.MAX_VALUE),
                        "used 3, not-due 1"));
    }

    // ---- scores

    private static List<Hostile> scores() {
        return List.of(
                new Hostile(
                        "a score above the scale",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "", null, 8),
                        "used 3, out-of-scale 1"),
                new Hostile(
                        "a score below the scale",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "", null, 0),
                        "used 3, out-of-scale 1"),
                new Hostile(
                        "a score missing",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "", null, null),
                        "used 3, no-answer 1"),
                new Hostile(
                        "NaN",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional double score", 5.0, Double.NaN),
                        "used 3, unreadable-score 1"),
                new Hostile(
                        "an infinite score",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional double score", 5.0, Double.POSITIVE_INFINITY),
                        "used 3, out-of-scale 1"),
                new Hostile(
                        "a half",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional float score", 5f, 4.5f),
                        "used 3, not-a-whole-number 1"),
                new Hostile(
                        "a word",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional binary score (STRING)", "5", "five"),
                        "used 3, unreadable-score 1"),
                new Hostile(
                        "a number with blanks around it",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional binary score (STRING)", "5", " 5 "),
                        "used 4"),
                new Hostile(
                        "an empty text",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional binary score (STRING)", "5", "  "),
                        "used 3, no-answer 1"),
                new Hostile(
                        "a number beyond every type",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional binary score (STRING)", "5", "1e30"),
                        "used 3, out-of-scale 1"),
                new Hostile(
                        "digits of another script",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "optional binary score (STRING)", "5", "٥"),
                        "used 3, unreadable-score 1"),
                new Hostile(
                        "an instrument that is not configured",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "instrument", "", null, "csat"),
                        "used 3, other-instrument 1"),
                new Hostile(
                        "a code that is mapped to a blank",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "", null, 9)
                                .with(ANSWERS, "columns: {score: {column: score, values: {'9': null}}}"),
                        "used 3, no-answer 1"),
                new Hostile(
                        "a code that is not mapped",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "score", "", null, 9)
                                .with(
                                        ANSWERS,
                                        "columns: {score: {column: score, values: {'5': 5}, otherwise: quarantine}}"),
                        "used 3, unmapped-score 1"));
    }

    // ---- keys and names

    private static List<Hostile> keysAndNames() {
        return List.of(
                new Hostile(
                        "no customer",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "customer_id", "", null, null),
                        "used 3, missing-key 1"),
                new Hostile(
                        "an empty customer",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "customer_id", "", null, ""),
                        "used 3, missing-key 1"),
                new Hostile(
                        "a customer of blanks that cannot be seen",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "customer_id", "", null, "\u200b\u00a0\ufeff"),
                        "used 3, missing-key 1"),
                new Hostile(
                        "no response id",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "response_id", "", null, null),
                        "used 3, missing-key 1"),
                new Hostile(
                        "a churned customer without a name",
                        CHURN,
                        f -> f.odd(CHURN, "customer_id", "", null, null),
                        "used 3, missing-key 1"),
                new Hostile(
                        "a code of a place that is not mapped",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "touchpoint", "", null, "7")
                                .with(
                                        ANSWERS,
                                        "columns: {touchpoint: {column: touchpoint, values: {shop: store}, otherwise: quarantine}}"),
                        "used 3, unmapped-touchpoint 1"),
                new Hostile(
                        "a row that is not selected",
                        ANSWERS,
                        f -> f.odd(ANSWERS, "touchpoint", "", null, "web").with(ANSWERS, "where: {touchpoint: shop}"),
                        "used 3, not-selected 1"));
    }

    // ---- money

    private static List<Hostile> money() {
        return List.of(
                new Hostile(
                        "no amount",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "amount", "", null, null),
                        "used 3, missing-key 1"),
                new Hostile(
                        "an amount that is no number",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "amount", "", null, Double.NaN),
                        "used 3, unreadable-amount 1"),
                new Hostile(
                        "an infinite amount",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "amount", "", null, Double.NEGATIVE_INFINITY),
                        "used 3, unreadable-amount 1"),
                new Hostile(
                        "an amount beyond every type",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "amount", "", null, 1e300),
                        "used 3, unreadable-amount 1"),
                new Hostile(
                        "a decimal comma",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "amount", "optional binary amount (STRING)", "12.50", "12,50"),
                        "used 3, unreadable-amount 1"),
                new Hostile("a refund", PURCHASES, f -> f.odd(PURCHASES, "amount", "", null, -12.5), "used 4"),
                new Hostile(
                        "a currency without a rate",
                        PURCHASES,
                        f -> f.odd(PURCHASES, "currency", "", null, "USD"),
                        "used 4"),
                new Hostile("two rates for one day", "rates", f -> rates(f, 0.9, 0.8), "EL-S11"),
                new Hostile("a rate of nothing", "rates", f -> rates(f, 0.9, 0.0), "used 1, not-positive 1"),
                new Hostile("the same rate twice", "rates", f -> rates(f, 0.9, 0.9), "used 2"));
    }

    // ---- gates

    private static List<Hostile> gates() {
        return List.of(
                new Hostile(
                        "blanks coded as zero, one in ten",
                        ANSWERS,
                        f -> many(f, i -> i % 10 == 0 ? 0 : 5, i -> 0),
                        "EL-G01"),
                new Hostile(
                        "one in a hundred",
                        ANSWERS,
                        f -> many(f, i -> i % 100 == 0 ? 0 : 5, i -> 0),
                        "used 594, out-of-scale 6"),
                new Hostile("answers of last month", ANSWERS, f -> many(f, i -> 5, i -> 40), "EL-G02"),
                new Hostile(
                        "another scale from a day on",
                        ANSWERS,
                        f -> many(f, i -> i >= 500 ? i % 10 + 1 : 5, i -> 60 - i / 10),
                        "EL-G06"),
                new Hostile(
                        "a day loaded in part",
                        ANSWERS,
                        f -> many(f, i -> 5, i -> i < 570 ? 7 * (1 + i / 70) + 1 : i < 575 ? 1 : 0),
                        "EL-G04"),
                new Hostile(
                        "a week that hardly anybody answered", ANSWERS, HostileInputsTest::hardlyAnswered, "EL-G05"),
                new Hostile(
                        "a day loaded ten times over",
                        ANSWERS,
                        f -> many(f, i -> 5, i -> i < 240 ? 7 * (1 + i / 40) + 1 : i < 599 ? 1 : 0),
                        "EL-G04"));
    }

    /** Six hundred answers. */
    private static void many(
            Feeds feeds, java.util.function.IntUnaryOperator score, java.util.function.IntUnaryOperator daysAgo) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Map<String, Object> answer = Feeds.answer(i);
            answer.put("score", score.applyAsInt(i));
            answer.put("responded_at", Feeds.MARCH_30 + DAY - daysAgo.applyAsInt(i) * DAY);
            rows.add(answer);
        }
        feeds.file("responses/a.parquet", Feeds.responses(), rows);
    }

    /** Twenty invitations a day, ten answers to them, and in the last week one. */
    private static void hardlyAnswered(Feeds feeds) {
        List<Map<String, Object>> answers = new ArrayList<>();
        List<Map<String, Object>> invitations = new ArrayList<>();
        for (int daysAgo = 0; daysAgo < 70; daysAgo++) {
            for (int i = 0; i < 20; i++) {
                int id = 20 * daysAgo + i;
                long when = Feeds.MARCH_30 + DAY - daysAgo * DAY;
                invitations.add(Feeds.row("invitation_id", "i" + id, "customer_id", "c" + id, "sent_at", when));
                if (i < (daysAgo < 8 ? 1 : 10)) {
                    Map<String, Object> answer = Feeds.answer(id);
                    answer.put("responded_at", when);
                    answers.add(answer);
                }
            }
        }
        feeds.file("responses/a.parquet", Feeds.responses(), answers);
        Map<String, String> columns = Map.of(
                "invitation_id", "optional binary invitation_id (STRING)",
                "customer_id", "optional binary customer_id (STRING)",
                "sent_at", "optional int64 sent_at (TIMESTAMP(MICROS,true))");
        feeds.file("invitations/a.parquet", columns, invitations);
        feeds.with("", "invitations: {path: invitations}");
    }

    private static void rates(Feeds feeds, double first, double second) {
        Map<String, String> columns = Map.of(
                "currency", "optional binary currency (STRING)",
                "day", "optional int32 day (DATE)",
                "rate", "optional double rate");
        feeds.file(
                "rates/a.parquet",
                columns,
                List.of(
                        Feeds.row("currency", "USD", "day", EPOCH_DAY, "rate", first),
                        Feeds.row("currency", "USD", "day", EPOCH_DAY, "rate", second)));
        feeds.with("", "rates: {path: rates}");
    }

    private static List<Map<String, Object>> rows(Object... keysAndValues) {
        return List.of(Feeds.row(keysAndValues));
    }

    private static Map<String, String> with(Map<String, String> columns, String column, String declaration) {
        columns.put(column, declaration);
        return columns;
    }

    private static Map<String, String> without(Map<String, String> columns, String column) {
        columns.remove(column);
        return columns;
    }

    private static Map<String, String> plus(Map<String, String> columns, String declaration) {
        return with(columns, "one more", declaration);
    }

    /** Nanoseconds of the day, then the Julian day, as Impala and Spark wrote them. */
    private static byte[] int96(int epochDay) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(36_000_000_000_000L)
                .putInt(epochDay + JULIAN_EPOCH)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void cut(Path file, int part) {
        byte[] whole = read(file);
        write(file, Arrays.copyOf(whole, whole.length / part));
    }

    private static void shorten(Path file) {
        byte[] whole = read(file);
        write(file, Arrays.copyOf(whole, whole.length - 1));
    }

    private static void overwriteEnd(Path file, int fromEnd, int value) {
        byte[] whole = read(file);
        Arrays.fill(whole, whole.length - fromEnd, whole.length - fromEnd + (fromEnd == 8 ? 4 : 1), (byte) value);
        write(file, whole);
    }

    private static void overwriteStart(Path file) {
        byte[] whole = read(file);
        Arrays.fill(whole, 4, 24, (byte) 0xff);
        write(file, whole);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path... files) {
        try {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void move(Feeds feeds, String from, String to) {
        write(feeds.path(to), read(feeds.path(from)));
        delete(feeds.path(from));
    }

    private static void copy(Feeds feeds, String from, String to) {
        write(feeds.path(to), read(feeds.path(from)));
    }
}
