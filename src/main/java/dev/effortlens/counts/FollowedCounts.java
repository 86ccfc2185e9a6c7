package dev.effortlens.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How long answers were followed to each event, and how that ended: by level and customer group of all answers, and by
 * level in each stratum (without the groups: the cross of both would be row data again). Adds up.
 */
public final class FollowedCounts {

    /** Either the group or the stratum; the other is -1, or empty. */
    private record Key(int variable, int outcome, int group, String stratum, int level) {

        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::variable)
                .thenComparingInt(Key::outcome)
                .thenComparingInt(Key::group)
                .thenComparing(Key::stratum)
                .thenComparingInt(Key::level);

        static Key read(CountsReader in) {
            return new Key(in.small(), in.small(), in.small(), in.text(), in.small());
        }

        void write(CountsWriter out) {
            out.number(variable);
            out.number(outcome);
            out.number(group);
            out.text(stratum);
            out.number(level);
        }
    }

    private static final int NO_GROUP = -1;
    private static final String NO_STRATUM = "";

    private final Map<Key, Histories> histories = new HashMap<>();

    /**
     * Counts one answer.
     *
     * @param ending place of the ending: 0 censored, 1 event, 2 competing
     */
    public void count(int variable, int outcome, int level, int group, String stratum, int day, int ending) {
        count(new Key(variable, outcome, group, NO_STRATUM, level), day, ending);
        if (!stratum.isEmpty()) {
            count(new Key(variable, outcome, NO_GROUP, stratum, level), day, ending);
        }
    }

    private void count(Key key, int day, int ending) {
        histories.computeIfAbsent(key, k -> new Histories()).count(day, ending);
    }

    void add(FollowedCounts other) {
        other.histories.forEach((key, counts) ->
                histories.computeIfAbsent(key, k -> new Histories()).add(counts));
    }

    void write(CountsWriter out) {
        out.number(histories.size());
        histories.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .forEach(entry -> {
                    entry.getKey().write(out);
                    entry.getValue().write(out);
                });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int keys = in.small(); keys > 0; keys--) {
            histories.computeIfAbsent(Key.read(in), k -> new Histories()).read(in);
        }
    }

    /** Returns the followed answers of each customer group, in order of groups, all with the same days. */
    public List<FollowedAnswers> byGroup(int variable, int outcome, int levels) {
        TreeMap<Integer, TreeMap<Integer, Histories>> groups = new TreeMap<>();
        histories.forEach((key, counts) -> {
            if (key.variable() == variable && key.outcome() == outcome && key.group() != NO_GROUP) {
                groups.computeIfAbsent(key.group(), g -> new TreeMap<>()).put(key.level(), counts);
            }
        });
        return aligned(groups, levels);
    }

    /** Returns the followed answers of each stratum, in order of their names, all with the same days. */
    public List<FollowedAnswers> byStratum(int variable, int outcome, int levels) {
        TreeMap<String, TreeMap<Integer, Histories>> strata = new TreeMap<>(Comparator.naturalOrder());
        histories.forEach((key, counts) -> {
            if (key.variable() == variable && key.outcome() == outcome && key.group() == NO_GROUP) {
                strata.computeIfAbsent(key.stratum(), s -> new TreeMap<>()).put(key.level(), counts);
            }
        });
        return aligned(strata, levels);
    }

    private static <K> List<FollowedAnswers> aligned(
            SortedMap<K, ? extends Map<Integer, Histories>> parts, int levels) {
        SortedSet<Integer> days = new TreeSet<>();
        parts.values().forEach(part -> part.values().forEach(h -> days.addAll(h.days())));
        int[] positions = days.stream().mapToInt(Integer::intValue).toArray();
        List<FollowedAnswers> answers = new ArrayList<>();
        parts.values().forEach(part -> answers.add(answers(part, levels, positions)));
        return answers;
    }

    private static FollowedAnswers answers(Map<Integer, Histories> byLevel, int levels, int[] days) {
        long[] ascending = new long[days.length];
        long[][][] counts = new long[Histories.ENDINGS][levels][days.length];
        for (int i = 0; i < days.length; i++) {
            ascending[i] = days[i];
            for (Map.Entry<Integer, Histories> level : byLevel.entrySet()) {
                long[] endings = level.getValue().on(days[i]);
                for (int ending = 0; ending < Histories.ENDINGS; ending++) {
                    counts[ending][level.getKey()][i] = endings[ending];
                }
            }
        }
        return new FollowedAnswers(ascending, counts[1], counts[2], counts[0]);
    }
}
