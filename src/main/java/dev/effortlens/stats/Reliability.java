package dev.effortlens.stats;

/**
 * How far an interval from leaving out customer groups can be trusted, judged by the number of groups behind it.
 *
 * <p>In simulation the interval of a rate covers .95 from 15 groups with an event on, .92 at 5–9 and .73 below.
 *
 * <p>A relation needs an x that varies as well: where one of two compared sides lies in few groups, it is they that decide
 * how far the difference is off. Simulated ({@code SideSimulationTest}; 300 customers of up to nine answers each in 64
 * groups): with the exposed in k groups the interval of their risk difference covers .77 at k of 1–2, .85 at 3–4, .89 at
 * 5–6, .91 at 7–9, .91 to .93 at 10–19 and .94 above; that of a difference of mean scores .86 at 4, .89 at 6, .93 at 11–16
 * and .94 from 20 on, of mean amounts .80 at 4, .87 at 11 and .92 from 20 on. Correlations and slopes over all levels cover
 * .93 to .95 however few the exposed are, unless nearly all others give one and the same answer: then they are a comparison
 * of two sides (tau-b: .79 at 2 groups, .89 at 6, .93 at 11, .94 at 17). How few groups of one side hold the event does not
 * matter where each side lies in many: .94 and more with 2 of them.
 */
public enum Reliability {
    /** Enough groups: estimate, interval and test. */
    OK,
    /** Fewer groups than one would like: everything is given, with a mark. */
    FLAGGED,
    /** Too few groups: the estimate alone. */
    FEW;

    private static final int FEWEST_BINARY = 10;
    private static final int COMFORTABLE_BINARY = 20;
    private static final int FEWEST_OTHER = 20;

    /** Judges an outcome that is yes or no, by the rarer of its two answers. */
    public static Reliability ofBinary(int groupsWithEvent, int groupsWithoutEvent) {
        int rarer = Math.min(groupsWithEvent, groupsWithoutEvent);
        if (rarer < FEWEST_BINARY) {
            return FEW;
        }
        return rarer < COMFORTABLE_BINARY ? FLAGGED : OK;
    }

    /**
     * Judges a relation to an outcome that is yes or no, by the rarest of what it takes.
     *
     * @param groupsApart groups whose answers let x vary: see {@link GroupsApart}
     */
    public static Reliability ofBinary(int groupsWithEvent, int groupsWithoutEvent, int groupsApart) {
        return ofBinary(Math.min(groupsWithEvent, groupsWithoutEvent), groupsApart);
    }

    /** Judges a relation to an outcome that is yes or no. */
    public static Reliability ofBinaryRelation(GroupedTable table) {
        return ofBinary(table.groupsWithColumn(1), table.groupsWithColumn(0), table.groupsApart());
    }

    /** Judges any other outcome, by the groups that hold an answer; a relation to it by those that let x vary. */
    public static Reliability ofOther(int groups) {
        return groups < FEWEST_OTHER ? FEW : OK;
    }
}
