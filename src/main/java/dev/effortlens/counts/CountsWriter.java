package dev.effortlens.counts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts as bytes, small ones short. */
final class CountsWriter {

    private static final int SEVEN_BITS = 0x7f;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    /** Writes a whole number, in fewer bytes the closer it is to zero. */
    void number(long value) {
        ensure(LONGEST_NUMBER);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) ((rest & SEVEN_BITS) | (SEVEN_BITS + 1));
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void number(BigInteger value) {
        bytes(value.signum() == 0 ? new byte[0] : value.toByteArray());
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
        number(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }

    /** Returns what was written. */
    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}
