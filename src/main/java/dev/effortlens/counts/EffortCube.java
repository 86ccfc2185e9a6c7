package dev.effortlens.counts;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedRanks;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.BitSet;
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

    /** Number of the form of {@link #bytes}: another form has another one, and is never read as this. */
    public static final int FORMAT = 4;

    private final CubePlan plan;
    private final CellLayout layout;
    private final Map<SliceKey, SliceCounts> slices = new HashMap<>();
    private final Tally tally = new Tally();
    private final FollowedCounts followed;
    private final RankedAmounts ranked;
    private final JointCounts joint;
    private final InvitationCounts invitations = new InvitationCounts();

    /** Makes a cube without counts. */
    public EffortCube(CubePlan plan) {
        this.plan = plan;
        this.layout = new CellLayout(plan);
        this.followed = new FollowedCounts(plan);
        this.ranked = new RankedAmounts(plan);
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

    /** Returns who was asked, and who answered. */
    public InvitationCounts invitations() {
        return invitations;
    }

    /**
     * Counts one answer (for signals: response) in one slice of each cut. Where there are months, the overall slice is
     * left to {@link #sumMonths}.
     *
     * @param keys slices of one x, by cut
     * @param customer {@link CustomerSketch#hash} of the customer
     * @param states state by outcome; negative where the answer has none
     * @param amounts minor units by outcome
     */
    public void count(List<SliceKey> keys, int level, int group, long customer, int[] states, long[] amounts) {
        BitSet counted = layout.counted(keys.get(0).variable(), states);
        int[] places = layout.places(counted, states);
        for (SliceKey slice : keys) {
            if (!layout.isSummed(slice.cut())) {
                SliceCounts counts = counts(slice);
                count(counts.cell(level, group), places, counted, amounts);
                counts.customer(counted, customer);
                if (layout.isRanked(slice.cut())) {
                    rank(slice, level, group, counted, amounts);
                }
            }
        }
    }

    private void rank(SliceKey slice, int level, int group, BitSet counted, long[] amounts) {
        for (int outcome = counted.nextSetBit(0); outcome >= 0; outcome = counted.nextSetBit(outcome + 1)) {
            if (layout.isAmount(outcome)) {
                ranked.count(slice, outcome, level, group, amounts[outcome]);
            }
        }
    }

    /** Counts one answer in a table beside the cuts, where customers are not counted. */
    public void countBeside(SliceKey slice, int level, int group, int[] states, long[] amounts) {
        BitSet counted = layout.counted(slice.variable(), states);
        count(counts(slice).cell(level, group), layout.places(counted, states), counted, amounts);
    }

    private static void count(Cell cell, int[] places, BitSet counted, long[] amounts) {
        for (int place : places) {
            cell.count(place);
        }
        for (int outcome = counted.nextSetBit(0); outcome >= 0; outcome = counted.nextSetBit(outcome + 1)) {
            cell.amount(outcome, amounts[outcome]);
        }
    }

    /**
     * Makes the overall slices, where there are months: every answer has one. To be called once, after all answers;
     * adding months up is cheaper than counting each answer once more.
     */
    public void sumMonths() {
        for (SliceKey slice : List.copyOf(slices.keySet())) {
            if (layout.isMonths(slice.cut())) {
                SliceKey overall = new SliceKey(slice.variable(), 0, "");
                counts(overall).add(Objects.requireNonNull(slices.get(slice)));
                ranked.add(overall, slice);
            }
        }
    }

    private SliceCounts counts(SliceKey slice) {
        SliceCounts counts = slices.get(slice);
        if (counts == null) {
            counts = new SliceCounts(
                    levels(slice), layout.places(), plan.outcomes().size());
            slices.put(slice, counts);
        }
        return counts;
    }

    /** Adds the counts of another cube of the same plan. */
    public void add(EffortCube other) {
        other.slices.forEach((slice, counts) -> counts(slice).add(counts));
        tally.add(other.tally);
        followed.add(other.followed);
        ranked.add(other.ranked);
        joint.add(other.joint);
        invitations.add(other.invitations);
    }

    /** Returns the counts as bytes: the same answers give the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes the bytes that {@link #bytes} returns.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void writeTo(OutputStream stream) {
        CountsWriter out = new CountsWriter(stream);
        tally.write(out);
        out.number(slices.size());
        new TreeMap<>(slices).forEach((slice, counts) -> {
            slice.write(out);
            counts.write(out);
        });
        followed.write(out);
        ranked.write(out);
        joint.write(out);
        invitations.write(out);
        out.flush();
    }

    /** Adds the counts that another cube of the same plan returned as bytes. */
    public void add(byte[] bytes) {
        CountsReader in = new CountsReader(bytes);
        tally.read(in);
        for (int count = in.small(); count > 0; count--) {
            counts(SliceKey.read(in)).read(in);
        }
        followed.read(in);
        ranked.read(in);
        joint.read(in);
        invitations.read(in);
    }

    /** Returns the slices that hold answers to an x, by cut as configured, values in alphabetical order. */
    public SortedSet<SliceKey> slices(int variable, int cut) {
        SortedSet<SliceKey> found = new TreeSet<>();
        for (SliceKey key : slices.keySet()) {
            if (key.variable() == variable && key.cut() == cut) {
                found.add(key);
            }
        }
        return found;
    }

    /** Returns the counts of one slice, ready for statistics. */
    public Slice slice(SliceKey slice) {
        SliceCounts counts = slices.get(slice);
        return new Slice(plan, slice, counts == null ? new TreeMap<>() : counts.byGroup());
    }

    /** Strata hold the two compared groups instead of the levels. */
    private int levels(SliceKey slice) {
        return slice.cut() == plan.number(SideTable.STRATA)
                ? 2
                : plan.variables().get(slice.variable()).levels();
    }

    /** Returns level × amount on three significant digits, by customer group; null where amounts are not ranked. */
    public @Nullable GroupedRanks rankedAmounts(SliceKey slice, int outcome) {
        return ranked.ranks(slice, outcome);
    }

    /** Returns how many different customers are behind an outcome in a slice; null if none. */
    public @Nullable CustomerSketch customers(SliceKey slice, int outcome) {
        SliceCounts counts = slices.get(slice);
        return counts == null ? null : counts.customers(outcome);
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
