package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContingencyTableTest {

    @Test
    void collapseAddsRowsAndDropsThoseWithoutATarget() {
        assertThat(Tables.PAIN.collapse(new int[] {0, 0, -1, 1, 1}, 2)).isEqualTo(ContingencyTable.of(new long[][] {
            {52, 13}, {27, 37}
        }));
    }

    @Test
    void collapseKeepsTheColumnScores() {
        ContingencyTable table =
                ContingencyTable.of(new long[][] {{1, 2}, {3, 4}}, new double[] {4, 5}, new double[] {10, 20});

        assertThat(table.collapse(new int[] {1, 0}, 2))
                .isEqualTo(ContingencyTable.of(
                        new long[][] {{3, 4}, {1, 2}}, new double[] {0, 1}, new double[] {10, 20}));
    }

    @Test
    void collapseRefusesAnotherNumberOfRows() {
        assertThatThrownBy(() -> Tables.PAIN.collapse(new int[] {0, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 5 targets, found 2");
    }

    @Test
    void reversingTwiceAndTransposingTwiceChangeNothing() {
        assertThat(Tables.PAIN.reverseRows().reverseRows()).isEqualTo(Tables.PAIN);
        assertThat(Tables.PAIN.transpose().transpose()).isEqualTo(Tables.PAIN);
    }

    @Test
    void minusTakesBackWhatPlusAdded() {
        assertThat(Tables.PAIN.plus(Tables.PAIN).minus(Tables.PAIN)).isEqualTo(Tables.PAIN);
    }

    @Test
    void countsDoNotBecomeNegative() {
        ContingencyTable one = ContingencyTable.of(new long[][] {{1, 0}});
        ContingencyTable other = ContingencyTable.of(new long[][] {{0, 1}});

        assertThatThrownBy(() -> one.minus(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A count would become negative");
    }

    @Test
    void tablesOfDifferentScoresDoNotAdd() {
        assertThatThrownBy(() -> Tables.PAIN.plus(Tables.JOB_SATISFACTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tables of different scores do not add");
    }
}
