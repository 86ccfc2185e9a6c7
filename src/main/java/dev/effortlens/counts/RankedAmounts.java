package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.stats.GroupedRanks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Amounts on three significant digits by level and customer group, for statistics of ranks. Adds up. */
final class RankedAmounts {

    private record Key(SliceKey slice, int outcome) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::slice).thenComparingInt(Key::outcome);
    }

    /** By place: level × groups + group. */
    private final Map<Key, TreeMap<Integer, SortedCounts>> amounts = new HashMap<>();

    void count(SliceKey slice, int outcome, int level, int group, long minorUnits) {
        at(new Key(slice, outcome), level * CustomerGroups.COUNT + group).add(SignificantDigits.three(minorUnits), 1);
    }

    private SortedCounts at(Key key, int place) {
        return amounts.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(place, p -> new SortedCounts());
    }

    void add(RankedAmounts other) {
        other.amounts.forEach((key, places) ->
                places.forEach((place, counts) -> at(key, place).add(counts)));
    }

    void write(CountsWriter out) {
        out.number(amounts.size());
        amounts.entrySet().stream().sorted(Map.Entry.comparingByKey(Key.ORDER)).forEach(entry -> {
            entry.getKey().slice().write(out);
            out.number(entry.getKey().outcome());
            out.number(entry.getValue().size());
            entry.getValue().forEach((place, counts) -> {
                out.number(place);
                counts.write(out);
            });
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            Key key = new Key(SliceKey.read(in), in.small());
            for (int places = in.small(); places > 0; places--) {
                at(key, in.small()).read(in);
            }
        }
    }

    /** Returns level × amount by customer group; null where the slice is not ranked. */
    @Nullable
    GroupedRanks ranks(SliceKey slice, int outcome, double[] xs) {
        TreeMap<Integer, SortedCounts> places = amounts.get(new Key(slice, outcome));
        if (places == null) {
            return null;
        }
        NumberPlaces columns = new NumberPlaces();
        for (SortedCounts counts : places.values()) {
            for (int i = 0; i < counts.size(); i++) {
                columns.add(counts.number(i));
            }
        }
        double[] scores = Arrays.stream(columns.sorted()).asDoubleStream().toArray();
        TreeMap<Integer, CellList> groups = new TreeMap<>();
        places.forEach((place, counts) -> {
            CellList cells = groups.computeIfAbsent(place % CustomerGroups.COUNT, group -> new CellList());
            for (int i = 0; i < counts.size(); i++) {
                cells.add(place / CustomerGroups.COUNT, columns.place(counts.number(i)), counts.count(i));
            }
        });
        return GroupedRanks.of(groups.values().stream().map(CellList::cells).toList(), xs, scores);
    }
}
