package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import dev.effortlens.source.Reasons;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Gathers the records of each customer into a history and labels its answers, one customer at a time. */
final class HistoryIterator implements Iterator<LabelledAnswer> {

    private static final int MOST_AS_OBJECTS = 100_000;

    private final Records.Reader reader = new Records.Reader();
    private final Iterator<KeyedBlocks.Group> customers;
    private final CohortPlan plan;
    private final Labeller labeller;
    private final int mostAsObjects;
    private final Queue<LabelledAnswer> labelled = new ArrayDeque<>();

    HistoryIterator(Iterator<KeyedBlocks.Group> customers, CohortPlan plan, Labeller labeller) {
        this(customers, plan, labeller, MOST_AS_OBJECTS);
    }

    /**
     * Makes an iterator.
     *
     * @param mostAsObjects a feed that has more events of one customer stays packed: slower, and smaller
     */
    HistoryIterator(Iterator<KeyedBlocks.Group> customers, CohortPlan plan, Labeller labeller, int mostAsObjects) {
        this.mostAsObjects = mostAsObjects;
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
        int[] feeds = new int[plan.feeds().size()];
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
                feeds[kind - Records.FEEDS]++;
            }
        }
        return new CustomerHistory(customer.key(), answers, events(customer, feeds), profiles);
    }

    /** Returns the events of each feed, of which it is known how many there are. */
    private List<Timeline<FeedEvent>> events(KeyedBlocks.Group customer, int[] counts) {
        int[][] records = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] next = new int[counts.length];
        for (int i = 0; i < customer.size(); i++) {
            int feed = customer.record(i).readVarInt(true) - Records.FEEDS;
            if (feed >= 0) {
                records[feed][next[feed]++] = i;
            }
        }
        List<Timeline<FeedEvent>> events = new ArrayList<>();
        for (int[] each : records) {
            PackedEvents packed = new PackedEvents(customer, reader, each);
            events.add(each.length > mostAsObjects ? Timeline.of(packed) : Timeline.of(packed, FeedEvent::at));
        }
        return events;
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
