package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one slice for one x. Customers are kept by the outcomes that their answers count for, and not once for
 * each outcome: most answers count for the same ones.
 */
final class SliceCounts {

    private static final Comparator<BitSet> BY_OUTCOMES = Comparator.comparing(BitSet::toString);

    private final int places;
    private final int outcomes;
    /** By level × groups + group. */
    private final @Nullable Cell[] cells;

    private final Map<BitSet, CustomerSketch> customers = new HashMap<>(4);
    /** The entry that was asked for last: most answers of a slice count for the same outcomes as the one before. */
    private @Nullable BitSet lastCounted;

    private @Nullable CustomerSketch lastSketch;

    /** The customers behind an outcome, by what their answers count for: outcomes with one window share theirs. */
    private final Map<Set<BitSet>, CustomerSketch> unions = new ConcurrentHashMap<>(4);

    SliceCounts(int levels, int places, int outcomes) {
        this.places = places;
        this.outcomes = outcomes;
        this.cells = new Cell[levels * CustomerGroups.COUNT];
    }

    Cell cell(int level, int group) {
        return cell(level * CustomerGroups.COUNT + group);
    }

    private Cell cell(int place) {
        Cell cell = cells[place];
        if (cell == null) {
            cell = new Cell(places, outcomes);
            cells[place] = cell;
        }
        return cell;
    }

    /** Adds a customer who gave an answer that counts for some outcomes. */
    void customer(BitSet counted, long hash) {
        if (!counted.isEmpty()) {
            sketch(counted).add(hash);
        }
    }

    /** Returns a sketch that is about to change. */
    private CustomerSketch sketch(BitSet counted) {
        if (!unions.isEmpty()) {
            unions.clear();
        }
        if (lastSketch != null && counted.equals(lastCounted)) {
            return lastSketch;
        }
        CustomerSketch sketch = customers.computeIfAbsent(counted, key -> new CustomerSketch());
        lastCounted = counted;
        lastSketch = sketch;
        return sketch;
    }

    /** Returns the customers behind an outcome; null if none. */
    @Nullable
    CustomerSketch customers(int outcome) {
        Set<BitSet> behind = customers.keySet().stream()
                .filter(counted -> counted.get(outcome))
                .collect(Collectors.toSet());
        return behind.isEmpty() ? null : unions.computeIfAbsent(behind, this::union);
    }

    private CustomerSketch union(Set<BitSet> behind) {
        return CustomerSketch.ofAny(behind.stream()
                .map(counted -> Objects.requireNonNull(customers.get(counted)))
                .toList());
    }

    void add(SliceCounts other) {
        for (int place = 0; place < cells.length; place++) {
            Cell cell = other.cells[place];
            if (cell != null) {
                cell(place).add(cell);
            }
        }
        other.customers.forEach((counted, sketch) -> sketch(counted).add(sketch));
    }

    /** Returns the cells by customer group, then level. */
    SortedMap<Integer, Cell[]> byGroup() {
        TreeMap<Integer, Cell[]> byGroup = new TreeMap<>();
        for (int place = 0; place < cells.length; place++) {
            Cell cell = cells[place];
            if (cell != null) {
                byGroup.computeIfAbsent(
                                place % CustomerGroups.COUNT, group -> new Cell[cells.length / CustomerGroups.COUNT])[
                        place / CustomerGroups.COUNT] = cell;
            }
        }
        return byGroup;
    }

    void write(CountsWriter out) {
        out.number(Arrays.stream(cells).filter(Objects::nonNull).count());
        for (int place = 0; place < cells.length; place++) {
            Cell cell = cells[place];
            if (cell != null) {
                out.number(place);
                cell.write(out);
            }
        }
        TreeMap<BitSet, CustomerSketch> sorted = new TreeMap<>(BY_OUTCOMES);
        sorted.putAll(customers);
        out.number(sorted.size());
        sorted.forEach((counted, sketch) -> {
            out.bytes(counted.toByteArray());
            out.bytes(sketch.bytes());
        });
    }

    /** Adds what another slice of the same plan wrote. */
    void read(CountsReader in) {
        for (int count = in.small(); count > 0; count--) {
            cell(in.small()).read(in);
        }
        for (int count = in.small(); count > 0; count--) {
            sketch(BitSet.valueOf(in.bytes())).add(CustomerSketch.of(in.bytes()));
        }
    }
}
