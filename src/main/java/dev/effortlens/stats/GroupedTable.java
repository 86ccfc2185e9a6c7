package dev.effortlens.stats;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same table for every customer group that holds an answer, with the sums that leave out one group at a time.
 * Immutable.
 */
public final class GroupedTable {

    private final List<ContingencyTable> groups;
    private final ContingencyTable total;
    /** Made when first asked for: ten statistics look at the same tables. */
    private @Nullable List<ContingencyTable> leaveOneOut;

    private GroupedTable(List<ContingencyTable> groups, ContingencyTable total) {
        this.groups = groups;
        this.total = total;
    }

    /**
     * Returns the groups' tables as one. A group without an answer in it is no group and is left out.
     *
     * @param groups at least one table, all with the same scores
     */
    public static GroupedTable of(List<ContingencyTable> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one customer group");
        }
        return new GroupedTable(
                groups.stream().filter(group -> group.total() > 0).toList(), ContingencyTable.sum(groups));
    }

    /** Returns the counts of all groups. */
    public ContingencyTable total() {
        return total;
    }

    /** Returns for each group the counts of all others. */
    public List<ContingencyTable> leaveOneOut() {
        List<ContingencyTable> known = leaveOneOut;
        if (known == null) {
            known = groups.stream().map(total::minus).toList();
            leaveOneOut = known;
        }
        return known;
    }

    /** Returns how many groups hold an answer. */
    public int groups() {
        return groups.size();
    }

    /** Returns how many groups hold an answer with this state of y. */
    public int groupsWithColumn(int column) {
        return Math.toIntExact(
                groups.stream().filter(group -> group.columnTotal(column) > 0).count());
    }

    /** Returns how many groups let x vary: see {@link GroupsApart}. */
    public int groupsApart() {
        return GroupsApart.of(groups, total.rows(), (group, row) -> group.rowTotal(row) < group.total());
    }

    /** Returns the table with each group's part changed alike, as by {@link ContingencyTable#collapse}. */
    public GroupedTable map(UnaryOperator<ContingencyTable> change) {
        return new GroupedTable(
                groups.stream().map(change).filter(group -> group.total() > 0).toList(), change.apply(total));
    }
}
