package dev.effortlens.counts;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one level of x in one slice and customer group: answers, answers by state of each outcome, and for
 * amounts their sum and sum of squares in minor units. Exact whatever the size.
 */
final class Cell {

    private final long[] counts;
    private final int outcomes;
    /** By outcome the sum, then by outcome the sum of squares; null while all are zero. */
    private BigInteger @Nullable [] amounts;

    Cell(int places, int outcomes) {
        counts = new long[places];
        this.outcomes = outcomes;
    }

    void count(int place) {
        counts[place]++;
    }

    void amount(int outcome, long minorUnits) {
        if (minorUnits != 0) {
            BigInteger amount = BigInteger.valueOf(minorUnits);
            add(outcome, amount);
            add(outcomes + outcome, amount.multiply(amount));
        }
    }

    private void add(int place, BigInteger amount) {
        BigInteger[] sums = amounts;
        if (sums == null) {
            sums = new BigInteger[2 * outcomes];
            Arrays.fill(sums, BigInteger.ZERO);
            amounts = sums;
        }
        sums[place] = sums[place].add(amount);
    }

    void add(Cell other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        BigInteger[] others = other.amounts;
        for (int i = 0; others != null && i < others.length; i++) {
            add(i, others[i]);
        }
    }

    long at(int place) {
        return counts[place];
    }

    BigInteger sum(int outcome) {
        return amounts == null ? BigInteger.ZERO : amounts[outcome];
    }

    BigInteger squares(int outcome) {
        return amounts == null ? BigInteger.ZERO : amounts[outcomes + outcome];
    }

    void write(CountsWriter out) {
        for (long count : counts) {
            out.number(count);
        }
        BigInteger[] sums = amounts;
        out.number(sums == null ? 0 : sums.length);
        for (int i = 0; sums != null && i < sums.length; i++) {
            out.number(sums[i]);
        }
    }

    /** Adds what another cell of the same plan wrote. */
    void read(CountsReader in) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += in.number();
        }
        int sums = in.small();
        for (int i = 0; i < sums; i++) {
            add(i, in.big());
        }
    }
}
