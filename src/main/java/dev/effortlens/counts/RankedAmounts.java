package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.stats.GroupedRanks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Amounts on three significant digits by level and customer group, for statistics of ranks. Adds up. */
final class RankedAmounts {

    private final CubePlan plan;
    /** By outcome, then level × groups + group; null where there are none. */
    private final Map<SliceKey, @Nullable SortedCounts[][]> slices = new HashMap<>();

    RankedAmounts(CubePlan plan) {
        this.plan = plan;
    }

    void count(SliceKey slice, int outcome, int level, int group, long minorUnits) {
        SortedCounts[] places = places(slice, outcome);
        at(places, level * CustomerGroups.COUNT + group).add(SignificantDigits.three(minorUnits), 1);
    }

    private @Nullable SortedCounts[] places(SliceKey slice, int outcome) {
        @Nullable SortedCounts[][] outcomes = slices.get(slice);
        if (outcomes == null) {
            outcomes = new SortedCounts[plan.outcomes().size()][];
            slices.put(slice, outcomes);
        }
        if (outcomes[outcome] == null) {
            int levels = plan.variables().get(slice.variable()).levels();
            outcomes[outcome] = new SortedCounts[levels * CustomerGroups.COUNT];
        }
        return outcomes[outcome];
    }

    private static SortedCounts at(@Nullable SortedCounts[] places, int place) {
        SortedCounts found = places[place];
        if (found == null) {
            found = new SortedCounts();
            places[place] = found;
        }
        return found;
    }

    void add(RankedAmounts other) {
        other.slices.forEach(this::add);
    }

    /** Adds the amounts of one slice to another. */
    void add(SliceKey to, SliceKey from) {
        @Nullable SortedCounts[][] outcomes = slices.get(from);
        if (outcomes != null) {
            add(to, outcomes);
        }
    }

    private void add(SliceKey to, @Nullable SortedCounts[][] outcomes) {
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
            if (outcomes[outcome] != null) {
                add(places(to, outcome), outcomes[outcome]);
            }
        }
    }

    private static void add(@Nullable SortedCounts[] places, @Nullable SortedCounts[] others) {
        for (int place = 0; place < others.length; place++) {
            if (others[place] != null) {
                at(places, place).add(others[place]);
            }
        }
    }

    /** Each slice and outcome that has amounts, then each place of them. */
    void write(CountsWriter out) {
        out.number(slices.values().stream()
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .count());
        new TreeMap<>(slices).forEach((slice, outcomes) -> {
            for (int outcome = 0; outcome < outcomes.length; outcome++) {
                if (outcomes[outcome] != null) {
                    slice.write(out);
                    out.number(outcome);
                    write(out, outcomes[outcome]);
                }
            }
        });
    }

    private static void write(CountsWriter out, @Nullable SortedCounts[] places) {
        out.number(Arrays.stream(places).filter(Objects::nonNull).count());
        for (int place = 0; place < places.length; place++) {
            SortedCounts counts = places[place];
            if (counts != null) {
                out.number(place);
                counts.write(out);
            }
        }
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            SortedCounts[] places = places(SliceKey.read(in), in.small());
            for (int left = in.small(); left > 0; left--) {
                at(places, in.small()).read(in);
            }
        }
    }

    /** Returns level × amount by customer group; null where the slice is not ranked. */
    @Nullable
    GroupedRanks ranks(SliceKey slice, int outcome) {
        @Nullable SortedCounts[][] outcomes = slices.get(slice);
        @Nullable SortedCounts[] places = outcomes == null ? null : outcomes[outcome];
        if (places == null) {
            return null;
        }
        NumberPlaces columns = new NumberPlaces();
        for (SortedCounts counts : places) {
            for (int i = 0; counts != null && i < counts.size(); i++) {
                columns.add(counts.number(i));
            }
        }
        double[] scores = Arrays.stream(columns.sorted()).asDoubleStream().toArray();
        TreeMap<Integer, CellList> groups = new TreeMap<>();
        for (int place = 0; place < places.length; place++) {
            SortedCounts counts = places[place];
            if (counts != null) {
                CellList cells = groups.computeIfAbsent(place % CustomerGroups.COUNT, group -> new CellList());
                for (int i = 0; i < counts.size(); i++) {
                    cells.add(place / CustomerGroups.COUNT, columns.place(counts.number(i)), counts.count(i));
                }
            }
        }
        double[] xs = EffortCube.xs(plan, slice.variable());
        return GroupedRanks.of(groups.values().stream().map(CellList::cells).toList(), xs, scores);
    }
}
