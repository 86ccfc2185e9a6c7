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
        int next = bytes[place++];
        // Most counts are small.
        return next < 0 ? longer(next) : (next >>> 1) ^ -(next & 1);
    }

    private long longer(int first) {
        long rest = first & SEVEN_BITS;
        int shift = 7;
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

    /** Adds a number of any size, whose length was read before it, to a sum. Zero has the length 0. */
    void addTo(ExactSum sum, int length) {
        int from = Objects.checkFromIndexSize(place, length, bytes.length);
        place += length;
        if (length > Long.BYTES) {
            sum.add(new BigInteger(bytes, from, length));
        } else {
            long value = bytes[from];
            for (int i = 1; i < length; i++) {
                value = (value << Byte.SIZE) | (bytes[from + i] & 0xff);
            }
            sum.add(value);
        }
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
