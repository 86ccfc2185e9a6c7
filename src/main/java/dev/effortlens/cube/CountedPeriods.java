package dev.effortlens.cube;

import dev.effortlens.counts.EffortCube;
import java.util.List;

/**
 * The counts of all periods, and what of the state belongs to them.
 *
 * @param cube the counts of all periods together
 * @param settled the months that nothing is open of any more
 * @param used the names that were asked for; whatever else is kept is of no use to this night
 */
public record CountedPeriods(EffortCube cube, SettledMonths settled, List<String> used) {

    /** Copies the list. */
    public CountedPeriods {
        used = List.copyOf(used);
    }
}
