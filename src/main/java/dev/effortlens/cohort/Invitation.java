package dev.effortlens.cohort;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invitation, as the source let it through.
 *
 * @param id invitation id
 * @param at instant, microseconds since the epoch; the day's midnight in UTC where only days are known
 * @param day calendar day in the report's zone, days since the epoch
 * @param names touchpoint, channel and segments
 */
record Invitation(String id, long at, int day, List<@Nullable String> names) {

    /** Oldest first; ties are broken by every other field, so that the order of arrival does not matter. */
    static final Comparator<Invitation> BY_TIME = Comparator.comparingInt(Invitation::day)
            .thenComparingLong(Invitation::at)
            .thenComparing(Invitation::id)
            .thenComparing(invitation -> invitation.names().toString());

    @Nullable
    String touchpoint() {
        return names.get(0);
    }

    Invitation withNames(List<@Nullable String> others) {
        return new Invitation(id, at, day, others);
    }
}
