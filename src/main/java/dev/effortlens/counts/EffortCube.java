package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.measure.Outcome;
import dev.effortlens.stats.ContingencyTable;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The effort cube: exact counts of answers by x, level, slice and customer group, with what followed. Cubes of
 * different answers add up, in any order, to the cube of all of them.
 *
 * <p>Mutable while counting; treated as a value afterwards. Sums of answers of one x over the slices of a cut equal the
 * overall slice.
 */
public final class EffortCube {

    private record SketchKey(SliceKey slice, int outcome) {

        private static final Comparator<SketchKey> ORDER =
                Comparator.comparing(SketchKey::slice).thenComparingInt(SketchKey::outcome);
    }

    private final CubePlan plan;
    /** By slice, then by level × groups + group. */
    private final Map<SliceKey, @Nullable Cell[]> cells = new HashMap<>();

    private final Map<SketchKey, CustomerSketch> customers = new HashMap<>();
    private final Tally tally = new Tally();
    private final FollowedCounts followed = new FollowedCounts();
    private final RankedAmounts ranked = new RankedAmounts();
    private final JointCounts joint;

    /** Makes a cube without counts. */
    public EffortCube(CubePlan plan) {
        this.plan = plan;
        this.joint = new JointCounts(plan);
    }

    /** Returns what is counted. */
    public CubePlan plan() {
        return plan;
    }

    /** Returns the counts that are not cells: reasons, days, matches. */
    public Tally tally() {
        return tally;
    }

    /** Returns how long answers were followed. */
    public FollowedCounts followed() {
        return followed;
    }

    /** Returns the responses that answer several instruments. */
    public JointCounts joint() {
        return joint;
    }

    /**
     * Counts one answer (for signals: response) in one slice.
     *
     * @param customer {@link CustomerSketch#hash} of the customer
     * @param states state by outcome; negative where the answer has none
     * @param amounts minor units by outcome
     */
    public void count(SliceKey slice, int level, int group, long customer, int[] states, long[] amounts) {
        countBeside(slice, level, group, states, amounts);
        boolean ranks = plan.ranked(slice.cut());
        for (int outcome = 0; outcome < states.length; outcome++) {
            if (counts(slice, outcome, states)) {
                customers
                        .computeIfAbsent(new SketchKey(slice, outcome), key -> new CustomerSketch())
                        .add(customer);
                if (ranks && plan.outcomes().get(outcome) instanceof Outcome.Amount) {
                    ranked.count(slice, outcome, level, group, amounts[outcome]);
                }
            }
        }
    }

    /** Counts one answer in a table beside the cuts, where customers are not counted. */
    public void countBeside(SliceKey slice, int level, int group, int[] states, long[] amounts) {
        Cell cell = cell(slice, level * CustomerGroups.COUNT + group);
        cell.count(0);
        for (int outcome = 0; outcome < states.length; outcome++) {
            if (counts(slice, outcome, states)) {
                cell.count(plan.place(outcome) + offset(outcome, states[outcome]));
                cell.amount(outcome, amounts[outcome]);
            }
        }
    }

    private Cell cell(SliceKey slice, int place) {
        @Nullable Cell[] places = cells.computeIfAbsent(slice, key -> new Cell[levels(key) * CustomerGroups.COUNT]);
        Cell cell = places[place];
        if (cell == null) {
            cell = new Cell(plan.places(), plan.outcomes().size());
            places[place] = cell;
        }
        return cell;
    }

    private boolean counts(SliceKey slice, int outcome, int[] states) {
        return states[outcome] >= 0 && !plan.same(slice.variable(), outcome);
    }

    /** Yes, no and scores have places of their own; of an amount only that it is known is counted. */
    private int offset(int outcome, int state) {
        int states = plan.states(outcome);
        return states == 1 ? 0 : state - (int) plan.values(outcome)[0];
    }

    /** Adds the counts of another cube of the same plan. */
    public void add(EffortCube other) {
        other.cells.forEach(this::add);
        other.customers.forEach((key, sketch) ->
                customers.computeIfAbsent(key, k -> new CustomerSketch()).add(sketch));
        tally.add(other.tally);
        followed.add(other.followed);
        ranked.add(other.ranked);
        joint.add(other.joint);
    }

    /** Returns the counts as bytes: the same answers give the same bytes. */
    public byte[] bytes() {
        CountsWriter out = new CountsWriter();
        tally.write(out);
        out.number(cells.size());
        for (SliceKey slice : new TreeSet<>(cells.keySet())) {
            slice.write(out);
            write(out, cells.getOrDefault(slice, new Cell[0]));
        }
        writeCustomers(out);
        followed.write(out);
        ranked.write(out);
        joint.write(out);
        return out.close();
    }

    private static void write(CountsWriter out, @Nullable Cell[] places) {
        out.number(Arrays.stream(places).filter(Objects::nonNull).count());
        for (int place = 0; place < places.length; place++) {
            Cell cell = places[place];
            if (cell != null) {
                out.number(place);
                cell.write(out);
            }
        }
    }

