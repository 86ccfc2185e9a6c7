package dev.effortlens.analysis;

import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.BitSet;
import java.util.List;
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
     * @param parts at least one
     */
    static <T> Replicates<List<T>> ofParts(List<Part<T>> parts) {
        BitSet groups = Part.groupsWith(parts, table -> true);
        List<List<T>> leaveOneOut = groups.stream()
                .mapToObj(
                        group -> parts.stream().map(part -> part.without(group)).toList())
                .toList();
        return new Replicates<>(parts.stream().map(Part::total).toList(), leaveOneOut);
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
