package dev.effortlens.analysis;

import dev.effortlens.stats.ContingencyTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/**
 * What an adjusted estimate rests on: the answers on the two compared sides in those strata that hold both.
 *
 * <p>How many they are is told only where each side, and what subtraction from other counts would leave, comes from enough
 * customer groups or is nothing.
 */
final class AdjustedGround {

    private final int minimumCell;

    AdjustedGround(int minimumCell) {
        this.minimumCell = minimumCell;
    }

    /**
     * Returns the counts, or that they are not told.
     *
     * @param whole all answers by customer group, in any rows
     * @param strata answers of each stratum by customer group, with the rows reference and exposed
     */
    Estimated.Ground of(SortedMap<Integer, ContingencyTable> whole, List<SortedMap<Integer, ContingencyTable>> strata) {
        List<SortedMap<Integer, ContingencyTable>> comparable = strata.stream()
                .filter(stratum -> groups(List.of(stratum), 0) > 0 && groups(List.of(stratum), 1) > 0)
                .toList();
        Map<Integer, Long> compared = answers(comparable);
        boolean told = Math.min(groups(comparable, 0), groups(comparable, 1)) >= minimumCell
                && hides(answers(List.of(whole)), compared)
                && hides(answers(strata), compared);
        if (!told) {
            return Estimated.Ground.untold();
        }
        boolean binary = comparable.get(0).values().iterator().next().columns() == 2;
        return new Estimated.Ground(
                Estimated.Answers.CLOSED,
                sum(comparable, ContingencyTable::total),
                binary ? sum(comparable, table -> table.columnTotal(1)) : null);
    }

    private static long groups(List<SortedMap<Integer, ContingencyTable>> strata, int side) {
        return strata.stream()
                .flatMap(stratum -> stratum.entrySet().stream())
                .filter(group -> group.getValue().rowTotal(side) > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .count();
    }

    private static Map<Integer, Long> answers(List<SortedMap<Integer, ContingencyTable>> parts) {
        Map<Integer, Long> answers = new HashMap<>();
        for (SortedMap<Integer, ContingencyTable> part : parts) {
            part.forEach((group, table) -> answers.merge(group, table.total(), Long::sum));
        }
        return answers;
    }

    private boolean hides(Map<Integer, Long> all, Map<Integer, Long> part) {
        long rest = all.entrySet().stream()
                .filter(group -> group.getValue() > part.getOrDefault(group.getKey(), 0L))
                .count();
        return rest == 0 || rest >= minimumCell;
    }

    private static long sum(List<SortedMap<Integer, ContingencyTable>> parts, ToLongFunction<ContingencyTable> count) {
        return parts.stream()
                .flatMap(part -> part.values().stream())
                .mapToLong(count)
                .sum();
    }
}
