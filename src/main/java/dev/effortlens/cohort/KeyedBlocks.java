package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The records of one partition of a {@link Shuffle}, by key. They stay the bytes that they came as: only where each lies
 * is kept beside them, some 25 bytes a record.
 */
final class KeyedBlocks {

    private final List<byte[]> blocks = new ArrayList<>();
    /** By record: number of its block and place in it, packed. */
    private long[] places = new long[1024];
    /** By record: number of its key; until the groups are known. */
    private int[] keyNumbers = new int[1024];

    private int records;
    /** By key: its hash and its first record; by hash: number of a key plus one, in an open table. */
    private long[] hashes = new long[256];

    private int[] firsts = new int[256];
    private int[] table = new int[1024];
    private int keys;

    private final Input in = new Input();
    private final Input other = new Input();

    /** The records of one key. */
    final class Group {

        private final int[] members;
        private final int from;
        private final int to;

        private Group(int[] members, int from, int to) {
            this.members = members;
            this.from = from;
            this.to = to;
        }

        int size() {
            return to - from;
        }

        String key() {
            Input key = keyOf(in, members[from]);
            return new String(key.getBuffer(), key.position(), key.limit() - key.position(), StandardCharsets.UTF_8);
        }

        /** Returns a record, ready to be read after its key and up to its end; until the next is asked for. */
        Input record(int i) {
            place(in, members[from + i]);
            int length = in.readVarInt(true);
            int end = in.position() + length;
            int key = in.readVarInt(true);
            in.setPosition(in.position() + key);
            in.setLimit(end);
            return in;
        }
    }

    /** Takes all blocks of a partition, from wherever they come. */
    @SafeVarargs
    KeyedBlocks(Iterator<byte[]>... sources) {
        for (Iterator<byte[]> blocks : sources) {
            blocks.forEachRemaining(this::add);
        }
    }

    /** Returns the groups, once; each record is in one. */
    Iterator<Group> groups() {
        int[] ends = new int[keys + 1];
        for (int record = 0; record < records; record++) {
            ends[keyNumbers[record] + 1]++;
        }
        for (int key = 0; key < keys; key++) {
            ends[key + 1] += ends[key];
        }
        int[] next = Arrays.copyOf(ends, keys);
        int[] members = new int[records];
        for (int record = 0; record < records; record++) {
            members[next[keyNumbers[record]]++] = record;
        }
        keyNumbers = new int[0];
        return new Iterator<>() {

            private int key;

            @Override
            public boolean hasNext() {
                return key < keys;
            }

            @Override
            public Group next() {
                Group group = new Group(members, ends[key], ends[key + 1]);
                key++;
                return group;
            }
        };
    }

    private void add(byte[] block) {
        int number = blocks.size();
        blocks.add(block);
        in.setBuffer(block);
        while (in.position() < block.length) {
            int place = in.position();
            long hash = in.readLong();
            int length = in.readVarInt(true);
            int end = in.position() + length;
            add(((long) number << Integer.SIZE) | place, hash);
            in.setBuffer(block);
            in.setPosition(end);
        }
    }

    private void add(long place, long hash) {
        if (records == places.length) {
            places = Arrays.copyOf(places, 2 * records);
            keyNumbers = Arrays.copyOf(keyNumbers, 2 * records);
        }
        places[records] = place;
        keyNumbers[records] = number(hash, records);
        records++;
    }

    private int number(long hash, int record) {
        if (2 * keys >= table.length) {
            enlarge();
        }
        int slot = slot(hash);
        while (table[slot] != 0) {
            int key = table[slot] - 1;
            if (hashes[key] == hash && sameKey(firsts[key], record)) {
                return key;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (keys == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * keys);
            firsts = Arrays.copyOf(firsts, 2 * keys);
        }
        hashes[keys] = hash;
        firsts[keys] = record;
        table[slot] = ++keys;
        return keys - 1;
    }

    private void enlarge() {
        table = new int[2 * table.length];
        for (int key = 0; key < keys; key++) {
            int slot = slot(hashes[key]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = key + 1;
        }
    }

    /** The upper bits chose the partition, so that the lower ones choose the slot. */
    private int slot(long hash) {
        return (int) hash & (table.length - 1);
    }

    private boolean sameKey(int one, int two) {
        Input a = keyOf(in, one);
        Input b = keyOf(other, two);
        return Arrays.equals(a.getBuffer(), a.position(), a.limit(), b.getBuffer(), b.position(), b.limit());
    }

    /** Places a reader on a record's key: from its position to its limit. */
    private Input keyOf(Input reader, int record) {
        place(reader, record);
        reader.readVarInt(true);
        int length = reader.readVarInt(true);
        reader.setLimit(reader.position() + length);
        return reader;
    }

    private void place(Input reader, int record) {
        reader.setBuffer(blocks.get((int) (places[record] >>> Integer.SIZE)));
        reader.setPosition((int) places[record] + Long.BYTES);
    }
}
