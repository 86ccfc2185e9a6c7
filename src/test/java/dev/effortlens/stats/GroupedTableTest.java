package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedTableTest {

    private static final ContingencyTable A = ContingencyTable.of(new long[][] {{1, 0}, {2, 0}});
    private static final ContingencyTable B = ContingencyTable.of(new long[][] {{0, 3}, {0, 1}});
    private static final ContingencyTable EMPTY = ContingencyTable.of(new long[][] {{0, 0}, {0, 0}});

    @Test
    void totalIsTheSumOfItsGroups() {
        assertThat(GroupedTable.of(List.of(A, B)).total()).isEqualTo(A.plus(B));
    }

    @Test
    void leavesOutOneGroupAtATime() {
        assertThat(GroupedTable.of(List.of(A, B)).leaveOneOut()).containsExactly(B, A);
    }

    @Test
    void aGroupWithoutAnAnswerIsNoGroup() {
        GroupedTable table = GroupedTable.of(List.of(A, EMPTY, B));

        assertThat(table.groups()).isEqualTo(2);
        assertThat(table.leaveOneOut()).containsExactly(B, A);
    }

    @Test
    void countsTheGroupsBehindAState() {
        GroupedTable table = GroupedTable.of(List.of(A, B, A));

        assertThat(table.groupsWithColumn(0)).isEqualTo(2);
        assertThat(table.groupsWithColumn(1)).isEqualTo(1);
    }

    @Test
    void countsTheGroupsThatHoldAnotherLevelThanTheCommonOne() {
        ContingencyTable low = ContingencyTable.of(new long[][] {{4, 1}, {0, 0}, {0, 0}});
        ContingencyTable middle = ContingencyTable.of(new long[][] {{1, 0}, {1, 0}, {0, 0}});
        ContingencyTable high = ContingencyTable.of(new long[][] {{0, 0}, {0, 0}, {0, 9}});

        assertThat(GroupedTable.of(List.of(low, low, low)).groupsApart()).isZero();
        assertThat(GroupedTable.of(List.of(low, middle, high, low)).groupsApart())
                .isEqualTo(2);
        assertThat(GroupedTable.of(List.of(high, high, low)).groupsApart()).isEqualTo(1);
    }

    @Test
    void mapDropsTheGroupsThatBecomeEmpty() {
        ContingencyTable onlyLow = ContingencyTable.of(new long[][] {{1, 1}, {0, 0}});
        GroupedTable high = GroupedTable.of(List.of(A, B, onlyLow)).map(table -> table.collapse(new int[] {-1, 0}, 1));

        assertThat(high.groups()).isEqualTo(2);
        assertThat(high.total()).isEqualTo(ContingencyTable.of(new long[][] {{2, 1}}));
    }

    @Test
    void refusesNoTableAtAll() {
        assertThatThrownBy(() -> GroupedTable.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least one customer group");
    }
}
