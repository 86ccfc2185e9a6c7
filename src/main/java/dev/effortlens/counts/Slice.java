package dev.effortlens.counts;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Moments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts of one x in one slice, by customer group. Immutable. */
public final class Slice {

    private final CubePlan plan;
    private final SliceKey key;
    private final SortedMap<Integer, Cell[]> byGroup;

    Slice(CubePlan plan, SliceKey key, SortedMap<Integer, Cell[]> byGroup) {
        this.plan = plan;
        this.key = key;
        this.byGroup = byGroup;
    }

    /** Returns which slice this is. */
    public SliceKey key() {
        return key;
    }

    /** Returns answers by level (rows) in one column, one table per customer group that has any. */
    public List<ContingencyTable> answers() {
        List<ContingencyTable> tables = new ArrayList<>();
        for (Cell[] levels : byGroup.values()) {
            long[][] counts = new long[levels.length][1];
            for (int level = 0; level < levels.length; level++) {
                counts[level][0] = count(levels[level], 0);
            }
            tables.add(ContingencyTable.of(counts, EffortCube.xs(plan, key), new double[] {0}));
        }
        return tables;
    }

    /** Returns what the levels rest on, whether or not anything is known of what followed. */
    public Support support() {
        return support(0, 1);
    }

    /** Returns what the levels rest on among the answers of which an outcome is known. */
    public Support support(int outcome) {
        return support(plan.place(outcome), plan.values(outcome).length);
    }

    private Support support(int firstPlace, int places) {
        Support support = new Support(EffortCube.xs(plan, key).length);
        byGroup.forEach((group, levels) -> {
            for (int level = 0; level < levels.length; level++) {
                for (int place = firstPlace; place < firstPlace + places; place++) {
                    support.count(level, group, count(levels[level], place));
                }
            }
        });
        return support;
    }

    /** Returns level × state of an outcome that is no amount, one table per customer group that has any. */
    public List<ContingencyTable> outcome(int outcome) {
        return List.copyOf(outcomeByGroup(outcome).values());
    }

    /** As {@link #outcome}, by the number of the customer group. */
    public SortedMap<Integer, ContingencyTable> outcomeByGroup(int outcome) {
        TreeMap<Integer, ContingencyTable> tables = new TreeMap<>();
        byGroup.forEach((group, levels) -> {
            ContingencyTable table = EffortCube.table(plan, key, outcome, levels);
            if (table.total() > 0) {
                tables.put(group, table);
            }
        });
        return tables;
    }

    /**
     * Returns counts, sums and sums of squares of an amount by level, one table per customer group that has any.
     *
     * @param unitsPerMain minor units in a main unit of the currency
     */
    public List<MomentTable> amounts(int outcome, long unitsPerMain) {
        return List.copyOf(amountsByGroup(outcome, unitsPerMain).values());
    }

    /** As {@link #amounts}, by the number of the customer group. */
    public SortedMap<Integer, MomentTable> amountsByGroup(int outcome, long unitsPerMain) {
        TreeMap<Integer, MomentTable> tables = new TreeMap<>();
        byGroup.forEach((group, levels) -> {
            List<Moments> moments = new ArrayList<>();
            for (Cell cell : levels) {
                moments.add(new Moments(
                        count(cell, plan.place(outcome)),
                        EffortCube.sum(cell, outcome),
                        cell == null ? BigInteger.ZERO : cell.squares(outcome)));
            }
            if (moments.stream().anyMatch(m -> m.n() > 0)) {
                tables.put(group, MomentTable.of(moments, EffortCube.xs(plan, key), unitsPerMain));
            }
        });
        return tables;
    }

    private static long count(@Nullable Cell cell, int place) {
        return cell == null ? 0 : cell.at(place);
    }
}
