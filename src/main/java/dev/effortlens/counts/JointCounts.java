package dev.effortlens.counts;

import dev.effortlens.measure.Instrument;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Responses that answer several instruments: counts by the levels of all of them and by outcome. Adds up. */
public final class JointCounts {

    /** The response holds no answer to the instrument. */
    public static final int NO_ANSWER = -1;

    private record Key(List<Integer> levels, int group) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::levels, Key::byLevels).thenComparingInt(Key::group);

        /** As long as each other: one level per instrument. */
        private static int byLevels(List<Integer> some, List<Integer> others) {
            for (int i = 0; i < some.size(); i++) {
                int order = Integer.compare(some.get(i), others.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }

    /**
     * Responses with the same answers, in one customer group.
     *
     * @param levels level by instrument, or {@link #NO_ANSWER}
     * @param group customer group
     * @param no responses without the event
     * @param yes responses with it
     */
    public record JointCell(List<Integer> levels, int group, long no, long yes) {}

    private final CubePlan plan;
    private final Map<Key, Cell> cells = new HashMap<>();
    private final Map<Key, Long> responses = new HashMap<>();

    JointCounts(CubePlan plan) {
        this.plan = plan;
    }

    /**
     * Counts one response.
     *
     * @param levels level by instrument, or {@link #NO_ANSWER}
     * @param states by outcome; negative where unknown
     */
    public void count(List<Integer> levels, int group, int[] states) {
        Key counted = new Key(levels, group);
        responses.merge(counted, 1L, Long::sum);
        Cell cell = cells.computeIfAbsent(
                counted, key -> new Cell(plan.places(), plan.outcomes().size()));
        for (int outcome = 0; outcome < states.length; outcome++) {
            if (states[outcome] >= 0 && plan.binary(outcome)) {
                cell.count(plan.place(outcome) + states[outcome]);
            }
        }
    }

    void add(JointCounts other) {
        other.responses.forEach((key, count) -> responses.merge(key, count, Long::sum));
        other.cells.forEach((key, cell) -> cells.computeIfAbsent(
                        key, k -> new Cell(plan.places(), plan.outcomes().size()))
                .add(cell));
    }

    /** Every key has a cell, and counts its responses. */
    void write(CountsWriter out) {
        out.number(cells.size());
        cells.entrySet().stream().sorted(Map.Entry.comparingByKey(Key.ORDER)).forEach(entry -> {
            entry.getKey().levels().forEach(out::number);
            out.number(entry.getKey().group());
            out.number(responses.getOrDefault(entry.getKey(), 0L));
            entry.getValue().write(out);
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            List<Integer> levels = new ArrayList<>();
            for (int i = 0; i < plan.instruments().size(); i++) {
                levels.add(in.small());
            }
            Key key = new Key(List.copyOf(levels), in.small());
            responses.merge(key, in.number(), Long::sum);
            cells.computeIfAbsent(
                            key, k -> new Cell(plan.places(), plan.outcomes().size()))
                    .read(in);
        }
    }

    /**
     * Returns the responses that answer both of two instruments, whatever became of their customers: by customer group,
     * the first instrument's levels × the second's.
     */
    public SortedMap<Integer, ContingencyTable> pairs(int first, int second) {
        Instrument x = plan.instruments().get(first);
        Instrument y = plan.instruments().get(second);
        TreeMap<Integer, long[][]> counts = new TreeMap<>();
        responses.forEach((key, count) -> {
            int row = key.levels().get(first);
            int column = key.levels().get(second);
            if (row != NO_ANSWER && column != NO_ANSWER) {
                counts.computeIfAbsent(key.group(), g -> new long[x.levels()][y.levels()])[row][column] += count;
            }
        });
        TreeMap<Integer, ContingencyTable> tables = new TreeMap<>();
        counts.forEach((group, table) -> tables.put(group, ContingencyTable.of(table, scores(x), scores(y))));
        return tables;
    }

    private static double[] scores(Instrument instrument) {
        return IntStream.range(0, instrument.levels())
                .mapToDouble(instrument::x)
                .toArray();
    }

    /** Returns the cells of an outcome that is yes or no, in order of levels, then groups. */
    public List<JointCell> of(int outcome) {
        TreeMap<Key, Cell> sorted = new TreeMap<>(Key.ORDER);
        sorted.putAll(cells);
        int place = plan.place(outcome);
        List<JointCell> joint = new ArrayList<>();
        sorted.forEach((key, cell) -> {
            if (cell.at(place) + cell.at(place + 1) > 0) {
                joint.add(new JointCell(key.levels(), key.group(), cell.at(place), cell.at(place + 1)));
            }
        });
        return joint;
    }
}
