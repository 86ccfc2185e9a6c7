package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.stats.ContingencyTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Amounts on three significant digits by level and customer group, for statistics of ranks. Adds up. */
final class RankedAmounts {

    private record Key(SliceKey slice, int outcome) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::slice).thenComparingInt(Key::outcome);
    }

    /** By place: level × groups + group. */
    private final Map<Key, TreeMap<Integer, Map<Long, Long>>> amounts = new HashMap<>();

    void count(SliceKey slice, int outcome, int level, int group, long minorUnits) {
        at(new Key(slice, outcome), level * CustomerGroups.COUNT + group)
                .merge(SignificantDigits.three(minorUnits), 1L, Long::sum);
    }

    private Map<Long, Long> at(Key key, int place) {
        return amounts.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(place, p -> new HashMap<>());
    }

    void add(RankedAmounts other) {
        other.amounts.forEach((key, places) -> places.forEach((place, counts) -> {
            Map<Long, Long> own = at(key, place);
            counts.forEach((amount, count) -> own.merge(amount, count, Long::sum));
        }));
    }

    void write(CountsWriter out) {
        out.number(amounts.size());
        amounts.entrySet().stream().sorted(Map.Entry.comparingByKey(Key.ORDER)).forEach(entry -> {
            entry.getKey().slice().write(out);
            out.number(entry.getKey().outcome());
            out.number(entry.getValue().size());
            entry.getValue().forEach((place, counts) -> {
                out.number(place);
                out.number(counts.size());
                new TreeMap<>(counts).forEach((amount, count) -> {
                    out.number(amount);
                    out.number(count);
                });
            });
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            Key key = new Key(SliceKey.read(in), in.small());
            for (int places = in.small(); places > 0; places--) {
                Map<Long, Long> own = at(key, in.small());
                for (int values = in.small(); values > 0; values--) {
                    own.merge(in.number(), in.number(), Long::sum);
                }
            }
        }
    }

    /** Returns level × amount, one table per customer group; empty where the slice is not ranked. */
    List<ContingencyTable> tables(SliceKey slice, int outcome, double[] xs) {
        TreeMap<Integer, Map<Long, Long>> places = amounts.getOrDefault(new Key(slice, outcome), new TreeMap<>());
        TreeSet<Long> values = new TreeSet<>();
        places.values().forEach(counts -> values.addAll(counts.keySet()));
        Map<Long, Integer> columns = new HashMap<>();
        values.forEach(value -> columns.put(value, columns.size()));
        double[] scores = values.stream().mapToDouble(Long::doubleValue).toArray();
        TreeMap<Integer, long[][]> groups = new TreeMap<>();
        places.forEach((place, counts) -> {
            long[] row = groups.computeIfAbsent(
                            place % CustomerGroups.COUNT, group -> new long[xs.length][scores.length])[
                    place / CustomerGroups.COUNT];
            counts.forEach((amount, count) -> row[columns.getOrDefault(amount, 0)] = count);
        });
        return groups.values().stream()
                .map(counts -> ContingencyTable.of(counts, xs, scores))
                .toList();
    }
}
