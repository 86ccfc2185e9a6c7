package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic data in which effort and loyalty have nothing to do with each other, read by configuration alone. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "dev.effortlens.job.independent.Launched#hasData", disabledReason = "needs ../shared/data")
class RavenStackTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    private PublishedEdition edition;
    private ReportConfig config;
    private InputRows rows;
    private TruthPlan plan;
    private RowLevelTruth truth;

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        Path file = Launched.withData("ravenstack.yaml", folder);
        edition = Launched.publish(file, AS_OF);
        config = Launched.read(file);
        plan = Launched.plan(config, AS_OF);
        rows = new ParquetRows().inputs(config);
        truth = RowLevelTruth.of(plan, rows);
    }

    @Test
    void blanksAndRowsSetAsideAreCounted() throws IOException {
        Mismatches mismatches = new Mismatches();
        QualityCheck check = new QualityCheck(edition.table("data_quality"), mismatches);
        check.addsUp();
        check.input("responses", 2000, truth.setAside("responses"));
        check.input("interactions", 2000, truth.setAside("interactions"));
        check.input("churn", rows.churn().size(), truth.setAside("churn"));
        check.input("purchases", rows.purchases().size(), truth.setAside("purchases"));
        check.input("customers", rows.customers().size(), truth.setAside("customers"));
        mismatches.assertNone();
        assertThat(truth.setAside("responses")).containsEntry("no-answer", 825L).containsKey("before-customer-since");
    }

    @Test
    void everyEstimateFollowsFromTheRows() throws IOException {
        Mismatches mismatches = new Mismatches();
        EditionCheck check = new EditionCheck(
                plan,
                TruthSamples.of(plan, truth),
                Set.of("overall"),
                config.report().minimumCell(),
                mismatches);
        check.associations(edition.table("associations"));
        check.curves(edition.table("effort_curve"));
        mismatches.assertNone();
    }

    /** The data set's own description: the churn flag disagrees with the churn events for 312 of 500 accounts. */
    @Test
    void theFlagThatDisagreesWithTheEventsIsNamed() throws IOException {
        List<JsonNode> warnings = new ArrayList<>();
        edition.report().path("warnings").forEach(each -> {
            if (each.path("key").asText().equals("warning.churn-flag")) {
                warnings.add(each.path("values"));
            }
        });
        assertThat(warnings).singleElement().satisfies(values -> {
            assertThat(values.at("/differ/count").asInt()).isEqualTo(312);
            assertThat(values.at("/customers/count").asInt()).isEqualTo(500);
        });
    }

    @Test
    void noAssociationIsClaimed() throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode finding : edition.report().path("findings")) {
            verdicts.add(finding.path("verdict").asText());
        }
        assertThat(verdicts).isNotEmpty().doesNotContain("MORE", "LESS");
    }
}
