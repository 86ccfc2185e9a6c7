package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series of weeks, computed once more from the rows. Months of days are kept between nights, so a week lies in two of them. */
class WeeklyTrendTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    @Test
    void everyWeekFollowsFromTheRowsThoughMonthsAreKept(@TempDir Path folder) throws IOException {
        Launched.run(
                "demo-data",
                "--customers",
                "1200",
                "--days",
                "250",
                "--seed",
                "11",
                "--last-day",
                AS_OF.toString(),
                "--invitations",
                "--out",
                folder.toString());
        Path file = folder.resolve("effortlens.yaml");
        String yaml = Files.readString(file)
                .replace("report: {", "report: {trend: week, ")
                .replace("month", "week");
        Files.writeString(file, yaml);
        Launched.publish(file, AS_OF.minusDays(20));
        PublishedEdition edition = Launched.publish(file, AS_OF);
        ReportConfig config = Launched.read(file);
        TruthPlan plan = Launched.plan(config, AS_OF);
        RowLevelTruth truth = RowLevelTruth.of(plan, new ParquetRows().inputs(config));
        TruthSamples samples = TruthSamples.of(plan, truth);
        Mismatches mismatches = new Mismatches();

        new TrendCheck(
                        plan,
                        samples,
                        truth.invitations(),
                        "ces",
                        config.report().minimumCell(),
                        "week",
                        mismatches)
                .trend(edition.table("trend"));

        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(2000);
        assertThat(edition.table("associations")).noneMatch(row -> "month".equals(row.get("cut")));
    }
}
