package dev.effortlens.counts;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One slice of one cut for one x.
 *
 * @param variable number of the x
 * @param cut number of the cut
 * @param value the slice; empty for overall
 */
public record SliceKey(int variable, int cut, String value) implements Serializable, Comparable<SliceKey> {

    private static final Comparator<SliceKey> ORDER = Comparator.comparingInt(SliceKey::variable)
            .thenComparingInt(SliceKey::cut)
            .thenComparing(SliceKey::value);

    static SliceKey read(CountsReader in) {
        return new SliceKey(in.small(), in.small(), in.text());
    }

    void write(CountsWriter out) {
        out.number(variable);
        out.number(cut);
        out.text(value);
    }

    @Override
    public int compareTo(SliceKey other) {
        return ORDER.compare(this, other);
    }
}
