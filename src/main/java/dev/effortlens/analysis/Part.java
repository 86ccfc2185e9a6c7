package dev.effortlens.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
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
}
