package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A published report, computed once more from the rows of its inputs. */
@TestInstance(Lifecycle.PER_CLASS)
class IndependentRecomputationTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private Path folder;
    private PublishedEdition edition;
    private ReportConfig config;
    private InputRows rows;
    private RowLevelTruth truth;
    private TruthPlan plan;
    private TruthSamples samples;

    @BeforeAll
    void publishTheDemo(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Launched.run(
                "demo-data",
                "--customers",
                "1500",
                "--days",
                "400",
                "--seed",
                "7",
                "--last-day",
                "2026-03-31",
                "--invitations",
                "--out",
                folder.toString());
        Path file = folder.resolve("effortlens.yaml");
        edition = Launched.publish(file, AS_OF);
        config = Launched.read(file);
        rows = new ParquetRows().inputs(config);
        plan = Launched.plan(config, AS_OF);
        truth = RowLevelTruth.of(plan, rows);
        samples = TruthSamples.of(plan, truth);
    }

    @Test
    void everyEstimateFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        EditionCheck check = new EditionCheck(
                plan, samples, Set.of("overall", "touchpoint"), config.report().minimumCell(), mismatches);
        check.associations(edition.table("associations"));
        check.curves(edition.table("effort_curve"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(25000);
    }

    /** Ranks of amounts are given overall and by month. */
    @Test
    void everyAmountByMonthFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        TruthPlan amounts = plan.ofAmounts();
        EditionCheck check = new EditionCheck(
                amounts,
                TruthSamples.of(amounts, truth),
                Set.of("month"),
                config.report().minimumCell(),
                mismatches);
        check.associations(edition.table("associations").stream()
                .filter(row -> "amount".equals(row.get("outcome_kind")))
                .toList());
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(2000);
    }

    @Test
    void everyAdjustedEstimateFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        AdjustedCheck check = new AdjustedCheck(
                plan, samples, Set.of("overall", "touchpoint"), config.report().minimumCell(), mismatches);
        check.associations(edition.table("associations"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(3200);
    }

    @Test
    void everySurvivalCurveFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        new SurvivalCheck(plan, samples, config.report().minimumCell(), mismatches).survival(edition.table("survival"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(12000);
    }

    @Test
    void theNegativeControlsFollowFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        sidelights(mismatches).negativeControl(edition.table("negative_control"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(100);
    }

    /** Invitations name no channel, so that there is no rate by channel. */
    @Test
    void whoAnswersInvitationsFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        new ResponseRateCheck(truth.invitations(), config.report().minimumCell(), mismatches)
                .rates(edition.table("scorecard"), Set.of("overall", "touchpoint", "month", "plan", "region"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(150);
    }

    @Test
    void whatCustomersSpendFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        sidelights(mismatches).value(edition.table("value"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(150);
    }

    @Test
    void whichMeasureTellsBestFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        sidelights(mismatches).comparison(edition.table("comparison"), truth);
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(250);
    }

    @Test
    void theOrderOfTouchpointsFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        new RankingCheck(plan, samples, config.report().minimumCell(), mismatches).ranking(edition.table("ranking"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(250);
    }

    @Test
    void everyMonthAndItsLimitsFollowFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        TrendCheck check = new TrendCheck(
                plan, samples, truth.invitations(), "ces", config.report().minimumCell(), "month", mismatches);
        check.trend(edition.table("trend"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(900);
        // Nothing changes in the demo, so no alert is what there is to find.
        assertThat(edition.table("alerts")).isEmpty();
    }

    private SidelightCheck sidelights(Mismatches mismatches) {
        return new SidelightCheck(plan, samples, config.report().minimumCell(), mismatches);
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        Mismatches mismatches = new Mismatches();
        QualityCheck check = new QualityCheck(edition.table("data_quality"), mismatches);
        check.addsUp();
        check.observed(plan, truth.onePerResponse());
        check.input("responses", rows.responses().size(), truth.setAside("responses"));
        check.input("interactions", rows.interactions().size(), truth.setAside("interactions"));
        check.input("churn", rows.churn().size(), truth.setAside("churn"));
        check.input("purchases", rows.purchases().size(), truth.setAside("purchases"));
        check.input("customers", rows.customers().size(), truth.setAside("customers"));
        check.input(
                "invitations", rows.invitations().size(), truth.invitations().setAside());
        mismatches.assertNone();
    }

    @Test
    void theIntervalsCoverTheTruth() throws IOException {
        JsonNode declared =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        for (String outcome : List.of("churned", "repurchased")) {
            Map<String, String> row = edition.table("associations").stream()
                    .filter(each -> "ces".equals(each.get("instrument"))
                            && outcome.equals(each.get("outcome"))
                            && "overall".equals(each.get("cut"))
                            && "odds_ratio_per_point".equals(each.get("statistic")))
                    .findFirst()
                    .orElseThrow();
            assertThat(declared.path(outcome).path("odds_ratio_per_point").asDouble())
                    .as(outcome)
                    .isBetween(number(row, "conf_low"), number(row, "conf_high"));
        }
        int intervals = 0;
        int covering = 0;
        for (Map<String, String> row : edition.table("effort_curve")) {
            JsonNode rates =
                    declared.path(Objects.requireNonNull(row.get("outcome"))).path("rate_by_level");
            boolean declaredHere = "ces".equals(row.get("instrument")) && "overall".equals(row.get("cut"));
            if (declaredHere
                    && rates.isArray()
                    && !Objects.requireNonNull(row.get("conf_low")).isEmpty()) {
                double rate = rates.get((int) number(row, "level")).asDouble();
                intervals++;
                covering += rate >= number(row, "conf_low") && rate <= number(row, "conf_high") ? 1 : 0;
            }
        }
        // The hardest answers are too few for an interval of churn. Of 13 intervals at 95 % one may miss.
        assertThat(intervals).isEqualTo(13);
        assertThat(covering).isGreaterThanOrEqualTo(12);
    }

    /** What mentions say of churn follows from how much effort it was, and from nothing else. */
    @Test
    void theIntervalsOfTopicsCoverWhatEffortImplies() throws IOException {
        JsonNode declared =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        for (String topic : List.of("waiting", "price", "staff")) {
            Map<String, String> row = edition.table("associations").stream()
                    .filter(each -> topic.equals(each.get("instrument"))
                            && "churned".equals(each.get("outcome"))
                            && "overall".equals(each.get("cut"))
                            && "odds_ratio".equals(each.get("statistic"))
                            && "".equals(each.get("adjustment")))
                    .findFirst()
                    .orElseThrow();
            assertThat(impliedOddsRatio(
                            declared.at("/churned/rate_by_level"),
                            declared.at("/comments/" + topic + "/mentioned_by_level")))
                    .as(topic)
                    .isBetween(number(row, "conf_low"), number(row, "conf_high"));
        }
    }

    /** Over the efforts that answers report, of whom it does not depend whether they have a comment. */
    private double impliedOddsRatio(JsonNode churn, JsonNode mentioned) {
        double[][] shares = new double[2][2];
        for (UsedAnswer answer : truth.used()) {
            if (answer.instrument().equals("ces")) {
                int effort = TruthSamples.effort(plan.instrument("ces"), answer.score());
                double leaves = churn.get(effort).asDouble();
                double mentions = mentioned.get(effort).asDouble();
                shares[0][0] += (1 - mentions) * (1 - leaves);
                shares[0][1] += (1 - mentions) * leaves;
                shares[1][0] += mentions * (1 - leaves);
                shares[1][1] += mentions * leaves;
            }
        }
        return shares[1][1] * shares[0][0] / (shares[1][0] * shares[0][1]);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column)));
    }

    @Test
    void theRowsExerciseEveryRuleOfTheCohort() {
        assertThat(truth.setAside("responses").keySet())
                .contains("duplicate", "resubmission", "while-gone", "no-answer", "out-of-scale");
    }
}
