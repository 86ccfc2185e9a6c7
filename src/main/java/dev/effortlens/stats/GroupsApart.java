package dev.effortlens.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many customer groups hold an answer at another level of x than one, for the level where they are fewest: of two
 * levels, the groups of the rarer; few wherever x hardly varies.
 */
public final class GroupsApart {

    private GroupsApart() {}

    /** Tells of a customer group whether it holds an answer at another level than one. */
    public interface HoldsOther<T> {

        boolean than(T group, int level);
    }

    /**
     * Counts them.
     *
     * @param levels how many levels x has; without any, no group holds another
     */
    public static <T> int of(List<T> groups, int levels, HoldsOther<T> holdsOther) {
        return IntStream.range(0, levels)
                .map(level -> Math.toIntExact(groups.stream()
                        .filter(group -> holdsOther.than(group, level))
                        .count()))
                .min()
                .orElse(0);
    }
}
