package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.ContingencyTable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows reference and exposed, columns without and with the event. */
class AdjustedGroundTest {

    private static final AdjustedGround GROUND = new AdjustedGround(3);
    private static final long[][] BOTH_SIDES = {{2, 1}, {1, 3}};
    private static final long[][] ONE_SIDE = {{4, 0}, {0, 0}};

    @Test
    void countsTheStrataThatHoldBothSides() {
        SortedMap<Integer, ContingencyTable> comparable = groups(0, 4, BOTH_SIDES);

        assertThat(GROUND.of(groups(0, 4, BOTH_SIDES), List.of(comparable)))
                .isEqualTo(new Estimated.Ground(Estimated.Answers.CLOSED, 28L, 16L));
    }

    @Test
    void strataOfOneSideAreNotCountedWhereTheyHideNobody() {
        SortedMap<Integer, ContingencyTable> whole = groups(0, 4, new long[][] {{6, 1}, {1, 3}});

        assertThat(GROUND.of(whole, List.of(groups(0, 4, BOTH_SIDES), groups(0, 4, ONE_SIDE))))
                .isEqualTo(new Estimated.Ground(Estimated.Answers.CLOSED, 28L, 16L));
    }

    @Test
    void whatSubtractionWouldRevealIsNotTold() {
        SortedMap<Integer, ContingencyTable> whole = groups(0, 4, BOTH_SIDES);
        SortedMap<Integer, ContingencyTable> lone = groups(0, 2, ONE_SIDE);
        lone.forEach((group, table) -> whole.merge(group, table, ContingencyTable::plus));

        assertThat(GROUND.of(whole, List.of(groups(0, 4, BOTH_SIDES), lone))).isEqualTo(Estimated.Ground.untold());
    }

    @Test
    void aSideOfFewGroupsIsNotTold() {
        assertThat(GROUND.of(groups(0, 2, BOTH_SIDES), List.of(groups(0, 2, BOTH_SIDES))))
                .isEqualTo(Estimated.Ground.untold());
    }

    @Test
    void amountsHaveNoEvents() {
        SortedMap<Integer, ContingencyTable> known = groups(0, 3, new long[][] {{2}, {5}});

        assertThat(GROUND.of(known, List.of(known)))
                .isEqualTo(new Estimated.Ground(Estimated.Answers.CLOSED, 21L, null));
    }

    private static SortedMap<Integer, ContingencyTable> groups(int from, int to, long[][] counts) {
        SortedMap<Integer, ContingencyTable> groups = new TreeMap<>();
        for (int group = from; group < to; group++) {
            groups.put(group, ContingencyTable.of(counts));
        }
        return groups;
    }
}
