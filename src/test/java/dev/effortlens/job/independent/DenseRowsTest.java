package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that crowd round the limits of every rule are counted as plain loops count them. */
class DenseRowsTest {

    private static final String CONFIG = """
            report: {title: Dense, currency: EUR, time-zone: Europe/Amsterdam, minimum-cell: 1}
            inputs:
              responses: {path: responses}
              interactions: {path: interactions}
              churn: {path: churn, complete-through: 2026-04-13}
              purchases: {path: purchases}
              customers: {path: customers}
              invitations: {path: invitations, within-days: 4}
            instruments:
              ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
              old: {measure: CES, scale: [1, 5], direction: high-is-hard}
              nps: {measure: NPS, scale: [0, 10]}
              csat: {measure: CSAT, scale: [1, 5]}
            outcomes:
              churned: {from: churn, within-days: 5}
              repurchased: {from: purchases, within-days: 5}
              spend: {from: purchases, sum: amount, within-days: 5}
              promoter: {stated: nps, at-least: 9}
              satisfied: {stated: csat}
            signals:
              contacts: {from: interactions, count: true, look-back-days: 3, bands: [0, 1, 2, 4]}
              handling: {from: interactions, sum: duration_seconds, look-back-days: 3, bands: [0, 300, 900]}
              channels: {from: interactions, distinct: channel, look-back-days: 3, bands: [0, 1, 2]}
            topics:
              waiting: [wait*, queue, on hold, 等]
              price: [expensive, 贵, overcharged]
              failing: ["didn't", delay]
            cuts: [touchpoint, month]
            adjust: [touchpoint, month]
            value: {contract: {margin: 10, period-days: 30}}
            primary: {instrument: ces, outcome: churned}
            output: {reports: reports}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}, dates only in {1} {2}")
    @CsvSource({"1,,", "2,churn,purchases", "3,interactions,invitations"})
    void everyNumberFollowsFromTheRows(long seed, @Nullable String one, @Nullable String other) throws IOException {
        Set<String> dateOnly = new java.util.HashSet<>();
        if (one != null) {
            dateOnly.add(one);
        }
        if (other != null) {
            dateOnly.add(other);
        }
        InputRows rows = DenseRows.of(seed, 400, dateOnly);
        ParquetFiles.write(folder, DenseRows.ZONE, rows);
        Path file = Files.writeString(folder.resolve("dense.yaml"), CONFIG);
        PublishedEdition edition = Launched.publish(file, DenseRows.AS_OF);
        ReportConfig config = Launched.read(file);
        TruthPlan plan = Launched.plan(config, DenseRows.AS_OF);
        RowLevelTruth truth = RowLevelTruth.of(plan, rows);

        Mismatches mismatches = new Mismatches();
        QualityCheck quality = new QualityCheck(edition.table("data_quality"), mismatches);
        quality.addsUp();
        quality.input("responses", rows.responses().size(), truth.setAside("responses"));
        quality.input("interactions", rows.interactions().size(), truth.setAside("interactions"));
        quality.input("churn", rows.churn().size(), truth.setAside("churn"));
        quality.input("purchases", rows.purchases().size(), truth.setAside("purchases"));
        quality.input("customers", rows.customers().size(), truth.setAside("customers"));
        quality.observed(plan, truth.onePerResponse());
        InvitationTruth invitations = truth.invitations();
        quality.input("invitations", rows.invitations().size(), invitations.setAside());
        quality.input(
                "score:response_rate",
                rows.invitations().size()
                        - invitations.setAside().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                invitations.leaving());
        new ResponseRateCheck(invitations, config.report().minimumCell(), mismatches)
                .rates(edition.table("scorecard"), Set.of("overall", "touchpoint", "month"));
        TruthSamples samples = TruthSamples.of(plan, truth);
        Set<String> cuts = Set.of("overall", "touchpoint", "month");
        int minimumCell = config.report().minimumCell();
        EditionCheck check = new EditionCheck(plan, samples, cuts, minimumCell, mismatches);
        check.associations(edition.table("associations"));
        check.curves(edition.table("effort_curve"));
        new AdjustedCheck(plan, samples, cuts, minimumCell, mismatches).associations(edition.table("associations"));
        new SurvivalCheck(plan, samples, minimumCell, mismatches).survival(edition.table("survival"));
        SidelightCheck sidelights = new SidelightCheck(plan, samples, minimumCell, mismatches);
        sidelights.negativeControl(edition.table("negative_control"));
        sidelights.value(edition.table("value"));
        sidelights.comparison(edition.table("comparison"), truth);
        new RankingCheck(plan, samples, minimumCell, mismatches).ranking(edition.table("ranking"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(25000);
        assertThat(truth.onePerResponse())
                .filteredOn(each -> each.bands().containsKey("price"))
                .hasSizeGreaterThan(400);
        assertThat(invitations.size()).isGreaterThan(500);
        assertThat(invitations.leaving()).containsOnlyKeys("open-invitation", "reminder");
        assertThat(truth.setAside("responses").keySet())
                .contains(
                        "before-customer-since",
                        "duplicate",
                        "missing-key",
                        "no-answer",
                        "not-due",
                        "other-instrument",
                        "out-of-scale",
                        "resubmission",
                        "while-gone");
    }
}
