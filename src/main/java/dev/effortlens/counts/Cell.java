package dev.effortlens.counts;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The counts of one level of x in one slice and customer group: answers, answers by state of each outcome, and for
 * amounts their sum and sum of squares in minor units. Exact whatever the size.
 */
final class Cell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] counts;
    private final BigInteger[] sums;
    private final BigInteger[] squares;

    Cell(int places, int outcomes) {
        counts = new long[places];
        sums = zeros(outcomes);
        squares = zeros(outcomes);
    }

    private static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    void count(int place) {
        counts[place]++;
    }

    void amount(int outcome, long minorUnits) {
        if (minorUnits != 0) {
            BigInteger amount = BigInteger.valueOf(minorUnits);
            sums[outcome] = sums[outcome].add(amount);
            squares[outcome] = squares[outcome].add(amount.multiply(amount));
        }
    }

    void add(Cell other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].add(other.sums[i]);
            squares[i] = squares[i].add(other.squares[i]);
        }
    }

    long at(int place) {
        return counts[place];
    }

    BigInteger sum(int outcome) {
        return sums[outcome];
    }

    BigInteger squares(int outcome) {
        return squares[outcome];
    }
}
