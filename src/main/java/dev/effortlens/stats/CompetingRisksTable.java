package dev.effortlens.stats;

/**
 * How long answers were followed until the event or until another that makes it impossible, such as a churn before the
 * next purchase, for every level of x. Immutable.
 *
 * <p>It holds the same follow-up twice, as survival tables: once with the event, once with the competing event as what was
 * waited for, and the other as an end of observation.
 */
public final class CompetingRisksTable {

    private final SurvivalTable cause;
    private final SurvivalTable competing;

    private CompetingRisksTable(SurvivalTable cause, SurvivalTable competing) {
        this.cause = cause;
        this.competing = competing;
    }

    /**
     * Returns a table; the arrays are copied. All counts have one array per level and one number per day.
     *
     * @param days strictly ascending, from 0 on
     * @param rowScores strictly ascending, one per level of x
     * @param events for each level the events of each day
     * @param competing for each level the competing events of each day
     * @param censored for each level the answers whose observation ended on each day without either
     */
    public static CompetingRisksTable of(
            long[] days, double[] rowScores, long[][] events, long[][] competing, long[][] censored) {
        SurvivalTable ofEvents = SurvivalTable.of(days, rowScores, events, censored);
        SurvivalTable ofCompeting = SurvivalTable.of(days, rowScores, competing, censored);
        return new CompetingRisksTable(ofEvents.censoringAlso(competing), ofCompeting.censoringAlso(events));
    }

    /**
     * Returns the table in which a competing event ends observation: what the log-rank test and Cox's regression need for
     * the cause-specific hazard.
     */
    public SurvivalTable cause() {
        return cause;
    }

    /** Returns the table of the competing event, in which the event ends observation. */
    SurvivalTable competing() {
        return competing;
    }

    /** Returns a table of one level of x. */
    public CompetingRisksTable only(int row) {
        return new CompetingRisksTable(cause.only(row), competing.only(row));
    }

    /** Returns the sum of two tables with the same days and scores. */
    public CompetingRisksTable plus(CompetingRisksTable other) {
        return new CompetingRisksTable(cause.plus(other.cause), competing.plus(other.competing));
    }

    /** Returns this table without the answers of another with the same days and scores. */
    public CompetingRisksTable minus(CompetingRisksTable other) {
        return new CompetingRisksTable(cause.minus(other.cause), competing.minus(other.competing));
    }

    /** Returns a table with fewer levels of x: see {@link SurvivalTable#collapse}. */
    public CompetingRisksTable collapse(int[] target, int rows) {
        return new CompetingRisksTable(cause.collapse(target, rows), competing.collapse(target, rows));
    }
}
