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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long answers were followed to each event, and how that ended: by level and customer group of all answers, and by
 * level in each stratum (without the groups: the cross of both would be row data again). Adds up.
 */
public final class FollowedCounts {

    private final CubePlan plan;
    /** By x: where its histories begin in a part. */
    private final int[] begins;

    private final Map<Integer, Part> groups = new HashMap<>();
    private final Map<String, Part> strata = new HashMap<>();

    FollowedCounts(CubePlan plan) {
        this.plan = plan;
        this.begins = new int[plan.variables().size() + 1];
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            begins[variable + 1] =
                    begins[variable] + levels(variable) * plan.outcomes().size();
        }
    }

    private int levels(int variable) {
        return plan.variables().get(variable).levels();
    }

    /** The answers of a customer group, or of a stratum. */
    private final class Part {

        /** By x, event and level; null where there are none. */
        private final @Nullable Histories[] histories = new Histories[begins[begins.length - 1]];

        Histories at(int variable, int outcome, int level) {
            return at(begins[variable] + outcome * levels(variable) + Objects.checkIndex(level, levels(variable)));
        }

        private Histories at(int place) {
            Histories found = histories[place];
            if (found == null) {
                found = new Histories();
                histories[place] = found;
            }
            return found;
        }

        /** Returns the histories of one x and one event, by level. */
        @Nullable
        Histories[] of(int variable, int outcome) {
            int from = begins[variable] + outcome * levels(variable);
            return Arrays.copyOfRange(histories, from, from + levels(variable));
        }

        void add(Part other) {
            for (int place = 0; place < histories.length; place++) {
                Histories others = other.histories[place];
                if (others != null) {
                    at(place).add(others);
                }
            }
        }
    }

    /**
     * Counts one answer.
     *
     * @param stratum empty where nothing is adjusted for
     * @param ending place of the ending: 0 censored, 1 event, 2 competing
     */
    public void count(int variable, int outcome, int level, int group, String stratum, int day, int ending) {
        part(groups, group).at(variable, outcome, level).count(day, ending);
        if (!stratum.isEmpty()) {
            part(strata, stratum).at(variable, outcome, level).count(day, ending);
        }
    }

    private <K> Part part(Map<K, Part> parts, K key) {
        return parts.computeIfAbsent(key, k -> new Part());
    }

    void add(FollowedCounts other) {
        other.groups.forEach((group, others) -> part(groups, group).add(others));
        other.strata.forEach((stratum, others) -> part(strata, stratum).add(others));
    }

    void write(CountsWriter out) {
        List<Integer> pairs = new ArrayList<>();
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                if (!of(groups, variable, outcome).isEmpty()) {
                    pairs.add(variable << Short.SIZE | outcome);
                }
            }
        }
        out.number(pairs.size());
        for (int pair : pairs) {
            out.number(pair);
            write(out, of(groups, variable(pair), outcome(pair)), out::number);
            write(out, of(strata, variable(pair), outcome(pair)), out::text);
        }
    }

    private static int variable(int pair) {
        return pair >>> Short.SIZE;
    }

    private static int outcome(int pair) {
        return pair & (1 << Short.SIZE) - 1;
    }

    private static <K> void write(CountsWriter out, SortedMap<K, @Nullable Histories[]> parts, Consumer<K> writeKey) {
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

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int count = in.small(); count > 0; count--) {
            int pair = in.small();
            read(in, pair, in::small, group -> part(groups, group));
            read(in, pair, in::text, stratum -> part(strata, stratum));
        }
    }

    private static <K> void read(CountsReader in, int pair, Supplier<K> readKey, Function<K, Part> part) {
        for (int count = in.small(); count > 0; count--) {
            Part into = part.apply(readKey.get());
            for (int levels = in.small(); levels > 0; levels--) {
                into.at(variable(pair), outcome(pair), in.small()).read(in);
            }
        }
    }

    /** Returns the followed answers of each customer group, in order of groups, all with the same days. */
    public List<FollowedAnswers> byGroup(int variable, int outcome) {
        return aligned(of(groups, variable, outcome));
    }

    /** Returns the followed answers of each stratum, in order of their names, all with the same days. */
    public List<FollowedAnswers> byStratum(int variable, int outcome) {
        return aligned(of(strata, variable, outcome));
    }

    /** Returns the histories of one x and one event, by level, of the parts that have any. */
    private static <K extends Comparable<K>> SortedMap<K, @Nullable Histories[]> of(
            Map<K, Part> parts, int variable, int outcome) {
        TreeMap<K, @Nullable Histories[]> found = new TreeMap<>();
        parts.forEach((key, part) -> {
            @Nullable Histories[] levels = part.of(variable, outcome);
            if (Arrays.stream(levels).anyMatch(Objects::nonNull)) {
                found.put(key, levels);
            }
        });
        return found;
    }

    private static <K> List<FollowedAnswers> aligned(SortedMap<K, @Nullable Histories[]> parts) {
        BitSet marked = new BitSet();
        parts.values()
                .forEach(part -> Arrays.stream(part).filter(Objects::nonNull).forEach(each -> each.mark(marked)));
        int[] days = marked.stream().toArray();
        return parts.values().stream().map(part -> answers(part, days)).toList();
    }

    private static FollowedAnswers answers(@Nullable Histories[] byLevel, int[] days) {
        long[][][] counts = new long[Histories.ENDINGS][byLevel.length][days.length];
        for (int level = 0; level < byLevel.length; level++) {
            Histories histories = byLevel[level];
            if (histories != null) {
                histories.spread(days, new long[][] {counts[0][level], counts[1][level], counts[2][level]});
            }
        }
        return new FollowedAnswers(Arrays.stream(days).asLongStream().toArray(), counts[1], counts[2], counts[0]);
    }
}
