package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Reliability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forty customer groups of easy answers, with and without the event; some of them hold hard ones. */
class BatteryTest {

    private static final Battery DIFFERENCE = Battery.named(Battery.RISK_DIFFERENCE);

    @Test
    void aSideInNineGroupsGivesTheEstimateAlone() {
        Estimated few = DIFFERENCE.estimate(hardIn(9), true);

        assertThat(few.value()).isNotNull();
        assertThat(few.robust().interval()).isNull();
        assertThat(few.robust().pValue()).isNull();
        assertThat(few.note()).isEqualTo(Notes.FEW_GROUPS);
        assertThat(few.robust().reliability()).isEqualTo(Reliability.FEW);
    }

    @Test
    void aSideInTenGroupsIsFlaggedAndInTwentyNot() {
        Estimated flagged = DIFFERENCE.estimate(hardIn(10), true);

        assertThat(flagged.robust().pValue()).isNotNull();
        assertThat(flagged.robust().reliability()).isEqualTo(Reliability.FLAGGED);
        assertThat(DIFFERENCE.estimate(hardIn(20), true).robust().reliability()).isEqualTo(Reliability.OK);
    }

    @Test
    void meansNeedTwentyGroupsOnEachSide() {
        Battery means = Battery.ordered().get(Battery.ordered().size() - 1);

        assertThat(means.name()).isEqualTo(Battery.MEAN_DIFFERENCE);
        assertThat(means.estimate(hardIn(19), false).robust().interval()).isNull();
        assertThat(means.estimate(hardIn(20), false).robust().interval()).isNotNull();
    }

    private static GroupedTable hardIn(int groups) {
        List<ContingencyTable> tables = new ArrayList<>();
        for (int group = 0; group < 40; group++) {
            long hard = group < groups ? 1 : 0;
            tables.add(ContingencyTable.of(new long[][] {{3 + group % 4, 1}, {hard, hard * (group % 3)}}));
        }
        return GroupedTable.of(tables);
    }
}
