package dev.effortlens.source;

import dev.effortlens.measure.Days;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rows of one file come to: how many there are of which fate and day, and what they hold, as sums that tell
 * other rows from the same. It is found out when the file is first read, and is true of any day a report is made for.
 */
final class FileFacts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A value that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    /**
     * Rows with the same fate.
     *
     * @param reason why they are set aside, whatever the day of the report; empty if they are not
     * @param due day from which on they are known, days since the epoch; {@link #NONE} where no day changes their fate
     * @param day their day, or {@link #NONE}
     * @param instrument number of their instrument, or {@link #NONE}
     * @param foreignScore score that is not on the scale, at most {@link ScoreDays#REACH} beyond it, or {@link #NONE}
     */
    record Fate(String reason, int due, int day, int instrument, int foreignScore)
            implements Comparable<Fate>, Serializable {

        private static final Comparator<Fate> ORDER = Comparator.comparing(Fate::reason)
                .thenComparingInt(Fate::due)
                .thenComparingInt(Fate::day)
                .thenComparingInt(Fate::instrument)
                .thenComparingInt(Fate::foreignScore);

        @Override
        public int compareTo(Fate other) {
            return ORDER.compare(this, other);
        }
    }

    /** A day, and the day from which on what happened on it is known. */
    record DayKnown(int day, int due) implements Comparable<DayKnown>, Serializable {

        private static final Comparator<DayKnown> ORDER =
                Comparator.comparingInt(DayKnown::day).thenComparingInt(DayKnown::due);

        @Override
        public int compareTo(DayKnown other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Fate, Long> rows = new TreeMap<>();
    private final TreeMap<DayKnown, RowSum> contents = new TreeMap<>();
    private final List<TreeSet<String>> values = new ArrayList<>();

    void count(Fate fate, long count) {
        rows.merge(fate, count, Long::sum);
    }

    void contain(int day, int due, RowSum sum) {
        contents.merge(new DayKnown(day, due), sum, RowSum::plus);
    }

    /** Adds what other rows of the file come to. */
    void add(FileFacts other, int mostValues) {
        other.rows.forEach(this::count);
        other.contents.forEach((day, sum) -> contents.merge(day, sum, RowSum::plus));
        for (int dimension = 0; dimension < other.values.size(); dimension++) {
            for (String value : other.values.get(dimension)) {
                value(dimension, value, mostValues);
            }
        }
    }

    /** Adds a value of a dimension; one more than are told apart is enough to see that there are too many. */
    void value(int dimension, String value, int mostValues) {
        while (values.size() <= dimension) {
            values.add(new TreeSet<>());
        }
        TreeSet<String> some = values.get(dimension);
        some.add(value);
        if (some.size() > mostValues + 1) {
            some.pollLast();
        }
    }

    /** Returns how many rows have which fate. */
    Map<Fate, Long> rows() {
        return rows;
    }

    /** Returns what rows that reading does not set aside hold, by day. */
    Map<DayKnown, RowSum> contents() {
        return contents;
    }

    /** Returns the values of a dimension that occur. */
    SortedSet<String> values(int dimension) {
        return dimension < values.size() ? values.get(dimension) : new TreeSet<>();
    }

    /** Returns whether a row that reading does not set aside lies in these days. */
    boolean touches(Days days) {
        return contents.keySet().stream().anyMatch(content -> days.contains(content.day()));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(rows.size());
        for (Map.Entry<Fate, Long> entry : rows.entrySet()) {
            Fate fate = entry.getKey();
            out.writeUTF(fate.reason());
            out.writeInt(fate.due());
            out.writeInt(fate.day());
            out.writeInt(fate.instrument());
            out.writeInt(fate.foreignScore());
            out.writeLong(entry.getValue());
        }
        out.writeInt(contents.size());
        for (Map.Entry<DayKnown, RowSum> entry : contents.entrySet()) {
            out.writeInt(entry.getKey().day());
            out.writeInt(entry.getKey().due());
            out.writeLong(entry.getValue().rows());
            out.writeLong(entry.getValue().hash());
        }
        out.writeInt(values.size());
        for (TreeSet<String> dimension : values) {
            out.writeInt(dimension.size());
            for (String value : dimension) {
                Knowledge.writeText(out, value);
            }
        }
    }

    static FileFacts read(DataInput in) throws IOException {
        FileFacts facts = new FileFacts();
        for (int i = in.readInt(); i > 0; i--) {
            facts.count(new Fate(in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readInt()), in.readLong());
        }
        for (int i = in.readInt(); i > 0; i--) {
            facts.contain(in.readInt(), in.readInt(), new RowSum(in.readLong(), in.readLong()));
        }
        int dimensions = in.readInt();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            facts.values.add(new TreeSet<>());
            for (int i = in.readInt(); i > 0; i--) {
                facts.values.get(dimension).add(Knowledge.readText(in));
            }
        }
        return facts;
    }
}
