package dev.effortlens.cohort;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Hashes of a customer's records that are superseded. Of several records that are the same it does not matter which, only
 * how many.
 */
final class Marks {

    private final long[] hashes;
    private final BitSet taken = new BitSet();

    /** Takes the hashes, in any order. */
    Marks(long[] hashes) {
        this.hashes = hashes;
        Arrays.sort(hashes);
    }

    /** Returns whether a record with the hash is superseded; each mark counts for one record. */
    boolean take(long hash) {
        int place = taken.nextClearBit(firstOf(hash));
        boolean found = place < hashes.length && hashes[place] == hash;
        if (found) {
            taken.set(place);
        }
        return found;
    }

    private int firstOf(long hash) {
        int place = Arrays.binarySearch(hashes, hash);
        if (place < 0) {
            return ~place;
        }
        while (place > 0 && hashes[place - 1] == hash) {
            place--;
        }
        return place;
    }
}
