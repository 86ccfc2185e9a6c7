package dev.effortlens.counts;

import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Invitations whose time to answer is over: counts by slice, customer group, and whether they were answered. Adds up. */
public final class InvitationCounts {

    private static final int ANSWERED = 1;
    private static final int FATES = 2;
    private static final double[] ONE_COLUMN = {0};

    /** By cut, then slice: by customer group, those not answered and those answered. */
    private final TreeMap<Integer, TreeMap<String, long[]>> cuts = new TreeMap<>();

    InvitationCounts() {}

    /** Counts one invitation in one slice of a cut. */
    public void count(int cut, String slice, int group, boolean answered) {
        counts(cut, slice)[FATES * group + (answered ? ANSWERED : 0)]++;
    }

    private long[] counts(int cut, String slice) {
        return cuts.computeIfAbsent(cut, c -> new TreeMap<>())
                .computeIfAbsent(slice, s -> new long[FATES * CustomerGroups.COUNT]);
    }

    void add(InvitationCounts other) {
        other.cuts.forEach((cut, slices) -> slices.forEach((slice, counts) -> {
            long[] own = counts(cut, slice);
            for (int place = 0; place < own.length; place++) {
                own[place] += counts[place];
            }
        }));
    }

    void write(CountsWriter out) {
        out.number(cuts.size());
        cuts.forEach((cut, slices) -> {
            out.number(cut);
            out.number(slices.size());
            slices.forEach((slice, counts) -> {
                out.text(slice);
                for (long count : counts) {
                    out.number(count);
                }
            });
        });
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        for (int number = in.small(); number > 0; number--) {
            int cut = in.small();
            for (int slices = in.small(); slices > 0; slices--) {
                long[] own = counts(cut, in.text());
                for (int place = 0; place < own.length; place++) {
                    own[place] += in.number();
                }
            }
        }
    }

    /**
     * Returns the slices of a cut in alphabetical order. Of each, one table per customer group that was asked: row 0 the
     * invitations not answered, row 1 those answered, in one column.
     */
    public SortedMap<String, List<ContingencyTable>> slices(int cut) {
        TreeMap<String, List<ContingencyTable>> slices = new TreeMap<>();
        cuts.getOrDefault(cut, new TreeMap<>()).forEach((slice, counts) -> slices.put(slice, tables(counts)));
        return Collections.unmodifiableSortedMap(slices);
    }

    /** Returns what is behind the two fates of invitations, in the slices of a cut. */
    public SortedMap<String, Support> supports(int cut) {
        TreeMap<String, Support> supports = new TreeMap<>();
        cuts.getOrDefault(cut, new TreeMap<>()).forEach((slice, counts) -> supports.put(slice, support(counts)));
        return supports;
    }

    private static Support support(long[] counts) {
        Support support = new Support(FATES);
        for (int place = 0; place < counts.length; place++) {
            support.count(place % FATES, place / FATES, counts[place]);
        }
        return support;
    }

    private static List<ContingencyTable> tables(long[] counts) {
        List<ContingencyTable> tables = new ArrayList<>();
        for (int group = 0; group < CustomerGroups.COUNT; group++) {
            long unanswered = counts[FATES * group];
            long answered = counts[FATES * group + ANSWERED];
            if (unanswered + answered > 0) {
                tables.add(
                        ContingencyTable.of(new long[][] {{unanswered}, {answered}}, new double[] {0, 1}, ONE_COLUMN));
            }
        }
        return tables;
    }
}
