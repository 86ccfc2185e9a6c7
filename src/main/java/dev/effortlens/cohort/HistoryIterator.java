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
import org.jspecify.annotations.Nullable;

/** Gathers the records of each customer into a history and labels its answers, one customer at a time. */
final class HistoryIterator implements Iterator<Labelled> {

    private static final int MOST_AS_OBJECTS = 100_000;

    private final Records.Reader reader = new Records.Reader();
    private final Iterator<KeyedBlocks.Group> customers;
    private final CohortPlan plan;
    private final Labeller labeller;
    private final @Nullable InvitationLabeller invitations;
    private final int mostAsObjects;
    private final Queue<Labelled> labelled = new ArrayDeque<>();

    HistoryIterator(
            Iterator<KeyedBlocks.Group> customers,
            CohortPlan plan,
            Labeller labeller,
            @Nullable InvitationLabeller invitations) {
        this(customers, plan, labeller, invitations, MOST_AS_OBJECTS);
    }

    /**
     * Makes an iterator.
     *
     * @param invitations null where there are none
     * @param mostAsObjects a feed that has more events of one customer stays packed: slower, and smaller
     */
    HistoryIterator(
            Iterator<KeyedBlocks.Group> customers,
            CohortPlan plan,
            Labeller labeller,
            @Nullable InvitationLabeller invitations,
            int mostAsObjects) {
        this.invitations = invitations;
        this.mostAsObjects = mostAsObjects;
        this.customers = customers;
        this.plan = plan;
        this.labeller = labeller;
    }

    @Override
    public boolean hasNext() {
        while (labelled.isEmpty() && customers.hasNext()) {
            label(customers.next());
        }
        return !labelled.isEmpty();
    }

    private void label(KeyedBlocks.Group customer) {
        int[] kinds = kinds(customer);
        boolean answers = contains(kinds, Records.ANSWER);
        if (!answers && (invitations == null || !contains(kinds, Records.INVITATION))) {
            return;
        }
        CustomerHistory history = history(customer, kinds, answers);
        labelled.addAll(labeller.label(history));
        if (invitations != null) {
            labelled.addAll(invitations.label(history));
        }
    }

    @Override
    public Labelled next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return labelled.remove();
    }

    private static int[] kinds(KeyedBlocks.Group customer) {
        int[] kinds = new int[customer.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = customer.record(i).readVarInt(true);
        }
        return kinds;
    }

    private static boolean contains(int[] kinds, int wanted) {
        for (int kind : kinds) {
            if (kind == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Who never answered did nothing after an answer: what they did is left unread. */
    private CustomerHistory history(KeyedBlocks.Group customer, int[] kinds, boolean withEvents) {
        Map<Long, Integer> superseded = superseded(customer, kinds);
        List<Answer> answers = new ArrayList<>();
        List<Invitation> asked = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>(1);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Records.ANSWER) {
                Input record = customer.record(i);
                boolean marked = !superseded.isEmpty() && superseded.merge(Shuffle.hash(record), -1, Integer::sum) >= 0;
                record.readVarInt(true);
                Answer answer = reader.answer(record);
                answers.add(marked ? answer.setAside(Reasons.DUPLICATE) : answer);
            } else if (kinds[i] == Records.INVITATION) {
                asked.add(reader.invitation(Records.afterKind(customer, i)));
            } else if (kinds[i] == Records.PROFILE) {
                profiles.add(reader.profile(Records.afterKind(customer, i)));
            }
        }
        return new CustomerHistory(
                customer.key(), answers, withEvents ? events(customer, kinds) : List.of(), asked, profiles);
    }

    /** Returns the events of each feed. */
    private List<Timeline<FeedEvent>> events(KeyedBlocks.Group customer, int[] kinds) {
        int[] counts = new int[plan.feeds().size()];
        for (int kind : kinds) {
            if (kind >= Records.FEEDS) {
                counts[kind - Records.FEEDS]++;
            }
        }
        int[][] records = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] next = new int[counts.length];
        for (int i = 0; i < kinds.length; i++) {
            int feed = kinds[i] - Records.FEEDS;
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
    private static Map<Long, Integer> superseded(KeyedBlocks.Group customer, int[] kinds) {
        if (!contains(kinds, Records.SUPERSEDED)) {
            return Map.of();
        }
        Map<Long, Integer> superseded = new HashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Records.SUPERSEDED) {
                superseded.merge(Records.afterKind(customer, i).readLong(), 1, Integer::sum);
            }
        }
        return superseded;
    }
}
