package dev.effortlens.cohort;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes strings of bytes; of texts that come again and again, such as names of touchpoints, the same string. */
final class TextPool {

    private static final int SIZE = 1 << 12;

    private final byte[][] bytes = new byte[SIZE][];
    private final String[] texts = new String[SIZE];

    /** Returns the text of UTF-8 bytes. */
    String text(byte[] buffer, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        byte[] known = bytes[slot];
        if (known == null || !Arrays.equals(known, 0, known.length, buffer, from, from + length)) {
            bytes[slot] = Arrays.copyOfRange(buffer, from, from + length);
            texts[slot] = new String(buffer, from, length, StandardCharsets.UTF_8);
        }
        return texts[slot];
    }
}
