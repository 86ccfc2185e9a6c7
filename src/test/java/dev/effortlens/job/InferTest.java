package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.ConfigException;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.demo.DemoData;
import dev.effortlens.demo.DemoPlan;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --infer} proposes for files that nobody has described, and that it can be loaded as it stands. */
class InferTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles() {
        write("survey_2026", """
                select * from values
                  ('a1', 1001L, '01/03/2026 09:30', 'checkout', 2, 9, 'north'),
                  ('a2', 1002L, '31/03/2026 18:00', 'support', 7, 0, 'south')
                as t(resp_id, klantnummer, answered, touch_point, q14_effort, nps_raw, region)""");
        write("opzeggingen", "select 1001L as cust_no, date'2026-04-01' as left_on, 'price' as reason_code");
        write(
                "orders",
                "select 1001L as cust_no, timestamp'2026-03-02 10:00:00' as ordered, 12.50BD as total_eur,"
                        + " 'o1' as order_no, 3 as items");
    }

    @Test
    void everyGuessStandsBesideItsReason() {
        assertThat(infer("survey_2026", "opzeggingen", "orders"))
                .contains("""
                inputs:
                  responses:  # 2 rows in 1 file; by its name, its columns 'resp_id' and 'q14_effort'
                    path: %1$s/survey_2026
                    columns:
                      response_id: resp_id  # name 'resp_id', text, 'a1' to 'a2'
                      customer_id: klantnummer  # name 'klantnummer', whole number, 1001 to 1002
                      responded_at: {column: answered, pattern: "dd/MM/yyyy HH:mm"}  # name 'answered', text, '01/03/2026 09:30' to '31/03/2026 18:00'
                      touchpoint: touch_point  # name 'touch_point', text, 'checkout' to 'support'
                      region: region  # groups of customers, text, 'north' to 'south'
                    scores:
                      ces: q14_effort  # name 'q14_effort', whole number, 2 to 7
                      nps: nps_raw  # name 'nps_raw', whole number, 0 to 9
                  churn:  # 1 row in 1 file; by its name, its columns 'left_on' and 'reason_code'
                """.formatted(folder))
                .contains("    # Not placed: items (whole number, 3 to 3)\n");
    }

    @Test
    void theDirectionIsNeverGuessedAndAllElseIsValid() {
        String yaml = infer("survey_2026", "opzeggingen", "orders");

        assertThat(problems(yaml)).extracting(Problem::code).containsExactly("EL-C050");
        assertThat(yaml).contains("    # direction: high-is-easy\n    # direction: high-is-hard\n");
        assertThat(yaml.lines().map(String::strip)).noneMatch(line -> line.startsWith("direction:"));
    }

    @Test
    void withADirectionTheProposalCanBeLoaded() {
        ReportConfig config = load(directed(infer("survey_2026", "opzeggingen", "orders")));

        assertThat(config.report().currency()).isEqualTo("EUR");
        assertThat(config.inputs())
                .extracting(input -> input.name())
                .containsExactly("responses", "churn", "purchases");
        assertThat(config.instruments()).extracting(one -> one.measure()).containsExactly(Measure.CES, Measure.NPS);
        assertThat(config.instruments().get(0).direction()).isEqualTo(Direction.HIGH_IS_EASY);
        assertThat(config.primary().outcome()).isEqualTo("churned");
    }

    @Test
    void withADirectionTheProposalPassesTheCheck() throws IOException {
        Path config = folder.resolve("proposed.yaml");
        Files.writeString(config, directed(infer("survey_2026", "opzeggingen", "orders")));

        assertThat(Main.run("check", "--config", config.toString())).isZero();
    }

    @Test
    void whatIsRequiredAndNotThereIsSaid() {
        write("ratings", "select 'x' as colour, 5 as satisfaction, 3.5D as weight");

        assertThat(infer("ratings"))
                .contains("    # response_id: required, and no column looks like it\n")
                .contains("# customer_id: required, and no column looks like it; where nobody knows the customers,")
                .contains("# responded_at: required, and no column looks like it\n")
                .contains("# Not placed: colour (text, 'x' to 'x'), weight (number, 3.5 to 3.5)\n")
                .contains("# primary: required; an instrument, and an outcome that is not stated");
        assertThat(infer("orders")).contains("  # responses: required, and no path holds what looks like answers");
    }

    @Test
    void aScoreBelowItsScaleIsTakenForACodeAndSaidSo() {
        write("survey", "select * from values ('a', 0), ('b', 6) as t(response_id, q15_find)");

        assertThat(infer("survey")).contains("""
                  ces:  # column 'q15_find', whole number, 0 to 6; what lies outside 1 to 5 is taken for codes of no answer and \
                would be set aside: look at the questionnaire
                    measure: CES
                    scale: [1, 5]
                """.indent(0));
    }

    @Test
    void ticketsWithARatingAreContactsAndResponses() {
        write("support_tickets", """
                select 't1' as ticket_id, 'c1' as account_id, date'2026-03-01' as submitted_at,
                  4L as satisfaction_score, true as escalated""");

        assertThat(infer("support_tickets"))
                .contains(
                        "  responses:  #",
                        "      response_id: ticket_id",
                        "    scores:\n      csat: satisfaction_score")
                .contains("  interactions:  #", "      interaction_id: ticket_id", "      transferred: escalated");
    }

    @Test
    void twoTablesOfOneKindDoNotShareARole() {
        write("referrals", "select 'c1' as customer_id, date'2026-03-01' as referred_on");
        String yaml = infer("survey_2026", "opzeggingen", "referrals");

        ReportConfig config = load(directed(yaml));

        assertThat(config.inputs())
                .extracting(input -> input.name())
                .containsExactly("responses", "churn", "referrals");
        assertThat(yaml).contains("had_referrals: {from: referrals, within-days: 90, adverse: false}");
    }

    @Test
    void commentsArePlacedAndNoneIsShown() {
        write("survey_2026b", """
                select 'a1' as resp_id, 'c1' as customer_id, date'2026-03-01' as answered, 5 as q14_effort,
                  'Mrs Jones never called back' as customer_comment""");
        String yaml = infer("survey_2026b", "opzeggingen");

        assertThat(yaml)
                .contains("      comment: customer_comment  # name 'customer_comment', text\n")
                .contains("\n# topics:\n#   waiting: [wait*, queue*, on hold]\n")
                .doesNotContain("Jones");
        assertThat(load(directed(yaml.replaceAll("(?m)^# (topics:)|^# ( +waiting:.*)", "$1$2")))
                        .topics())
                .extracting(topic -> topic.id())
                .containsExactly("waiting");
        assertThat(infer("survey_2026", "opzeggingen")).doesNotContain("topics:");
    }

    @Test
    void feedsOfOneNameAreNumbered() {
        write("a/referrals", "select 'c1' as customer_id, date'2026-03-01' as referred_on");
        write("b/referrals", "select 'c1' as customer_id, date'2026-03-01' as referred_on, 1 as rank");
        write("old/churn", "select 1001L as cust_no, date'2026-04-01' as left_on");

        ReportConfig config =
                load(directed(infer("survey_2026", "opzeggingen", "old/churn", "a/referrals", "b/referrals")));

        assertThat(config.inputs())
                .extracting(input -> input.name())
                .containsExactly("responses", "churn", "churn_2", "referrals", "referrals_2");
    }

    @Test
    void segmentsOfOneNameAreNumbered() {
        write("survey", """
                select 'a' as response_id, 'c' as customer_id, date'2026-03-01' as responded_at, 5 as effort,
                  'gold' as `Customer Segment`, 'b2b' as customer_segment""");
        write("customers", "select 'c' as customer_id, 'gold' as `customer-segment`");
        String yaml = infer("survey", "customers", "opzeggingen");

        ReportConfig config = load(directed(yaml));

        assertThat(config.segments()).containsExactly("customer_segment", "customer_segment_2");
        assertThat(yaml)
                .contains(
                        "      customer_segment: \"Customer Segment\"  # groups of customers, text, 'gold' to 'gold'\n")
                .contains(
                        "      customer_segment_2: customer_segment  # groups of customers, text, 'b2b' to 'b2b'; another"
                                + " column takes the name customer_segment\n")
                .contains("      customer_segment: customer-segment  # groups of customers, text, 'gold' to 'gold'\n");
    }

    @Test
    void anInstrumentIsQuotedWhereItIsNamed() {
        write("long", """
                select 'a' as response_id, 'c' as customer_id, date'2026-03-01' as responded_at,
                  'CSAT: overall' as instrument, 5 as score""");

        assertThat(infer("long")).contains("  satisfied: {stated: \"CSAT: overall\"}\n");
    }

    @Test
    void aColumnWithoutAFiniteEndHasNoRange() {
        write("survey", """
                select * from values ('a', 5, double('Infinity'), double('-Infinity')), ('b', 6, 1.5D, 1.5D)
                as t(response_id, q15_find, weight, depth)""");

        assertThat(infer("survey")).contains("# Not placed: weight (number), depth (number)\n");
    }

    @Test
    void theLongFormNamesTheInstrumentsTheFootersKnow() throws IOException {
        TinyInputs.write(folder.resolve("tiny"));
        String yaml = infer("tiny/responses", "tiny/churn");

        assertThat(problems(yaml)).extracting(Problem::code).containsExactly("EL-C050");
        assertThat(yaml)
                .contains("      instrument: instrument  # the same name, text, 'ces' to 'ces'")
                .contains("  ces:  # all scores together are 1 to 7\n    measure: CES\n    scale: [1, 7]\n")
                .contains("  # Footers know the first and the last instrument of the alphabet only:");
        assertThat(load(directed(yaml)).cuts()).isNotEmpty();
    }

    @Test
    void theDemoDataNeedsNothingButTheDirection() throws IOException {
        LocalDate last = LocalDate.of(2026, 3, 31);
        DemoData.write(SparkExtension.session(), new DemoPlan(200, 100, 5, last, path("demo")));
        String yaml = infer("demo/responses", "demo/churn", "demo/purchases", "demo/interactions", "demo/customers");

        assertThat(problems(yaml)).extracting(Problem::code).containsExactly("EL-C050");
        ReportConfig config = load(directed(yaml));
        assertThat(config.inputs())
                .extracting(input -> input.name())
                .containsExactly("responses", "churn", "purchases", "interactions", "customers");
        assertThat(config.segments()).containsExactly("plan", "region");
        assertThat(yaml).doesNotContain("required");
    }

    @Test
    void whatIsNotThereIsToldForAllPathsAtOnce() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no Parquet, but long enough for a footer");

        Output output = Output.of("check", "--infer", path("nowhere"), "--infer", path("notes.txt"));

        assertThat(output.code()).isEqualTo(65);
        assertThat(output.err()).contains("EL-S01 input 'nowhere'", "EL-S03 input 'notes', file ");
        assertThat(output.out()).isEmpty();
    }

    @Test
    void aConfigurationOrPathsButNotBoth() {
        assertThat(Output.of("check").code()).isEqualTo(64);
        assertThat(Output.of("check", "--infer", path("orders"), "--config", "c.yaml")
                        .code())
                .isEqualTo(64);
        assertThat(Output.of("check", "--infer", path("orders"), "--as-of", "2026-03-31")
                        .err())
                .contains("EL-R01 command line: expected --as-of beside --config only");
    }

    private String infer(String... inputs) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        for (String input : inputs) {
            arguments.add("--infer");
            arguments.add(path(input));
        }
        Output output = Output.of(arguments.toArray(String[]::new));
        assertThat(output.err()).isEmpty();
        assertThat(output.code()).isZero();
        return output.out();
    }

    private String path(String input) {
        return folder.resolve(input).toString();
    }

    private void write(String name, String select) {
        SparkExtension.session().sql(select).coalesce(1).write().parquet(path(name));
    }

    static String directed(String yaml) {
        return yaml.replace("# direction: high-is-easy", "direction: high-is-easy");
    }

    static ReportConfig load(String yaml) {
        return ConfigLoader.load(yaml, "proposed.yaml", "/data", Map.of(), Map.of());
    }

    static List<Problem> problems(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> load(yaml)).problems();
    }
}
