package dev.effortlens.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answers, such as a stratum, with and without each customer group: made once for everything that rests on
 * it.
 *
 * @param byGroup tables by number of the customer group; at least one
 * @param total all of them together
 * @param withoutGroup all but one, for each group that is there
 */
record Part<T>(SortedMap<Integer, T> byGroup, T total, Map<Integer, T> withoutGroup) {

    /** Returns a part; null if there is nothing in it. */
    static <T> @Nullable Part<T> of(SortedMap<Integer, T> byGroup, BinaryOperator<T> plus, BinaryOperator<T> minus) {
        if (byGroup.isEmpty()) {
            return null;
        }
        T total = byGroup.values().stream().reduce(plus).orElseThrow();
        Map<Integer, T> without = new HashMap<>();
        byGroup.forEach((group, own) -> without.put(group, minus.apply(total, own)));
        return new Part<>(byGroup, total, without);
    }

    /** Returns the part without a group, which need not be there. */
    T without(int group) {
        return withoutGroup.getOrDefault(group, total);
    }

    /** Returns the numbers of the groups of which a table in any of the parts is such. */
    static <T> BitSet groupsWith(List<Part<T>> parts, Predicate<T> such) {
        BitSet groups = new BitSet();
        for (Part<T> part : parts) {
            part.byGroup().forEach((group, table) -> {
                if (such.test(table)) {
                    groups.set(group);
                }
            });
        }
        return groups;
    }
}
