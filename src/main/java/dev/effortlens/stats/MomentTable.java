package dev.effortlens.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;

/** The moments of an amount for every level of x: what a {@link ContingencyTable} is to a countable outcome. Immutable. */
public final class MomentTable {

    private final List<Moments> levels;
    private final double[] rowScores;
    private final long unitsPerMain;

    private MomentTable(List<Moments> levels, double[] rowScores, long unitsPerMain) {
        this.levels = levels;
        this.rowScores = rowScores;
        this.unitsPerMain = unitsPerMain;
    }

    /**
     * Returns a table of amounts.
     *
     * @param levels one per level of x
     * @param rowScores strictly ascending, one per level
     * @param unitsPerMain how many of the amounts' units make one of the unit that results are given in: 100 for cents
     */
    public static MomentTable of(List<Moments> levels, double[] rowScores, long unitsPerMain) {
        if (levels.size() != rowScores.length || unitsPerMain < 1) {
            throw new IllegalArgumentException(
                    "Expected one score per level and a positive unit, found %d levels, %d scores, %d"
                            .formatted(levels.size(), rowScores.length, unitsPerMain));
        }
        ContingencyTable.requireAscending(rowScores);
        return new MomentTable(List.copyOf(levels), rowScores.clone(), unitsPerMain);
    }

    /** Returns the number of levels of x. */
    public int rows() {
        return rowScores.length;
    }

    /** Returns the score of a level of x. */
    public double rowScore(int row) {
        return rowScores[row];
    }

    /** Returns the amounts at a level of x. */
    public Moments level(int row) {
        return levels.get(row);
    }

    /** Returns all amounts. */
    public Moments total() {
        Moments total = Moments.NONE;
        for (Moments level : levels) {
            total = total.plus(level);
        }
        return total;
    }

    /** Returns how many amounts there are. */
    public long n() {
        long n = 0;
        for (Moments level : levels) {
            n = Math.addExact(n, level.n());
        }
        return n;
    }

    /** Returns how many of the amounts' units make one of the unit that results are given in. */
    public long unitsPerMain() {
        return unitsPerMain;
    }

    /** Returns the sum of two tables with the same scores and unit. */
    public MomentTable plus(MomentTable other) {
        return combine(other, Moments::plus);
    }

    /** Returns this table without the amounts of another with the same scores and unit. */
    public MomentTable minus(MomentTable other) {
        return combine(other, Moments::minus);
    }

    private MomentTable combine(MomentTable other, BinaryOperator<Moments> operation) {
        if (!Arrays.equals(rowScores, other.rowScores) || unitsPerMain != other.unitsPerMain) {
            throw new IllegalArgumentException("Tables of different scores or units do not add");
        }
        List<Moments> combined = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            combined.add(operation.apply(level(row), other.level(row)));
        }
        return new MomentTable(List.copyOf(combined), rowScores, unitsPerMain);
    }

    /**
     * Returns a table with fewer levels of x, scored 0, 1, 2 …
     *
     * @param target for each row the row it becomes part of, or −1 to drop it
     * @param rows how many rows the new table has
     */
    public MomentTable collapse(int[] target, int rows) {
        if (target.length != rows()) {
            throw new IllegalArgumentException("Expected %d targets, found %d".formatted(rows(), target.length));
        }
        List<Moments> collapsed = new ArrayList<>(Collections.nCopies(rows, Moments.NONE));
        for (int row = 0; row < target.length; row++) {
            if (target[row] >= 0) {
                collapsed.set(target[row], collapsed.get(target[row]).plus(level(row)));
            }
        }
        return new MomentTable(List.copyOf(collapsed), ContingencyTable.ascending(rows), unitsPerMain);
    }
}
