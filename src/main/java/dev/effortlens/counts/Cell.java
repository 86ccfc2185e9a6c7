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
    /** By outcome the sum, then by outcome the sum of squares. Most outcomes are no amounts: what is zero is null. */
    private @Nullable ExactSum @Nullable [] amounts;

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
        if (amounts == null) {
            amounts = new ExactSum[2 * outcomes];
        }
        ExactSum sum = amounts[place];
        if (sum == null) {
            sum = new ExactSum();
            amounts[place] = sum;
        }
        return sum;
    }

    void add(Cell other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        @Nullable ExactSum[] others = other.amounts;
        for (int i = 0; others != null && i < others.length; i++) {
            ExactSum sum = others[i];
            if (sum != null) {
                amount(i).add(sum);
            }
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
        ExactSum sum = amounts == null ? null : amounts[place];
        return sum == null ? BigInteger.ZERO : sum.value();
    }

    void write(CountsWriter out) {
        for (long count : counts) {
            out.number(count);
        }
        int sums = amounts == null ? 0 : amounts.length;
        out.number(sums);
        for (int place = 0; place < sums; place++) {
            out.number(value(place));
        }
    }

    /** Adds what another cell of the same plan wrote. */
    void read(CountsReader in) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += in.number();
        }
        int sums = in.small();
        for (int place = 0; place < sums; place++) {
            int length = in.small();
            if (length > 0) {
                in.addTo(amount(place), length);
            }
        }
    }
}
