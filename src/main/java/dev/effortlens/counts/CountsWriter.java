package dev.effortlens.counts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts as bytes, small ones short. Where the stream fails, so does what is written here, unchecked. */
final class CountsWriter {

    private static final int SEVEN_BITS = 0x7f;
    private static final int LONGEST_NUMBER = 10;

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 14];
    private int size;

    /** Writes to a stream, that {@link #flush} must be called for in the end. */
    CountsWriter(OutputStream out) {
        this.out = out;
    }

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
        if (value.length > bytes.length) {
            write(value, value.length);
        } else {
            System.arraycopy(value, 0, bytes, size, value.length);
            size += value.length;
        }
    }

    /** Makes room, if there is as much at all. */
    private void ensure(int more) {
        if (bytes.length - size < more) {
            flush();
        }
    }

    /** Hands on what was written so far. */
    void flush() {
        write(bytes, size);
        size = 0;
    }

    private void write(byte[] from, int length) {
        try {
            out.write(from, 0, length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
