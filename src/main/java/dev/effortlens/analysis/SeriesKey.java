package dev.effortlens.analysis;

import dev.effortlens.measure.Cut;
import java.util.Comparator;

/**
 * What a series is about.
 *
 * @param cut {@code overall}, or the dimension that is crossed with the period
 * @param kind place of instrument, outcome and statistic in the report's order
 * @param instrument id of the instrument
 * @param outcome id of the outcome; empty for scores
 * @param statistic name of the score, or {@code rate}
 * @param value the slice; empty overall
 */
record SeriesKey(String cut, int kind, String instrument, String outcome, String statistic, String value)
        implements Comparable<SeriesKey> {

    static final String OVERALL = Cut.OVERALL.name();
    static final String RATE = "rate";
    static final String MEAN = "mean";

    private static final Comparator<SeriesKey> ORDER = Comparator.comparing(
                    (SeriesKey key) -> key.cut().equals(OVERALL) ? "" : key.cut())
            .thenComparing(SeriesKey::kind)
            .thenComparing(SeriesKey::value);

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
