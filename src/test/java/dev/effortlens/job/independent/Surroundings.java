package dev.effortlens.job.independent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is looked at beside the outcomes of an answer, to tell how far an association may be believed.
 *
 * @param firstFor ids of the outcomes in whose window before the answer lies no other to the same instrument
 * @param before by outcome id, what happened in the window of the same length before the answer, where known
 * @param followed by outcome id, how long the answer was followed and how that ended, where it was followed at all
 * @param spentBefore by outcome id, everything spent before the answer, where known
 */
record Surroundings(
        Set<String> firstFor,
        Map<String, Double> before,
        Map<String, Followed> followed,
        Map<String, Double> spentBefore) {

    /** How following an answer ended. */
    enum Ending {
        CENSORED,
        EVENT,
        COMPETING
    }

    /** How many days an answer was followed. */
    record Followed(int days, Ending ending) {}

    /** Of rows that have no before and after. */
    static Surroundings none() {
        return new Surroundings(new TreeSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}
