package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JointTableTest {

    private static final JointTable TWO_MEASURES = JointTable.of(
            2, new double[][] {{2, 1}, {1, 1}, {2, 1}, {1, 3}}, new long[] {1, 2, 3, 4}, new long[] {5, 0, 1, 2});

    @Test
    void cellsOfTheSameValuesAreAdded() {
        assertThat(TWO_MEASURES.cells()).isEqualTo(3);
        assertThat(TWO_MEASURES.value(2, 0)).isEqualTo(2);
        assertThat(TWO_MEASURES.no(2)).isEqualTo(4);
        assertThat(TWO_MEASURES.yes(2)).isEqualTo(6);
        assertThat(TWO_MEASURES.total()).isEqualTo(18);
        assertThat(TWO_MEASURES.events()).isEqualTo(8);
    }

    @Test
    void oneMeasureAgainstTheOutcomeIsAContingencyTable() {
        assertThat(TWO_MEASURES.against(1))
                .isEqualTo(ContingencyTable.of(
                        new long[][] {{6, 6}, {4, 2}}, new double[] {1, 3}, new double[] {0, 1}));
        assertThat(TWO_MEASURES.only(1).against(0)).isEqualTo(TWO_MEASURES.against(1));
    }

    @Test
    void leavingOutAPartTakesBackAddingIt() {
        JointTable part = JointTable.of(2, new double[][] {{7, 7}}, new long[] {1}, new long[] {1});
        JointTable back = TWO_MEASURES.plus(part).minus(part);

        assertThat(back.cells()).isEqualTo(3);
        assertThat(back.against(0)).isEqualTo(TWO_MEASURES.against(0));
        assertThatThrownBy(() -> TWO_MEASURES.minus(part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A count would become negative");
    }

    @Test
    void refusesWhatNoCellCanHold() {
        assertThatThrownBy(() -> JointTable.of(1, new double[][] {{Double.NaN}}, new long[] {1}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 1 finite values per cell, found [NaN]");
        assertThatThrownBy(() -> JointTable.of(1, new double[][] {{1}}, new long[] {-1}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Counts are not negative, found -1");
        assertThatThrownBy(() -> JointTable.of(1, new double[][] {{1}}, new long[] {1}, new long[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected as many counts as cells, found 1 cells, 1 and 0 counts");
        assertThatThrownBy(() -> TWO_MEASURES.plus(TWO_MEASURES.only(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tables of different measures do not add");
    }
}
