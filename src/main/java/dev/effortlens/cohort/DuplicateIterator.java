package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Finds superseded records among those of the same response and instrument. */
final class DuplicateIterator implements Iterator<DuplicateIterator.Superseded> {

    /**
     * One superseded record.
     *
     * @param customer whom it names
     * @param record its hash
     */
    record Superseded(String customer, long record) implements Serializable {}

    private final Records.Reader reader = new Records.Reader();
    private final Iterator<KeyedBlocks.Group> groups;
    private final int days;
    private final Queue<Superseded> found = new ArrayDeque<>();

    DuplicateIterator(Iterator<KeyedBlocks.Group> groups, int days) {
        this.groups = groups;
        this.days = days;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && groups.hasNext()) {
            KeyedBlocks.Group group = groups.next();
            if (group.size() > 1) {
                compare(group);
            }
        }
        return !found.isEmpty();
    }

    @Override
    public Superseded next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    private void compare(KeyedBlocks.Group group) {
        List<Superseded> records = new ArrayList<>(group.size());
        List<Answer> answers = new ArrayList<>(group.size());
        for (int i = 0; i < group.size(); i++) {
            Input record = group.record(i);
            records.add(new Superseded(reader.required(record), Shuffle.hash(record)));
            record.readVarInt(true);
            answers.add(reader.answer(record));
        }
        List<Boolean> superseded = Duplicates.superseded(answers, days);
        for (int i = 0; i < answers.size(); i++) {
            if (superseded.get(i)) {
                found.add(records.get(i));
            }
        }
    }
}
