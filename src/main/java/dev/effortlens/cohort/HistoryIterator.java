package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import dev.effortlens.source.Reasons;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Gathers the records of each customer into a history and labels its answers, one customer at a time. */
final class HistoryIterator implements Iterator<LabelledAnswer> {

    private final Records.Reader reader = new Records.Reader();
    private final Iterator<KeyedBlocks.Group> customers;
    private final CohortPlan plan;
    private final Labeller labeller;
    private final Queue<LabelledAnswer> labelled = new ArrayDeque<>();

    HistoryIterator(Iterator<KeyedBlocks.Group> customers, CohortPlan plan, Labeller labeller) {
        this.customers = customers;
        this.plan = plan;
        this.labeller = labeller;
    }

    @Override
    public boolean hasNext() {
        while (labelled.isEmpty() && customers.hasNext()) {
            KeyedBlocks.Group customer = customers.next();
            if (answers(customer)) {
                labelled.addAll(labeller.label(history(customer)));
            }
        }
        return !labelled.isEmpty();
    }

    @Override
    public LabelledAnswer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return labelled.remove();
    }

    private static boolean answers(KeyedBlocks.Group customer) {
        for (int i = 0; i < customer.size(); i++) {
            if (customer.record(i).readVarInt(true) == Records.ANSWER) {
                return true;
            }
        }
        return false;
    }

    private CustomerHistory history(KeyedBlocks.Group customer) {
        Map<Long, Integer> superseded = superseded(customer);
        List<Answer> answers = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>(1);
        List<List<FeedEvent>> events = new ArrayList<>();
        plan.feeds().forEach(feed -> events.add(new ArrayList<>()));
        for (int i = 0; i < customer.size(); i++) {
            Input record = customer.record(i);
            boolean marked = !superseded.isEmpty() && superseded.merge(Shuffle.hash(record), -1, Integer::sum) >= 0;
            int kind = record.readVarInt(true);
            if (kind == Records.ANSWER) {
                Answer answer = reader.answer(record);
                answers.add(marked ? answer.setAside(Reasons.DUPLICATE) : answer);
            } else if (kind == Records.PROFILE) {
                profiles.add(reader.profile(record));
            } else if (kind >= Records.FEEDS) {
                events.get(kind - Records.FEEDS).add(reader.event(record));
            }
        }
        return CustomerHistory.of(customer.key(), answers, events, profiles);
    }

    /** How many records with a hash are superseded: of several that are the same, it does not matter which. */
    private static Map<Long, Integer> superseded(KeyedBlocks.Group customer) {
        Map<Long, Integer> superseded = new HashMap<>();
        for (int i = 0; i < customer.size(); i++) {
            Input record = customer.record(i);
            if (record.readVarInt(true) == Records.SUPERSEDED) {
                superseded.merge(record.readLong(), 1, Integer::sum);
            }
        }
        return superseded;
    }
}
