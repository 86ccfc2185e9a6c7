package dev.effortlens.source.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Measure;
import dev.effortlens.source.FileType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of columns, tables and dates are taken for. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "cust_no",
        "CustomerID",
        "customerid",
        "ACCT-NUM",
        "klantnummer",
        "asiakas_tunnus",
        "KundenNr",
        "user.id",
    })
    void customersAreRecognisedInSeveralLanguages(String name) {
        assertThat(Words.fit(Tokens.of(name), List.of(Words.CUSTOMER, Words.ID)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"account_name", "customers_in_household", "identity", "no_show"})
    void whatOnlyResemblesACustomersNumberIsNone(String name) {
        assertThat(NamePattern.with(Words.CUSTOMER, Words.ID).fit(Tokens.of(name)))
                .isZero();
    }

    @Test
    void accentsCapitalsAndSeparatorsDoNotMatter() {
        assertThat(Tokens.of("Q14_FindWay").words()).containsExactly("q", "14", "find", "way");
        assertThat(Words.CHURN.isIn(Tokens.of("Kündigung am"))).isTrue();
        assertThat(Words.SATISFACTION.isIn(Tokens.of("tyytyväisyys"))).isTrue();
    }

    @Test
    void aNameThatSaysMuchElseIsNotTaken() {
        assertThat(NamePattern.with(Words.ORDER, Words.WHEN).fit(Tokens.of("order_date")))
                .isEqualTo(1);
        assertThat(NamePattern.with(Words.ORDER, Words.WHEN).fit(Tokens.of("date_of_very_first_order_ever_made")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "q14_effort, CES",
        "EASE_OF_USE, CES",
        "Q15A_FIND, CES",
        "gemak, CES",
        "nps_raw, NPS",
        "likelihood_to_recommend, NPS",
        "satisfaction_score, CSAT",
        "Q14RATEGETTO, CSAT",
        "zufriedenheit, CSAT",
    })
    void scoresAreTakenForWhatTheirNamesAskAbout(String name, Measure measure) {
        assertThat(ScoreGuess.of(whole(name, 1, 5))).map(ScoreGuess::measure).contains(measure);
    }

    @Test
    void aRatingsNameIsNotEnough() {
        assertThat(ScoreGuess.of(whole("rating", 1, 250))).isEmpty();
        assertThat(ScoreGuess.of(whole("satisfied", 0, 1))).isEmpty();
        assertThat(ScoreGuess.of(whole("seats", 1, 5))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CSAT, 3, 5, 1, 5",
        "CSAT, 0, 6, 1, 5",
        "CES, 2, 7, 1, 7",
        "CES, 0, 7, 1, 7",
        "CSAT, 1, 10, 1, 10",
        "CSAT, 0, 10, 0, 10",
        "NPS, 2, 9, 0, 10",
    })
    void theScaleIsTheUsualOneThatTheAnswersFit(Measure measure, int least, int greatest, int low, int high) {
        assertThat(ScoreGuess.scale(measure, new Span<>(least, greatest))).isEqualTo(new Span<>(low, high));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31 14:05, 2026-01-02 09:00, yyyy-MM-dd HH:mm",
        "05/06/2016 12:00:00 AM, 05/24/2016 12:00:00 AM, MM/dd/yyyy hh:mm:ss a",
        "01/02/2026, 31/01/2026, dd/MM/yyyy",
        "1.12.2025, 31.1.2026, d.M.yyyy",
        "2026-03-31T14:05:00+02:00, 2026-03-31T14:05:00Z, yyyy-MM-dd'T'HH:mm:ssXXX",
        "20260101, 20260331, yyyyMMdd",
    })
    void datesAreRecognisedByBothEnds(String low, String high, String pattern) {
        assertThat(TimePatterns.of(new Span<>(low, high))).first().isEqualTo(pattern);
    }

    @Test
    void whatCannotBeADateIsNone() {
        assertThat(TimePatterns.of(new Span<>("01/01/1610 12:00:00 AM", "12/29/0622 12:00:00 AM")))
                .isEmpty();
        assertThat(TimePatterns.of(new Span<>("1", "9"))).isEmpty();
        assertThat(TimePatterns.of(new Span<>("2026-02-30", "2026-03-31"))).isEmpty();
    }

    @Test
    void aDateThatCouldBeAmericanOrNotIsToldAsSuch() {
        ColumnProfile column =
                new ColumnProfile("answered", FileType.TEXT, null, new Span<>("01/02/2026", "03/04/2026"), 0);
        ColumnRule rule = ColumnRule.of(Role.RESPONSES).get(2);

        Optional<ColumnGuess> guess = ColumnGuess.of(rule, List.of(column), 10);

        assertThat(guess).map(ColumnGuess::pattern).contains("MM/dd/yyyy");
        assertThat(guess.orElseThrow().reason())
                .isEqualTo("name 'answered', text, '01/02/2026' to '03/04/2026'; or dd/MM/yyyy, which reads them too");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/cx/responses, responses",
        "/data/cx/responses/*.parquet, responses",
        "s3a://cx/orders.snappy.parquet, orders",
        "orders/year=2026*, orders",
    })
    void tablesAreNamedAsTheirFolders(String path, String name) {
        assertThat(TableName.of(path)).isEqualTo(name);
    }

    @Test
    void identifiersAreSuchAsConfigurationsTake() {
        assertThat(Tokens.identifier("Q8N_WHOLE")).isEqualTo("q8n_whole");
        assertThat(Tokens.identifier("*AIRLINE CODE")).isEqualTo("airline_code");
        assertThat(Tokens.identifier("PlanTier")).isEqualTo("plan_tier");
        assertThat(Tokens.identifier("1st")).isEqualTo("x1st");
        assertThat(Tokens.identifier("x".repeat(99))).hasSize(60);
    }

    @Test
    void namesAreQuotedWhereYamlWouldReadSomethingElse() {
        assertThat(Yaml.quoted("cust_no")).isEqualTo("cust_no");
        assertThat(Yaml.quoted("*RESPNUM")).isEqualTo("\"*RESPNUM\"");
        assertThat(Yaml.quoted("No")).isEqualTo("\"No\"");
        assertThat(Yaml.quoted("say \"x\"")).isEqualTo("\"say \\\"x\\\"\"");
    }

    private static ColumnProfile whole(String name, int low, int high) {
        return new ColumnProfile(
                name, FileType.INTEGER, new Span<>(BigDecimal.valueOf(low), BigDecimal.valueOf(high)), null, 0);
    }
}
