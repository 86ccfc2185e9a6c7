package dev.effortlens.source;

import java.io.Serializable;

/**
 * What some rows hold, in a form that adds: how many they are, and the sum of a 64-bit hash of each. Other rows have
 * another sum but for one chance in 2^64; the order of rows and their files are of no matter.
 *
 * @param rows how many
 * @param hash sum of their hashes, modulo 2^64
 */
record RowSum(long rows, long hash) implements Serializable {

    static final RowSum NOTHING = new RowSum(0, 0);

    RowSum plus(RowSum other) {
        return new RowSum(rows + other.rows, hash + other.hash);
    }
}
