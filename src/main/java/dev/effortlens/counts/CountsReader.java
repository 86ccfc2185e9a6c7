package dev.effortlens.counts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Reads what {@link CountsWriter} wrote. */
final class CountsReader {

    private static final int SEVEN_BITS = 0x7f;

    private final DataInputStream in;

    CountsReader(byte[] bytes) {
        in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))));
    }

    long number() {
        long rest = 0;
        int shift = 0;
        int next = next();
        while (next > SEVEN_BITS) {
            rest |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
            next = next();
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
        byte[] value = new byte[small()];
        try {
            in.readFully(value);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return value;
    }

    private int next() {
        try {
            return in.readUnsignedByte();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
