package dev.effortlens.cohort;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Records of one kind of one customer that stay the bytes they came as, and are read whenever they are asked for. As
 * objects, the records of a customer who stands for everybody without a name would not fit into a task's memory.
 */
final class PackedRecords<T> extends AbstractList<T> implements RandomAccess {

    /** Makes a thing of a record. */
    interface Reading<T> {

        /** Returns what a record of the customer's says, the same whenever it is asked. */
        T read(int record);
    }

    /** By place, the number of the record in the group. */
    private final int[] records;

    private final Reading<T> reading;

    PackedRecords(int[] records, Reading<T> reading) {
        this.records = records;
        this.reading = reading;
    }

    /** Returns the same things in another order. */
    PackedRecords<T> inOrder(int[] places) {
        int[] reordered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            reordered[i] = records[places[i]];
        }
        return new PackedRecords<>(reordered, reading);
    }

    @Override
    public T get(int place) {
        return reading.read(records[place]);
    }

    @Override
    public int size() {
        return records.length;
    }
}
