package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.source.infer.Proposal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for real files that were not made for this program. */
@EnabledIf(value = "dev.effortlens.job.independent.Launched#hasData", disabledReason = "needs ../shared/data")
class InferredTest {

    @Test
    void aSoftwareVendorsTablesAreAllPlaced() throws IOException {
        String yaml = propose(
                "ravenstack/accounts",
                "ravenstack/churn_events",
                "ravenstack/feature_usage",
                "ravenstack/subscriptions",
                "ravenstack/support_tickets");

        assertThat(yaml)
                .containsSubsequence("  responses:", "support_tickets.parquet", "customer_id: account_id")
                .containsSubsequence(
                        "  churn:", "churn_events.parquet", "churned_at: churn_date", "reason: reason_code")
                .containsSubsequence(
                        "  purchases:", "subscriptions.parquet", "purchased_at: start_date", "amount: mrr_amount")
                .containsSubsequence("  interactions:", "support_tickets.parquet", "interaction_id: ticket_id")
                .containsSubsequence("  customers:", "accounts.parquet", "since: signup_date", "plan_tier: plan_tier")
                .containsSubsequence("  feature_usage:", "occurred_at: usage_date", "# customer_id: required");
        ReportConfig config = load(yaml);
        assertThat(config.primary().instrument()).isEqualTo("csat");
        assertThat(config.inputs()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "2012, Q15A_FIND, Q8N_WHOLE",
        "2013, Q14A_FIND, Q7O_WHOLE",
        "2014, Q14FIND, Q7ALL",
        "2015, Q14FIND, Q7ALL",
        "2016, Q14FIND, Q7ALL",
    })
    void anAirportsSurveyIsAskedForTheDirectionOfItsEffortQuestion(int year, String effort, String overall)
            throws IOException {
        String yaml = propose("sfo/survey_" + year);

        assertThat(yaml).contains("      ces: " + effort + "  #", ": " + overall + "  #", "# direction: high-is-easy");
        ReportConfig config = load(yaml.replace("# direction: high-is-easy", "direction: high-is-easy"));
        assertThat(config.primary().instrument()).isEqualTo("ces");
        assertThat(config.primary().outcome()).isEqualTo("satisfied");
    }

    @Test
    void theDatesOfTheSurveyOf2016AreAmerican() throws IOException {
        assertThat(propose("sfo/survey_2016"))
                .contains("responded_at: {column: INTDATE, pattern: \"MM/dd/yyyy hh:mm:ss a\"}");
    }

    @Test
    void purchasesWithoutAnswersSayWhatIsMissing() throws IOException {
        assertThat(propose("cdnow/transactions", "cdnow/customer_summary"))
                .contains("currency: USD  # column 'amount_usd'")
                .containsSubsequence("  purchases:", "purchased_at: purchased_on", "amount: amount_usd")
                .containsSubsequence("  customers:", "customer_id: ID")
                .contains("# responses: required", "# instruments: required", "# primary: required");
    }

    private static String propose(String... files) throws IOException {
        return Proposal.of(
                new Configuration(),
                Arrays.stream(files)
                        .map(file -> Launched.DATA.resolve(file + ".parquet").toString())
                        .toList());
    }

    private static ReportConfig load(String yaml) {
        return ConfigLoader.load(yaml, "proposed.yaml", "/data", Map.of(), Map.of());
    }
}
