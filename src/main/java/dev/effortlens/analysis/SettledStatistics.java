package dev.effortlens.analysis;

import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Cut;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * Statistics of the slices of settled months, in which nothing changes any more: computed in one night, looked up in
 * those after it. They depend on the counts of the months and nothing else, so that months of the same counts have the
 * same. May be used by several threads.
 */
public final class SettledStatistics {

    /** Number of the form of {@link #bytes}: another form has another one, and is never read as this. */
    public static final int FORMAT = 4;

    /** One slice of one x, and one outcome. */
    private record Place(SliceKey slice, int outcome) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::slice).thenComparingInt(Place::outcome);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Set<String> months;
    private final Map<Place, SliceStatistics> known = new ConcurrentSkipListMap<>();

    /**
     * Knows of no statistics yet.
     *
     * @param months the settled months, as slices name them: {@code 2026-03}
     */
    public SettledStatistics(Set<String> months) {
        this.months = Set.copyOf(months);
    }

    /** Returns whether a slice lies in a settled month. */
    boolean holds(Cut cut, SliceKey slice) {
        int place = cut.dimensions().indexOf(Cut.MONTH);
        return place >= 0
                && months.contains(
                        Cut.values(slice.value(), cut.dimensions().size()).get(place));
    }

    /** Returns the statistics of a slice in a settled month; computed only where they are not known. */
    SliceStatistics of(SliceKey slice, int outcome, Supplier<SliceStatistics> computing) {
        return known.computeIfAbsent(new Place(slice, outcome), place -> computing.get());
    }

    /** Returns what is known as bytes: the same statistics give the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(known.size());
            for (Map.Entry<Place, SliceStatistics> entry : known.entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutput out, Place place) throws IOException {
        out.writeInt(place.slice().variable());
        out.writeInt(place.slice().cut());
        out.writeInt(place.outcome());
        // Not writeUTF, which refuses names of more than 64 KB.
        byte[] value = place.slice().value().getBytes(StandardCharsets.UTF_8);
        out.writeInt(value.length);
        out.write(value);
    }

    private static void write(DataOutput out, SliceStatistics slice) throws IOException {
        out.writeLong(slice.customers());
        out.writeBoolean(slice.customersExact());
        out.writeInt(slice.statistics().size());
        for (Estimated estimated : slice.statistics()) {
            EstimatedForm.write(out, estimated);
        }
    }

    /** Adds what another night returned as bytes. */
    public void add(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            for (int places = in.readInt(); places > 0; places--) {
                known.put(place(in), slice(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not the statistics that an earlier night kept", e);
        }
    }

    private static Place place(DataInput in) throws IOException {
        int variable = in.readInt();
        int cut = in.readInt();
        int outcome = in.readInt();
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new Place(new SliceKey(variable, cut, new String(value, StandardCharsets.UTF_8)), outcome);
    }

    private static SliceStatistics slice(DataInput in) throws IOException {
        long customers = in.readLong();
        boolean exact = in.readBoolean();
        List<Estimated> statistics = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            statistics.add(EstimatedForm.read(in));
        }
        return new SliceStatistics(customers, exact, statistics);
    }
}
