package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customers input says of a customer.
 *
 * @param sinceDay first day as a customer, days since the epoch; {@link Integer#MIN_VALUE} where not known
 * @param names the customer's own segments, in the order of the answers' names; an answer's own value wins
 */
record Profile(int sinceDay, List<@Nullable String> names) {

    /**
     * Returns what is known of a customer when an answer's windows end: rows that begin later say nothing of it. Of
     * several rows the earliest day counts, and the names that come first in the alphabet, whatever their order.
     *
     * @return null if nothing is known by then
     */
    static @Nullable Profile at(int day, List<Profile> rows) {
        Profile known = null;
        for (Profile row : rows) {
            if (row.sinceDay <= day) {
                known = known == null ? row : known.with(row);
            }
        }
        return known;
    }

    /** Returns a row's own names, and the customer's where it has none: its own are point in time. */
    List<@Nullable String> namesBeside(List<@Nullable String> own) {
        if (names.isEmpty()) {
            return own;
        }
        List<@Nullable String> merged = new ArrayList<>(own);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i) == null) {
                merged.set(i, names.get(i));
            }
        }
        return merged;
    }

    /**
     * Returns an answer with the customer's names where it has none.
     *
     * @param closing days after an answer when its windows end
     */
    static Answer beside(Answer answer, int closing, List<Profile> rows) {
        Profile profile = rows.isEmpty() ? null : at(answer.day() + closing, rows);
        return profile == null ? answer : answer.withNames(profile.namesBeside(answer.names()));
    }

    private Profile with(Profile other) {
        Comparator<Profile> byNames =
                Comparator.comparing(profile -> profile.names().toString());
        return new Profile(Math.min(sinceDay, other.sinceDay), byNames.compare(this, other) <= 0 ? names : other.names);
    }
}
