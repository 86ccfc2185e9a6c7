package dev.effortlens.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long answers were followed to each event, and how that ended: by level and customer group of all answers, and by
 * level in each stratum (without the groups: the cross of both would be row data again). Adds up.
 */
public final class FollowedCounts {

    /** By {@link #pair}. */
    private final TreeMap<Integer, OfPair> pairs = new TreeMap<>();

    /** One x and one event: by group, and by stratum, the histories of each level; null where there are none. */
    private static final class OfPair {

        private final TreeMap<Integer, @Nullable Histories[]> groups = new TreeMap<>();
        private final HashMap<String, @Nullable Histories[]> strata = new HashMap<>();

        static <K> Histories at(Map<K, @Nullable Histories[]> parts, K part, int level) {
            @Nullable Histories[] levels = parts.get(part);
            if (levels == null || levels.length <= level) {
                levels = levels == null ? new Histories[level + 1] : Arrays.copyOf(levels, level + 1);
                parts.put(part, levels);
            }
            Histories histories = levels[level];
            if (histories == null) {
                histories = new Histories();
                levels[level] = histories;
            }
            return histories;
        }

        void add(OfPair other) {
            add(groups, other.groups);
            add(strata, other.strata);
        }

        private static <K> void add(Map<K, @Nullable Histories[]> parts, Map<K, @Nullable Histories[]> others) {
            others.forEach((part, levels) -> {
                for (int level = 0; level < levels.length; level++) {
                    Histories other = levels[level];
                    if (other != null) {
                        at(parts, part, level).add(other);
                    }
                }
            });
        }

        void write(CountsWriter out) {
            write(out, groups, out::number);
            write(out, new TreeMap<>(strata), out::text);
        }

        private static <K> void write(
                CountsWriter out, SortedMap<K, @Nullable Histories[]> parts, Consumer<K> writeKey) {
            out.number(parts.size());
            parts.forEach((part, levels) -> {
                writeKey.accept(part);
                out.number(Arrays.stream(levels).filter(Objects::nonNull).count());
                for (int level = 0; level < levels.length; level++) {
                    Histories histories = levels[level];
                    if (histories != null) {
                        out.number(level);
                        histories.write(out);
                    }
                }
            });
        }

        void read(CountsReader in) {
            read(in, groups, in::small);
            read(in, strata, in::text);
        }

        private static <K> void read(CountsReader in, Map<K, @Nullable Histories[]> parts, Supplier<K> readKey) {
            for (int count = in.small(); count > 0; count--) {
                K part = readKey.get();
                for (int levels = in.small(); levels > 0; levels--) {
                    at(parts, part, in.small()).read(in);
                }
            }
        }
    }

    private static int pair(int variable, int outcome) {
        return variable << Short.SIZE | outcome;
    }

    /**
     * Counts one answer.
     *
     * @param stratum empty where nothing is adjusted for
     * @param ending place of the ending: 0 censored, 1 event, 2 competing
     */
    public void count(int variable, int outcome, int level, int group, String stratum, int day, int ending) {
        OfPair pair = pairs.computeIfAbsent(pair(variable, outcome), key -> new OfPair());
        OfPair.at(pair.groups, group, level).count(day, ending);
        if (!stratum.isEmpty()) {
            OfPair.at(pair.strata, stratum, level).count(day, ending);
        }
    }

    void add(FollowedCounts other) {
        other.pairs.forEach(
                (key, counts) -> pairs.computeIfAbsent(key, k -> new OfPair()).add(counts));
    }

    void write(CountsWriter out) {
        out.number(pairs.size());
        pairs.forEach((key, counts) -> {
            out.number(key);
            counts.write(out);
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int count = in.small(); count > 0; count--) {
            pairs.computeIfAbsent(in.small(), k -> new OfPair()).read(in);
        }
    }

    /** Returns the followed answers of each customer group, in order of groups, all with the same days. */
    public List<FollowedAnswers> byGroup(int variable, int outcome, int levels) {
        OfPair pair = pairs.get(pair(variable, outcome));
        return pair == null ? List.of() : aligned(pair.groups, levels);
    }

    /** Returns the followed answers of each stratum, in order of their names, all with the same days. */
    public List<FollowedAnswers> byStratum(int variable, int outcome, int levels) {
        OfPair pair = pairs.get(pair(variable, outcome));
        return pair == null ? List.of() : aligned(new TreeMap<>(pair.strata), levels);
    }

    private static <K> List<FollowedAnswers> aligned(SortedMap<K, @Nullable Histories[]> parts, int levels) {
        BitSet marked = new BitSet();
        parts.values()
                .forEach(part -> Arrays.stream(part).filter(Objects::nonNull).forEach(each -> each.mark(marked)));
        int[] days = marked.stream().toArray();
        List<FollowedAnswers> answers = new ArrayList<>();
        parts.values().forEach(part -> answers.add(answers(part, levels, days)));
        return answers;
    }

    private static FollowedAnswers answers(@Nullable Histories[] byLevel, int levels, int[] days) {
        long[][][] counts = new long[Histories.ENDINGS][levels][days.length];
        for (int level = 0; level < byLevel.length; level++) {
            Histories histories = byLevel[level];
            if (histories != null) {
                histories.spread(days, new long[][] {counts[0][level], counts[1][level], counts[2][level]});
            }
        }
        return new FollowedAnswers(Arrays.stream(days).asLongStream().toArray(), counts[1], counts[2], counts[0]);
    }
}
