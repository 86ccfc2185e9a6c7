package dev.effortlens.source.infer;

/** The least and the greatest value of a column, as the footers have them. */
record Span<T extends Comparable<T>>(T low, T high) {

    /** Returns the span of both. */
    Span<T> with(Span<T> other) {
        return new Span<>(
                low.compareTo(other.low) <= 0 ? low : other.low, high.compareTo(other.high) >= 0 ? high : other.high);
    }
}
