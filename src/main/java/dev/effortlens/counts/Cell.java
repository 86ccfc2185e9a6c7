package dev.effortlens.counts;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one level of x in one slice and customer group: answers, answers by state of each outcome, and for
 * amounts their sum and sum of squares in minor units. Exact whatever the size.
 */
final class Cell {

    private final long[] counts;
    private final int outcomes;
    /** By outcome the sum, then by outcome the sum of squares; null while all are zero. */
    private ExactSum @Nullable [] amounts;

    Cell(int places, int outcomes) {
        counts = new long[places];
        this.outcomes = outcomes;
    }

    void count(int place) {
        counts[place]++;
    }

    void amount(int outcome, long minorUnits) {
        if (minorUnits != 0) {
            amount(outcome).add(minorUnits);
            amount(outcomes + outcome).addSquare(minorUnits);
        }
    }

    private ExactSum amount(int place) {
        ExactSum[] sums = amounts;
        if (sums == null) {
            sums = new ExactSum[2 * outcomes];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = new ExactSum();
            }
            amounts = sums;
        }
        return sums[place];
    }

    void add(Cell other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        ExactSum[] others = other.amounts;
        for (int i = 0; others != null && i < others.length; i++) {
            amount(i).add(others[i].value());
        }
    }

    long at(int place) {
        return counts[place];
    }

    BigInteger sum(int outcome) {
        return value(outcome);
    }

    BigInteger squares(int outcome) {
        return value(outcomes + outcome);
    }

    private BigInteger value(int place) {
        return amounts == null ? BigInteger.ZERO : amounts[place].value();
    }

    void write(CountsWriter out) {
        for (long count : counts) {
            out.number(count);
        }
        ExactSum[] sums = amounts;
        out.number(sums == null ? 0 : sums.length);
        for (int i = 0; sums != null && i < sums.length; i++) {
            out.number(sums[i].value());
        }
    }

    /** Adds what another cell of the same plan wrote. */
    void read(CountsReader in) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += in.number();
        }
        int sums = in.small();
        for (int i = 0; i < sums; i++) {
            in.addTo(amount(i));
        }
    }
}
