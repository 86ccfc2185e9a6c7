package dev.effortlens.stats;

import java.util.Arrays;
import java.util.List;

/**
 * How long answers were followed, for every level of x: events and ends of observation by days since the answer. Who is
 * censored on a day was still at risk of the events of that day. Immutable.
 */
public final class SurvivalTable {

    private final long[] days;
    private final double[] rowScores;
    private final long[][] events;
    private final long[][] censored;

    private SurvivalTable(long[] days, double[] rowScores, long[][] events, long[][] censored) {
        this.days = days;
        this.rowScores = rowScores;
        this.events = events;
        this.censored = censored;
    }

    /**
     * Returns a table; the arrays are copied.
     *
     * @param days strictly ascending, from 0 on
     * @param rowScores strictly ascending, one per level of x
     * @param events for each level the events of each day
     * @param censored for each level the answers whose observation ended on each day without an event
     */
    public static SurvivalTable of(long[] days, double[] rowScores, long[][] events, long[][] censored) {
        for (int i = 0; i < days.length; i++) {
            if (days[i] < 0 || (i > 0 && days[i] <= days[i - 1])) {
                throw new IllegalArgumentException("Days ascend from 0, found " + Arrays.toString(days));
            }
        }
        // a contingency table has the same demands on scores and counts
        double[] positions = ContingencyTable.ascending(days.length);
        ContingencyTable.of(events, rowScores, positions);
        ContingencyTable.of(censored, rowScores, positions);
        return new SurvivalTable(days.clone(), rowScores.clone(), copy(events), copy(censored));
    }

    private static long[][] copy(long[][] counts) {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Returns the number of levels of x. */
    public int rows() {
        return rowScores.length;
    }

    /** Returns the score of a level of x. */
    public double rowScore(int row) {
        return rowScores[row];
    }

    /** Returns how many days there are. */
    public int days() {
        return days.length;
    }

    /** Returns the days since the answer at a position. */
    public long day(int position) {
        return days[position];
    }

    /** Returns the events of a level on the day at a position. */
    public long events(int row, int position) {
        return events[row][position];
    }

    /** Returns the ends of observation of a level on the day at a position. */
    public long censored(int row, int position) {
        return censored[row][position];
    }

    /** Returns how many answers are followed. */
    public long total() {
        return sum(events) + sum(censored);
    }

    /** Returns how many events were seen. */
    public long events() {
        return sum(events);
    }

    /** Returns how many answers of a level are followed. */
    public long total(int row) {
        return Arrays.stream(events[row]).sum() + Arrays.stream(censored[row]).sum();
    }

    private static long sum(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Returns a table of one level of x. */
    public SurvivalTable only(int row) {
        return new SurvivalTable(
                days, new double[] {rowScores[row]}, new long[][] {events[row]}, new long[][] {censored[row]});
    }

    /** Returns the sum of two tables with the same days and scores. */
    public SurvivalTable plus(SurvivalTable other) {
        return combine(other, 1);
    }

    /** Returns this table without the answers of another with the same days and scores. */
    public SurvivalTable minus(SurvivalTable other) {
        return combine(other, -1);
    }

    /**
     * Returns a table with fewer levels of x, scored 0, 1, 2 …
     *
     * @param target for each row the row it becomes part of, or −1 to drop it
     * @param rows how many rows the new table has
     */
    public SurvivalTable collapse(int[] target, int rows) {
        if (target.length != rows()) {
            throw new IllegalArgumentException("Expected %d targets, found %d".formatted(rows(), target.length));
        }
        return new SurvivalTable(
                days,
                ContingencyTable.ascending(rows),
                collapse(events, target, rows),
                collapse(censored, target, rows));
    }

    private static long[][] collapse(long[][] counts, int[] target, int rows) {
        long[][] sum = new long[rows][counts.length == 0 ? 0 : counts[0].length];
        for (int row = 0; row < counts.length; row++) {
            for (int position = 0; target[row] >= 0 && position < counts[row].length; position++) {
                sum[target[row]][position] += counts[row][position];
            }
        }
        return sum;
    }

    /** Returns this table with more ends of observation. */
    SurvivalTable censoringAlso(long[][] more) {
        return new SurvivalTable(days, rowScores, events, combine(censored, more, 1));
    }

    /** Refuses strata without a scale in common. */
    static void requireSameScores(List<SurvivalTable> strata) {
        for (SurvivalTable table : strata) {
            if (!Arrays.equals(table.rowScores, strata.get(0).rowScores)) {
                throw new IllegalArgumentException("Strata have the same scores");
            }
        }
    }

    private SurvivalTable combine(SurvivalTable other, int sign) {
        if (!Arrays.equals(days, other.days) || !Arrays.equals(rowScores, other.rowScores)) {
            throw new IllegalArgumentException("Tables of different days or scores do not add");
        }
        return new SurvivalTable(
                days, rowScores, combine(events, other.events, sign), combine(censored, other.censored, sign));
    }

    private static long[][] combine(long[][] a, long[][] b, int sign) {
        long[][] sum = copy(a);
        for (int row = 0; row < sum.length; row++) {
            for (int position = 0; position < sum[row].length; position++) {
                sum[row][position] += sign * b[row][position];
                if (sum[row][position] < 0) {
                    throw new IllegalArgumentException("A count would become negative");
                }
            }
        }
        return sum;
    }

    /** Returns for each level how many answers were still followed, without an event, when each day began. */
    long[][] atRisk() {
        long[][] atRisk = new long[rows()][days.length];
        for (int row = 0; row < rows(); row++) {
            long followed = 0;
            for (int position = days.length - 1; position >= 0; position--) {
                followed += events[row][position] + censored[row][position];
                atRisk[row][position] = followed;
            }
        }
        return atRisk;
    }
}
