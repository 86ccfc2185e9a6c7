package dev.effortlens.counts;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

    /** As the compiler's, but without its method handles: keys are looked up for every answer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SliceKey key && variable == key.variable && cut == key.cut && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * value.hashCode() + cut) + variable;
    }

    @Override
    public int compareTo(SliceKey other) {
        return ORDER.compare(this, other);
    }
}
