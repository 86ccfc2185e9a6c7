package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out a group by what it holds must not differ, in any bit, from making the table without it. */
class GroupedRanksTest {

    private static final int ROWS = 7;
    private static final int COLUMNS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTables(long seed) {
        List<ContingencyTable> groups = groups(new SplittableRandom(seed), 1 + (int) seed * 8);
        GroupedTable tables = GroupedTable.of(groups);
        GroupedRanks ranks = ranks(groups);

        assertThat(ranks.total()).isEqualTo(tables.total());
        assertThat(ranks.tables()).isEqualTo(groups);
        assertAgrees(ranks.all(), tables.total());
        for (int group = 0; group < groups.size(); group++) {
            assertAgrees(ranks.leaveOneOut().get(group), tables.leaveOneOut().get(group));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void saysWhatIsMissingOnceAGroupIsLeftOut(int rows) {
        long[][] own = new long[2][3];
        own[rows - 1][1] = 4;
        List<ContingencyTable> groups =
                List.of(ContingencyTable.of(own), ContingencyTable.of(new long[][] {{1, 0, 2}, {0, 3, 1}}));
        GroupedTable tables = GroupedTable.of(groups);

        assertAgrees(ranks(groups).leaveOneOut().get(0), tables.leaveOneOut().get(0));
        assertThat(ranks(groups).leaveOneOut().get(1).tauB()).isInstanceOf(Estimate.Undefined.class);
        assertAgrees(ranks(groups).leaveOneOut().get(1), tables.leaveOneOut().get(1));
    }

    private static void assertAgrees(RankedCells ranks, ContingencyTable table) {
        assertThat(ranks.spearman()).isEqualTo(SpearmanCorrelation.of(table));
        assertThat(ranks.tauB()).isEqualTo(KendallTauB.of(table));
    }

    private static GroupedRanks ranks(List<ContingencyTable> groups) {
        ContingencyTable first = groups.get(0);
        return GroupedRanks.of(
                groups.stream().map(Cells::of).toList(),
                ContingencyTable.ascending(first.rows()),
                ContingencyTable.ascending(first.columns()));
    }

    /** Most cells are empty, as with amounts. */
    private static List<ContingencyTable> groups(SplittableRandom random, int count) {
        List<ContingencyTable> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            long[][] counts = new long[ROWS][COLUMNS];
            for (int answer = 0; answer < 60; answer++) {
                int row = random.nextInt(ROWS);
                counts[row][Math.min(COLUMNS - 1, random.nextInt(COLUMNS) / 2 + 2 * row)] += 1 + random.nextInt(3);
            }
            groups.add(ContingencyTable.of(counts));
        }
        return groups;
    }
}