    /** Most outcomes of a slice come from the same customers: equal sketches are written once. */
    private void writeCustomers(CountsWriter out) {
        Map<ByteBuffer, Integer> written = new HashMap<>();
        out.number(customers.size());
        customers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(SketchKey.ORDER))
                .forEach(entry -> {
                    entry.getKey().slice().write(out);
                    out.number(entry.getKey().outcome());
                    ByteBuffer sketch = ByteBuffer.wrap(entry.getValue().bytes());
                    Integer same = written.putIfAbsent(sketch, written.size());
                    out.number(same == null ? -1 : same);
                    if (same == null) {
                        out.bytes(sketch.array());
                    }
                });
    }

    /** Adds the counts that another cube of the same plan returned as bytes. */
    public void add(byte[] bytes) {
        CountsReader in = new CountsReader(bytes);
        tally.read(in);
        for (int slices = in.small(); slices > 0; slices--) {
            SliceKey slice = SliceKey.read(in);
            for (int count = in.small(); count > 0; count--) {
                cell(slice, in.small()).read(in);
            }
        }
        readCustomers(in);
        followed.read(in);
        ranked.read(in);
        joint.read(in);
    }

    private void readCustomers(CountsReader in) {
        List<CustomerSketch> sketches = new ArrayList<>();
        for (int keys = in.small(); keys > 0; keys--) {
            SketchKey key = new SketchKey(SliceKey.read(in), in.small());
            int same = in.small();
            if (same < 0) {
                sketches.add(CustomerSketch.of(in.bytes()));
            }
            customers
                    .computeIfAbsent(key, k -> new CustomerSketch())
                    .add(sketches.get(same < 0 ? sketches.size() - 1 : same));
        }
    }

    private void add(SliceKey slice, @Nullable Cell[] others) {
        for (int place = 0; place < others.length; place++) {
            Cell other = others[place];
            if (other != null) {
                cell(slice, place).add(other);
            }
        }
    }

    /** Returns the slices that hold answers to an x, by cut as configured, values in alphabetical order. */
    public SortedSet<SliceKey> slices(int variable, int cut) {
        SortedSet<SliceKey> slices = new TreeSet<>();
        for (SliceKey key : cells.keySet()) {
            if (key.variable() == variable && key.cut() == cut) {
                slices.add(key);
            }
        }
        return slices;
    }

    /** Returns the counts of one slice, ready for statistics. */
    public Slice slice(SliceKey slice) {
        int levels = levels(slice);
        @Nullable Cell[] places = cells.getOrDefault(slice, new Cell[0]);
        TreeMap<Integer, Cell[]> byGroup = new TreeMap<>();
        for (int place = 0; place < places.length; place++) {
            Cell cell = places[place];
            if (cell != null) {
                byGroup.computeIfAbsent(place % CustomerGroups.COUNT, g -> new Cell[levels])[
                        place / CustomerGroups.COUNT] = cell;
            }
        }
        return new Slice(plan, slice, byGroup);
    }

    /** Strata hold the two compared groups instead of the levels. */
    private int levels(SliceKey slice) {
        return slice.cut() == plan.number(SideTable.STRATA)
                ? 2
                : plan.variables().get(slice.variable()).levels();
    }

    /** Returns level × amount on three significant digits, by customer group; empty where amounts are not ranked. */
    public List<ContingencyTable> rankedAmounts(SliceKey slice, int outcome) {
        return ranked.tables(slice, outcome, xs(plan, slice.variable()));
    }

    /** Returns how many different customers are behind an outcome in a slice; null if none. */
    public @Nullable CustomerSketch customers(SliceKey slice, int outcome) {
        return customers.get(new SketchKey(slice, outcome));
    }

    /** Returns a table with counts per level and state for one group of cells; missing cells count as zero. */
    static ContingencyTable table(CubePlan plan, SliceKey slice, int outcome, @Nullable Cell[] levels) {
        double[] values = plan.values(outcome);
        long[][] counts = new long[levels.length][values.length];
        for (int level = 0; level < levels.length; level++) {
            Cell cell = levels[level];
            for (int state = 0; cell != null && state < values.length; state++) {
                counts[level][state] = cell.at(plan.place(outcome) + state);
            }
        }
        return ContingencyTable.of(counts, xs(plan, slice), values);
    }

    static double[] xs(CubePlan plan, SliceKey slice) {
        return slice.cut() == plan.number(SideTable.STRATA) ? new double[] {0, 1} : xs(plan, slice.variable());
    }

    static double[] xs(CubePlan plan, int variable) {
        double[] xs = new double[plan.variables().get(variable).levels()];
        for (int level = 0; level < xs.length; level++) {
            xs[level] = plan.variables().get(variable).x(level);
        }
        return xs;
    }

    static BigInteger sum(@Nullable Cell cell, int outcome) {
        return cell == null ? BigInteger.ZERO : cell.sum(outcome);
    }
}
