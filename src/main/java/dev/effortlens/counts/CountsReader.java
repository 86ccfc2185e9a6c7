package dev.effortlens.counts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Reads what {@link CountsWriter} wrote. */
final class CountsReader {

    private static final int SEVEN_BITS = 0x7f;

    private final byte[] bytes;
    private int place;

    CountsReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long rest = 0;
        int shift = 0;
        int next = bytes[place++];
        while (next < 0) {
            rest |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
            next = bytes[place++];
        }
        rest |= (long) next << shift;
        return rest >>> 1 ^ -(rest & 1);
    }

    int small() {
        return Math.toIntExact(number());
    }

    BigInteger big() {
        byte[] value = bytes();
        return value.length == 0 ? BigInteger.ZERO : new BigInteger(value);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = small();
        // copyOfRange would fill up with zeros what is missing.
        int from = Objects.checkFromIndexSize(place, length, bytes.length);
        byte[] value = Arrays.copyOfRange(bytes, from, from + length);
        place += length;
        return value;
    }
}
