package dev.effortlens.stats;

import java.util.List;
import java.util.function.UnaryOperator;

/** The same table of amounts for every customer group that holds an answer: see {@link GroupedTable}. Immutable. */
public final class GroupedMoments {

    private final List<MomentTable> groups;
    private final MomentTable total;

    private GroupedMoments(List<MomentTable> groups, MomentTable total) {
        this.groups = groups.stream().filter(group -> group.total().n() > 0).toList();
        this.total = total;
    }

    /**
     * Returns the groups' tables as one. A group without an answer in it is no group and is left out.
     *
     * @param groups at least one table, all with the same scores and unit
     */
    public static GroupedMoments of(List<MomentTable> groups) {
        MomentTable total = groups.stream()
                .reduce(MomentTable::plus)
                .orElseThrow(() -> new IllegalArgumentException("Expected at least one customer group"));
        return new GroupedMoments(groups, total);
    }

    /** Returns the amounts of all groups. */
    public MomentTable total() {
        return total;
    }

    /** Returns for each group the amounts of all others. */
    public List<MomentTable> leaveOneOut() {
        return groups.stream().map(total::minus).toList();
    }

    /** Returns how many groups hold an answer. */
    public int groups() {
        return groups.size();
    }

    /** Returns how many groups let x vary: see {@link GroupsApart}. */
    public int groupsApart() {
        return GroupsApart.of(
                groups, total.rows(), (group, row) -> group.level(row).n() < group.n());
    }

    /** Returns the table with each group's part changed alike, as by {@link MomentTable#collapse}. */
    public GroupedMoments map(UnaryOperator<MomentTable> change) {
        return new GroupedMoments(groups.stream().map(change).toList(), change.apply(total));
    }
}
