package dev.effortlens.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact counts of an outcome that is yes or no, for every combination of several measures that the same answers hold: one
 * cell per combination that occurs. Immutable.
 *
 * <p>Cells stand in ascending order of their values, the first measure before the second. Tables add whatever their cells
 * are; a cell whose counts become 0 is no cell.
 */
public final class JointTable {

    private final int measures;
    private final List<Cell> cells;

    private JointTable(int measures, List<Cell> cells) {
        this.measures = measures;
        this.cells = cells;
    }

    /** The answers that agree in every measure. */
    private record Cell(double[] values, long no, long yes) {}

    /**
     * Returns a table; cells of the same values are added.
     *
     * @param values for each cell one value per measure, finite
     * @param no for each cell the answers without the event
     * @param yes for each cell the answers with the event
     */
    public static JointTable of(int measures, double[][] values, long[] no, long[] yes) {
        if (values.length != no.length || values.length != yes.length) {
            throw new IllegalArgumentException("Expected as many counts as cells, found %d cells, %d and %d counts"
                    .formatted(values.length, no.length, yes.length));
        }
        TreeMap<double[], long[]> sums = new TreeMap<>(Arrays::compare);
        for (int cell = 0; cell < values.length; cell++) {
            requireCell(values[cell], measures, no[cell], yes[cell]);
            add(sums, values[cell].clone(), no[cell], yes[cell]);
        }
        return of(measures, sums);
    }

    private static void requireCell(double[] values, int measures, long no, long yes) {
        if (values.length != measures || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "Expected %d finite values per cell, found %s".formatted(measures, Arrays.toString(values)));
        }
        if (no < 0 || yes < 0) {
            throw new IllegalArgumentException("Counts are not negative, found " + Math.min(no, yes));
        }
    }

    private static void add(Map<double[], long[]> sums, double[] values, long no, long yes) {
        long[] sum = sums.computeIfAbsent(values, key -> new long[2]);
        sum[0] = Math.addExact(sum[0], no);
        sum[1] = Math.addExact(sum[1], yes);
    }

    private static JointTable of(int measures, Map<double[], long[]> sums) {
        List<Cell> cells = new ArrayList<>();
        sums.forEach((values, counts) -> {
            if (counts[0] < 0 || counts[1] < 0) {
                throw new IllegalArgumentException("A count would become negative");
            }
            if (counts[0] + counts[1] > 0) {
                cells.add(new Cell(values, counts[0], counts[1]));
            }
        });
        return new JointTable(measures, List.copyOf(cells));
    }

    /** Returns the number of measures. */
    public int measures() {
        return measures;
    }

    /** Returns the number of cells that hold an answer. */
    public int cells() {
        return cells.size();
    }

    /** Returns the value of a measure in a cell. */
    public double value(int cell, int measure) {
        return cells.get(cell).values()[measure];
    }

    /** Returns the answers of a cell without the event. */
    public long no(int cell) {
        return cells.get(cell).no();
    }

    /** Returns the answers of a cell with the event. */
    public long yes(int cell) {
        return cells.get(cell).yes();
    }

    /** Returns the answers of a cell. */
    public long total(int cell) {
        return no(cell) + yes(cell);
    }

    /** Returns how many answers there are. */
    public long total() {
        return events() + cells.stream().mapToLong(Cell::no).sum();
    }

    /** Returns how many answers have the event. */
    public long events() {
        return cells.stream().mapToLong(Cell::yes).sum();
    }

    /** Returns the sum of two tables of the same measures. */
    public JointTable plus(JointTable other) {
        return combine(other, 1);
    }

    /** Returns this table without the answers of another of the same measures. */
    public JointTable minus(JointTable other) {
        return combine(other, -1);
    }

    private JointTable combine(JointTable other, int sign) {
        if (measures != other.measures) {
            throw new IllegalArgumentException("Tables of different measures do not add");
        }
        TreeMap<double[], long[]> sums = new TreeMap<>(Arrays::compare);
        for (Cell cell : cells) {
            add(sums, cell.values(), cell.no(), cell.yes());
        }
        for (Cell cell : other.cells) {
            add(sums, cell.values(), sign * cell.no(), sign * cell.yes());
        }
        return of(measures, sums);
    }

    /** Returns the table of some of the measures, in the given order. */
    public JointTable only(int... kept) {
        TreeMap<double[], long[]> sums = new TreeMap<>(Arrays::compare);
        for (Cell cell : cells) {
            double[] values = Arrays.stream(kept)
                    .mapToDouble(measure -> cell.values()[measure])
                    .toArray();
            add(sums, values, cell.no(), cell.yes());
        }
        return of(kept.length, sums);
    }

    /** Returns one measure against the outcome. */
    public ContingencyTable against(int measure) {
        return scored(cells.stream().mapToDouble(cell -> cell.values()[measure]).toArray());
    }

    /** Returns a score of each cell against the outcome; cells of the same score are one row. */
    ContingencyTable scored(double[] scores) {
        double[] levels = Arrays.stream(scores).sorted().distinct().toArray();
        long[][] counts = new long[levels.length][2];
        for (int cell = 0; cell < scores.length; cell++) {
            int row = Arrays.binarySearch(levels, scores[cell]);
            counts[row][0] += no(cell);
            counts[row][1] += yes(cell);
        }
        return ContingencyTable.of(counts, levels, new double[] {0, 1});
    }
}
