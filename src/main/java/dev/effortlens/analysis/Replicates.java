package dev.effortlens.analysis;

import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Something counted on all answers, and on all but one customer group's.
 *
 * @param total all answers
 * @param leaveOneOut one per customer group that holds any
 */
record Replicates<T>(T total, List<T> leaveOneOut) {

    /** Returns the replicates of the parts of all groups; at least one. */
    static <T> Replicates<T> of(List<T> groups, BinaryOperator<T> plus, BinaryOperator<T> minus) {
        T total = groups.stream().reduce(plus).orElseThrow();
        return new Replicates<>(
                total, groups.stream().map(group -> minus.apply(total, group)).toList());
    }

    /**
     * Returns the replicates of several parts that stay apart, such as strata; a group is left out of all of them.
     *
     * @param parts by part, the tables by number of the customer group; at least one in each
     */
    static <T> Replicates<List<T>> ofParts(
            List<? extends Map<Integer, T>> parts, BinaryOperator<T> plus, BinaryOperator<T> minus) {
        List<T> totals = parts.stream()
                .map(part -> part.values().stream().reduce(plus).orElseThrow())
                .toList();
        SortedSet<Integer> groups = new TreeSet<>();
        parts.forEach(part -> groups.addAll(part.keySet()));
        List<List<T>> leaveOneOut = new ArrayList<>();
        for (int group : groups) {
            List<T> without = new ArrayList<>(totals);
            for (int i = 0; i < parts.size(); i++) {
                T own = parts.get(i).get(group);
                if (own != null) {
                    without.set(i, minus.apply(totals.get(i), own));
                }
            }
            leaveOneOut.add(without);
        }
        return new Replicates<>(totals, leaveOneOut);
    }

    /** Returns something computed from each. */
    <U> Replicates<U> map(Function<T, U> function) {
        return new Replicates<>(
                function.apply(total), leaveOneOut.stream().map(function).toList());
    }

    /** Returns a statistic with its uncertainty. */
    RobustEstimate estimate(
            Function<T, Estimate> statistic, Transform transform, double nullValue, Reliability reliability) {
        return Jackknife.of(total, leaveOneOut, statistic, transform, nullValue, reliability);
    }
}
