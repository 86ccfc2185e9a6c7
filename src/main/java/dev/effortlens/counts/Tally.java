package dev.effortlens.counts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts beside the cells: what became of answers, first and last day, customers known. Tallies add up. */
public final class Tally {

    private final TreeMap<String, Long> setAside = new TreeMap<>();
    private final HashMap<String, TreeMap<String, Long>> byOutcome = new HashMap<>();
    private final TreeMap<Integer, Long> met = new TreeMap<>();
    private long used;
    private long known;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    /**
     * Counts an answer that is used.
     *
     * @param feeds numbers of the feeds in which its customer occurs
     */
    public void used(int day, boolean customerKnown, BitSet feeds) {
        used++;
        for (int feed = feeds.nextSetBit(0); feed >= 0; feed = feeds.nextSetBit(feed + 1)) {
            met.merge(feed, 1L, Long::sum);
        }
        known += customerKnown ? 1 : 0;
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
    }

    /** Counts an answer that is set aside. */
    public void setAside(String reason) {
        setAside.merge(reason, 1L, Long::sum);
    }

    /** Counts, under a name such as {@code outcome:churned}, an answer that is used there or leaves only there. */
    public void leaves(String where, String reason) {
        byOutcome.computeIfAbsent(where, key -> new TreeMap<>()).merge(reason, 1L, Long::sum);
    }

    void add(Tally other) {
        other.met.forEach((feed, count) -> met.merge(feed, count, Long::sum));
        used += other.used;
        known += other.known;
        firstDay = Math.min(firstDay, other.firstDay);
        lastDay = Math.max(lastDay, other.lastDay);
        other.setAside.forEach((reason, count) -> setAside.merge(reason, count, Long::sum));
        other.byOutcome.forEach((where, reasons) -> reasons.forEach((reason, count) ->
                byOutcome.computeIfAbsent(where, key -> new TreeMap<>()).merge(reason, count, Long::sum)));
    }

    void write(CountsWriter out) {
        out.number(used);
        out.number(known);
        out.number(firstDay);
        out.number(lastDay);
        out.number(met.size());
        met.forEach((feed, count) -> {
            out.number(feed);
            out.number(count);
        });
        write(out, setAside);
        out.number(byOutcome.size());
        new TreeMap<>(byOutcome).forEach((where, reasons) -> {
            out.text(where);
            write(out, reasons);
        });
    }

    private static void write(CountsWriter out, Map<String, Long> counts) {
        out.number(counts.size());
        counts.forEach((name, count) -> {
            out.text(name);
            out.number(count);
        });
    }

    /** Adds what another tally wrote. */
    void read(CountsReader in) {
        used += in.number();
        known += in.number();
        firstDay = Math.min(firstDay, in.small());
        lastDay = Math.max(lastDay, in.small());
        for (int feeds = in.small(); feeds > 0; feeds--) {
            met.merge(in.small(), in.number(), Long::sum);
        }
        read(in, setAside);
        for (int places = in.small(); places > 0; places--) {
            read(in, byOutcome.computeIfAbsent(in.text(), where -> new TreeMap<>()));
        }
    }

    private static void read(CountsReader in, Map<String, Long> counts) {
        for (int names = in.small(); names > 0; names--) {
            counts.merge(in.text(), in.number(), Long::sum);
        }
    }

    /** Returns how many answers are used. */
    public long used() {
        return used;
    }

    /** Returns how many used answers come from customers that the customers input knows. */
    public long known() {
        return known;
    }

    /** Returns how many used answers come from customers that occur in a feed. */
    public long met(int feed) {
        return met.getOrDefault(feed, 0L);
    }

    /** Returns the day of the first used answer, days since the epoch; {@link Integer#MAX_VALUE} if none. */
    public int firstDay() {
        return firstDay;
    }

    /** Returns the day of the last used answer; {@link Integer#MIN_VALUE} if none. */
    public int lastDay() {
        return lastDay;
    }

    /** Returns how many answers are set aside, by reason. */
    public Map<String, Long> setAside() {
        return new TreeMap<>(setAside);
    }

    /** Returns, by name and reason, how many used answers leave there only; the empty reason counts those that stay. */
    public Map<String, Map<String, Long>> byOutcome() {
        return new TreeMap<>(byOutcome);
    }
}
