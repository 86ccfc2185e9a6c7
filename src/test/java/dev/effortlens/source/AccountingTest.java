package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import dev.effortlens.measure.Scale;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of every input is kept or set aside for one reason, and the days of the kept ones tell how far it reaches. */
class AccountingTest {

    @TempDir
    private Path folder = Path.of("");

    private Inputs inputs;

    @BeforeEach
    void prepare() {
        inputs = new Inputs(folder).answers("""
                select *, 'ces' as instrument from values
                  ('a', 'c', timestamp'2026-03-01 10:00:00', 5),
                  ('b', null, timestamp'2026-03-30 10:00:00', 5),
                  ('c', 'c', timestamp'2026-04-30 10:00:00', 5),
                  ('d', 'c', timestamp'2026-03-02 10:00:00', 9)
                as t(response_id, customer_id, responded_at, score)""");
    }

    @Test
    void addsUpToTheFooters() {
        Sources sources = inputs.openAnswers("{path: responses}");
        Account responses = account(sources, "responses");

        assertThat(responses.kept()).isEqualTo(1);
        assertThat(responses.setAside()).isEqualTo(Map.of("missing-key", 1L, "not-due", 1L, "out-of-scale", 1L));
        assertThat(responses.input().rows()).isEqualTo(4);
        assertThat(account(sources, "churn").kept()).isEqualTo(1);
    }

    @Test
    void rowsWithoutAKeyOrOfALaterDayDoNotShowHowFarAFeedReaches() {
        inputs.churn("select cast(null as string) as customer_id, timestamp'2026-03-31 10:00:00' as churned_at");
        inputs.churn("select 'c' as customer_id, timestamp'2026-05-01 10:00:00' as churned_at");

        Account churn = account(inputs.openAnswers("{path: responses}"), "churn");

        assertThat(churn.newestDay()).isEqualTo("2026-03-30");
        assertThat(churn.oldestDay()).isEqualTo("2026-03-30");
    }

    @Test
    void rowsThatAreNotSelectedDo() {
        inputs.write("left", """
                select * from values
                  ('a', timestamp'2026-03-01 10:00:00', true), ('b', timestamp'2026-03-29 10:00:00', false)
                as t(customer_id, churned_at, voluntary)""");

        Account churn = account(
                inputs.open("responses: {path: responses}\nchurn: {path: left, where: {voluntary: true}}"), "churn");

        assertThat(churn.newestDay()).isEqualTo("2026-03-29");
    }

    @Test
    void anEmptyFeedReachesNowhere() {
        inputs.write("nobody", "select 'c' as customer_id, timestamp'2026-03-01 10:00:00' as churned_at limit 0");

        Account churn = account(inputs.open("responses: {path: responses}\nchurn: {path: nobody}"), "churn");

        assertThat(churn.newestDay()).isNull();
        assertThat(churn.oldestDay()).isNull();
        assertThat(churn.kept()).isZero();
    }

    @Test
    void aDayWithLessThanHalfOfTheUsualLooksThin() {
        // Ten a day until 12 March; then five, four and none.
        String usual = IntStream.range(0, 40)
                .mapToObj(day -> "(%d, 10)".formatted(day))
                .collect(Collectors.joining(", "));
        inputs.write("purchases", """
                select concat(day, '-', n) as customer_id, timestamp'2026-02-01 10:00:00' + make_interval(0, 0, 0, day)
                       as purchased_at, 1 as amount
                from (select day, explode(sequence(1, many)) as n
                      from values %s, (40, 5), (41, 4) as t(day, many))""".formatted(usual));

        Account purchases = account(
                inputs.open("responses: {path: responses}\nchurn: {path: churn}\npurchases: {path: purchases}"),
                "purchases");

        assertThat(purchases.thinDays(LocalDate.of(2026, 3, 13))).isEmpty();
        assertThat(purchases.thinDays(LocalDate.of(2026, 3, 15)))
                .isEqualTo(List.of(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 15)));
    }

    @Test
    void scoresFarBeyondTheScaleAreNotToldApart() {
        inputs.answers("""
                select concat('n', n) as response_id, 'c' as customer_id,
                  timestamp'2026-03-03 10:00:00' + make_interval(0, 0, 0, n div 100) as responded_at,
                  case when n < 100 then 5 when n % 2 = 0 then n * 1000 else -n * 1000 end as score, 'ces' as instrument
                from (select explode(sequence(0, 199)) as n)""");

        ScoreDays.Change change = change(account(inputs.openAnswers("{path: responses}"), "responses"));

        assertThat(change.foreign()).isEqualTo(100);
        assertThat(change.lowest()).isEqualTo(-99);
        assertThat(change.highest()).isEqualTo(107);
        assertThat(change.scores(new Scale(1, 7))).isEqualTo("≤-99..≥107");
    }

    @Test
    void scoresNearTheScaleAre() {
        inputs.answers("""
                select concat('n', n) as response_id, 'c' as customer_id,
                  timestamp'2026-03-03 10:00:00' + make_interval(0, 0, 0, n div 100) as responded_at,
                  if(n < 100, 5, 8 + n % 3) as score, 'ces' as instrument
                from (select explode(sequence(0, 199)) as n)""");

        ScoreDays.Change change = change(account(inputs.openAnswers("{path: responses}"), "responses"));

        assertThat(change.scores(new Scale(1, 7))).isEqualTo("8..10");
    }

    private static ScoreDays.Change change(Account account) {
        return Objects.requireNonNull(account.scores().get(0)).change().orElseThrow();
    }

    private static Account account(Sources sources, String input) {
        return sources.read(SparkExtension.session(), 200).accounts().stream()
                .filter(account -> account.input().config().name().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
