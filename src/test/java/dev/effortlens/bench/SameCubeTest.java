package dev.effortlens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.demo.DemoData;
import dev.effortlens.demo.DemoPlan;
import dev.effortlens.job.CountedCells;
import dev.effortlens.source.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cube is computed once more, by SQL that shares nothing with the rules in Java but DESIGN's words. */
@ExtendWith(SparkExtension.class)
class SameCubeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    @TempDir
    private static Path folder;

    private static EffortCube cube = new EffortCube(new CubePlan(List.of(), List.of(), List.of(), List.of()));

    @BeforeAll
    static void count(SparkSession spark) throws IOException {
        DemoData.write(spark, new DemoPlan(300, 200, 7, LAST_DAY, folder.toString()));
        cube = CountedCells.count(spark, folder.resolve("effortlens.yaml"), LAST_DAY, folder.resolve("state"));
    }

    @ParameterizedTest
    @EnumSource
    void sqlCountsTheSame(DuckCube.Form form) throws IOException, SQLException {
        assertThat(new DuckCube(folder, LAST_DAY).count(form).lines())
                .isEqualTo(CountedCells.cells(cube).lines());
    }

    @Test
    void theDataBringTheRulesToBear() {
        assertThat(cube.tally().setAside().keySet())
                .containsExactlyInAnyOrder(Reasons.DUPLICATE, Reasons.RESUBMISSION, Reasons.WHILE_GONE);
        assertThat(cube.tally().byOutcome().get("outcome:spend")).containsOnlyKeys("", "open-window", "unknown-amount");
        assertThat(cube.tally().byOutcome().get("outcome:promoter")).containsOnlyKeys("", "no-paired-answer");
        assertThat(cube.tally().byOutcome().get("signal:contacts")).containsOnlyKeys("", "window-not-covered");
    }
}
