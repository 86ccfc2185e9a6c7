package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.stats.ContingencyTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

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

    /** Returns level × amount, one table per customer group; empty where the slice is not ranked. */
    List<ContingencyTable> tables(SliceKey slice, int outcome, double[] xs) {
        TreeMap<Integer, SortedCounts> places = amounts.getOrDefault(new Key(slice, outcome), new TreeMap<>());
        long[] values = places.values().stream()
                .flatMapToLong(counts -> LongStream.range(0, counts.size()).map(i -> counts.number((int) i)))
                .sorted()
                .distinct()
                .toArray();
        double[] scores = Arrays.stream(values).asDoubleStream().toArray();
        TreeMap<Integer, long[][]> groups = new TreeMap<>();
        places.forEach((place, counts) -> {
            long[] row = groups.computeIfAbsent(
                            place % CustomerGroups.COUNT, group -> new long[xs.length][scores.length])[
                    place / CustomerGroups.COUNT];
            spread(counts, values, row);
        });
        return groups.values().stream()
                .map(counts -> ContingencyTable.of(counts, xs, scores))
                .toList();
    }

    private static void spread(SortedCounts counts, long[] values, long[] row) {
        int column = 0;
        for (int i = 0; i < counts.size(); i++) {
            while (values[column] < counts.number(i)) {
                column++;
            }
            row[column] = counts.count(i);
        }
    }
}
