package dev.effortlens.counts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Responses that answer several instruments: counts by the levels of all of them and by outcome. Adds up. */
public final class JointCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The response holds no answer to the instrument. */
    public static final int NO_ANSWER = -1;

    private record Key(List<Integer> levels, int group) implements Serializable {}

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
        Cell cell = cells.computeIfAbsent(
                new Key(levels, group),
                key -> new Cell(plan.places(), plan.outcomes().size()));
        for (int outcome = 0; outcome < states.length; outcome++) {
            if (states[outcome] >= 0 && plan.binary(outcome)) {
                cell.count(plan.place(outcome) + states[outcome]);
            }
        }
    }

    void add(JointCounts other) {
        other.cells.forEach((key, cell) -> cells.computeIfAbsent(
                        key, k -> new Cell(plan.places(), plan.outcomes().size()))
                .add(cell));
    }

    /** Returns the cells of an outcome that is yes or no, in order of levels, then groups. */
    public List<JointCell> of(int outcome) {
        TreeMap<Key, Cell> sorted = new TreeMap<>(
                Comparator.comparing((Key key) -> key.levels().toString()).thenComparingInt(Key::group));
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
