package dev.effortlens.counts;

import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Amounts on three significant digits by level and customer group, for statistics of ranks. Adds up. */
final class RankedAmounts {

    private record Key(SliceKey slice, int outcome, int level, int group) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::slice)
                .thenComparingInt(Key::outcome)
                .thenComparingInt(Key::level)
                .thenComparingInt(Key::group);
    }

    private final Map<Key, TreeMap<Long, Long>> amounts = new HashMap<>();

    void count(SliceKey slice, int outcome, int level, int group, long minorUnits) {
        amounts.computeIfAbsent(new Key(slice, outcome, level, group), key -> new TreeMap<>())
                .merge(SignificantDigits.three(minorUnits), 1L, Long::sum);
    }

    void add(RankedAmounts other) {
        other.amounts.forEach((key, counts) -> {
            TreeMap<Long, Long> own = amounts.computeIfAbsent(key, k -> new TreeMap<>());
            counts.forEach((amount, count) -> own.merge(amount, count, Long::sum));
        });
    }

    void write(CountsWriter out) {
        out.number(amounts.size());
        amounts.entrySet().stream().sorted(Map.Entry.comparingByKey(Key.ORDER)).forEach(entry -> {
            entry.getKey().slice().write(out);
            out.number(entry.getKey().outcome());
            out.number(entry.getKey().level());
            out.number(entry.getKey().group());
            out.number(entry.getValue().size());
            entry.getValue().forEach((amount, count) -> {
                out.number(amount);
                out.number(count);
            });
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            Key key = new Key(SliceKey.read(in), in.small(), in.small(), in.small());
            TreeMap<Long, Long> own = amounts.computeIfAbsent(key, k -> new TreeMap<>());
            for (int values = in.small(); values > 0; values--) {
                own.merge(in.number(), in.number(), Long::sum);
            }
        }
    }

    /** Returns level × amount, one table per customer group; empty where the slice is not ranked. */
    List<ContingencyTable> tables(SliceKey slice, int outcome, double[] xs) {
        TreeMap<Integer, TreeMap<Integer, TreeMap<Long, Long>>> groups = new TreeMap<>();
        SortedSet<Long> values = new TreeSet<>();
        amounts.forEach((key, counts) -> {
            if (key.slice().equals(slice) && key.outcome() == outcome) {
                groups.computeIfAbsent(key.group(), g -> new TreeMap<>()).put(key.level(), counts);
                values.addAll(counts.keySet());
            }
        });
        List<Long> columns = List.copyOf(values);
        double[] scores = columns.stream().mapToDouble(Long::doubleValue).toArray();
        List<ContingencyTable> tables = new ArrayList<>();
        groups.values().forEach(byLevel -> {
            long[][] counts = new long[xs.length][scores.length];
            byLevel.forEach((level, amountCounts) -> {
                for (int i = 0; i < columns.size(); i++) {
                    counts[level][i] = amountCounts.getOrDefault(columns.get(i), 0L);
                }
            });
            tables.add(ContingencyTable.of(counts, xs, scores));
        });
        return tables;
    }
}
