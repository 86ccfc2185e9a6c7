package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.Slice;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Outcome;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.MomentTable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the tables beside the cuts for one x and one outcome, overall.
 *
 * <p>It holds some of the answers that the overall slice holds. It is shown only where the others, which subtraction would
 * reveal, fall into enough customer groups, or are none.
 */
final class Beside {

    private final Slice slice;
    private final Slice overall;
    private final Explanatory x;
    private final int outcome;
    private final boolean amount;
    private final long unitsPerMain;

    Beside(EffortCube cube, SideTable table, int variable, int outcome, long unitsPerMain) {
        CubePlan plan = cube.plan();
        this.slice = cube.slice(new SliceKey(variable, plan.number(table), ""));
        this.overall = cube.slice(new SliceKey(variable, 0, ""));
        this.x = plan.variables().get(variable);
        this.outcome = outcome;
        this.amount = plan.outcomes().get(outcome) instanceof Outcome.Amount;
        this.unitsPerMain = unitsPerMain;
    }

    /** Returns whether the counts, and what is left of the overall ones, come from enough customer groups. */
    boolean shown(int minimumCell) {
        SortedMap<Integer, ContingencyTable> part = slice.outcomeByGroup(outcome);
        SortedMap<Integer, ContingencyTable> whole = overall.outcomeByGroup(outcome);
        return compared(part) >= minimumCell && rest(whole, part) >= minimumCell;
    }

    /** The groups behind the smaller of the compared sides. */
    private int compared(SortedMap<Integer, ContingencyTable> part) {
        int fewest = Integer.MAX_VALUE;
        for (int side = 0; side < 2; side++) {
            int row = side;
            fewest = Math.min(fewest, (int) part.values().stream()
                    .filter(table -> table.collapse(Pairing.of(x), 2).rowTotal(row) > 0)
                    .count());
        }
        return fewest;
    }

    private static int rest(Map<Integer, ContingencyTable> whole, Map<Integer, ContingencyTable> part) {
        int groups = 0;
        for (Map.Entry<Integer, ContingencyTable> entry : whole.entrySet()) {
            ContingencyTable own = part.get(entry.getKey());
            groups += own == null || own.total() < entry.getValue().total() ? 1 : 0;
        }
        return groups == 0 ? Integer.MAX_VALUE : groups;
    }

    /** Returns level × state by customer group; null where nothing is known. */
    @Nullable
    GroupedTable levels() {
        List<ContingencyTable> tables = slice.outcome(outcome);
        return tables.isEmpty() ? null : GroupedTable.of(tables);
    }

    /** Returns the amounts by level; null where nothing is known. */
    @Nullable
    GroupedMoments amounts() {
        List<MomentTable> tables = slice.amounts(outcome, unitsPerMain);
        return tables.isEmpty() ? null : GroupedMoments.of(tables);
    }

    /**
     * Returns the difference between the compared groups: of rates, or of means for amounts; null where nothing is known.
     */
    @Nullable
    Estimated difference() {
        if (amount) {
            GroupedMoments amounts = amounts();
            return amounts == null ? null : AmountStatistics.difference(amounts.map(t -> t.collapse(Pairing.of(x), 2)));
        }
        GroupedTable levels = levels();
        return levels == null
                ? null
                : Battery.named(Battery.RISK_DIFFERENCE).estimate(levels.map(t -> t.collapse(Pairing.of(x), 2)), true);
    }

    /** Returns how many answers it holds of which the outcome is known. */
    long responses() {
        return slice.outcome(outcome).stream()
                .mapToLong(ContingencyTable::total)
                .sum();
    }

    /** Returns how many of these have the event; null for amounts. */
    @Nullable
    Long events() {
        return amount
                ? null
                : Long.valueOf(slice.outcome(outcome).stream()
                        .mapToLong(table -> table.columnTotal(1))
                        .sum());
    }

    /** Returns what estimates of it rest on. */
    Estimated.Ground ground() {
        return new Estimated.Ground(Estimated.Answers.CLOSED, responses(), events());
    }

    /** Returns whether the compared groups are hard and easy answers, or what stands for them. */
    static boolean compares(Explanatory x) {
        boolean exposed = false;
        boolean reference = false;
        for (int level = 0; level < x.levels(); level++) {
            exposed |= x.contrast(level) == Contrast.EXPOSED;
            reference |= x.contrast(level) == Contrast.REFERENCE;
        }
        return exposed && reference;
    }
}
