package dev.effortlens.cohort;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Events of one customer that stay the bytes they came as, and are read whenever they are asked for. As objects, the
 * events of a customer who stands for everybody without a name would not fit into a task's memory.
 */
final class PackedEvents extends AbstractList<FeedEvent> implements RandomAccess {

    private final KeyedBlocks.Group customer;
    private final Records.Reader reader;
    /** By place, the number of the record in the group. */
    private final int[] records;

    PackedEvents(KeyedBlocks.Group customer, Records.Reader reader, int[] records) {
        this.customer = customer;
        this.reader = reader;
        this.records = records;
    }

    /** Returns the same events in another order. */
    PackedEvents inOrder(int[] places) {
        int[] reordered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            reordered[i] = records[places[i]];
        }
        return new PackedEvents(customer, reader, reordered);
    }

    @Override
    public FeedEvent get(int place) {
        return reader.event(Records.afterKind(customer, records[place]));
    }

    @Override
    public int size() {
        return records.length;
    }
}
