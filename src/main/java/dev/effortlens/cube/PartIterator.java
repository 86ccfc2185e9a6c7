package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Days;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import scala.Tuple2;

/**
 * Counts rows of a partition, one period after the other: the counts of all of them together are more than a processor
 * has at hand. Where the rows are too many to be held, a period has several parts.
 */
final class PartIterator implements Iterator<Tuple2<Integer, byte[]>> {

    /** A partition has about so many, if it is not for a customer who stands for everybody. */
    private static final int MOST_ROWS = 500_000;

    private final Iterator<Labelled> rows;
    private final CohortCounter counter;
    private final Days periods;
    private final IntUnaryOperator keys;
    private final int mostRows;
    private final TreeMap<Integer, List<Labelled>> byPeriod = new TreeMap<>();

    /**
     * Makes an iterator.
     *
     * @param keys under which key the parts of a period go, by its number
     */
    PartIterator(Iterator<Labelled> rows, CohortCounter counter, Days periods, IntUnaryOperator keys) {
        this(rows, counter, periods, keys, MOST_ROWS);
    }

    /** Makes an iterator that holds so many rows and no more. */
    PartIterator(Iterator<Labelled> rows, CohortCounter counter, Days periods, IntUnaryOperator keys, int mostRows) {
        this.rows = rows;
        this.counter = counter;
        this.periods = periods;
        this.keys = keys;
        this.mostRows = mostRows;
    }

    @Override
    public boolean hasNext() {
        return !byPeriod.isEmpty() || rows.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (byPeriod.isEmpty()) {
            fill();
        }
        Map.Entry<Integer, List<Labelled>> period = byPeriod.pollFirstEntry();
        return new Tuple2<>(keys.applyAsInt(period.getKey()), counts(period.getValue()));
    }

    private void fill() {
        for (int held = 0; held < mostRows && rows.hasNext(); held++) {
            Labelled row = rows.next();
            byPeriod.computeIfAbsent(periods.indexOf(row.day()), period -> new ArrayList<>())
                    .add(row);
        }
    }

    private byte[] counts(List<Labelled> rows) {
        EffortCube cube = counter.counts(rows);
        rows.clear();
        return cube.bytes();
    }
}
