package dev.effortlens.cohort;

import dev.effortlens.source.Reasons;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gathers the records of each customer into a history and labels its answers, one customer at a time. */
final class HistoryIterator implements Iterator<Labelled> {

    private static final int MOST_AS_OBJECTS = 100_000;
    /** Of most customers nothing is superseded. */
    private static final BitSet NONE = new BitSet();

    private final Records.Reader reader = new Records.Reader();
    private final Iterator<KeyedBlocks.Group> customers;
    private final CohortPlan plan;
    private final Labeller labeller;
    private final @Nullable InvitationLabeller invitations;
    private final int mostAsObjects;
    private final int closing;
    private final Queue<Iterator<? extends Labelled>> ready = new ArrayDeque<>();
    private Iterator<? extends Labelled> labelled = Collections.emptyIterator();

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
     * @param mostAsObjects more answers, or events of a feed, of one customer stay packed: slower, and smaller
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
        this.closing = plan.spans().closing();
    }

    @Override
    public boolean hasNext() {
        while (!labelled.hasNext() && (!ready.isEmpty() || customers.hasNext())) {
            if (ready.isEmpty()) {
                label(customers.next());
            } else {
                labelled = ready.remove();
            }
        }
        return labelled.hasNext();
    }

    @Override
    public Labelled next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return labelled.next();
    }

    private void label(KeyedBlocks.Group customer) {
        int[][] records = byKind(customer);
        boolean asked = invitations != null && records[Records.INVITATION].length > 0;
        if (records[Records.ANSWER].length == 0 && !asked) {
            return;
        }
        List<Profile> profiles = profiles(customer, records);
        Timeline<Answer> answers = answers(customer, records, profiles);
        boolean wanted = labeller.wantsAny(answers.inOrder());
        // Whose answers are not wanted did nothing that matters: what they did is left unread.
        List<Timeline<FeedEvent>> events = wanted ? events(customer, records) : List.of();
        CustomerHistory history =
                new CustomerHistory(customer.key(), answers, events, invitations(customer, records), profiles);
        if (wanted) {
            ready.add(labeller.label(history));
        }
        if (invitations != null) {
            ready.add(invitations.label(history).iterator());
        }
    }

    /** Returns the numbers of the records of each kind. */
    private int[][] byKind(KeyedBlocks.Group customer) {
        int[] kinds = new int[customer.size()];
        int[] counts = new int[Records.FEEDS + plan.feeds().size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = customer.record(i).readVarInt(true);
            counts[kinds[i]]++;
        }
        int[][] records = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] next = new int[counts.length];
        for (int i = 0; i < kinds.length; i++) {
            records[kinds[i]][next[kinds[i]]++] = i;
        }
        return records;
    }

    private Timeline<Answer> answers(KeyedBlocks.Group customer, int[][] records, List<Profile> profiles) {
        BitSet superseded = superseded(customer, records);
        PackedRecords<Answer> packed = new PackedRecords<>(records[Records.ANSWER], record -> {
            Answer own = reader.answer(Records.afterKind(customer, record));
            Answer answer = Profile.beside(own, closing, profiles);
            return superseded.get(record) ? answer.setAside(Reasons.DUPLICATE) : answer;
        });
        return packed.size() > mostAsObjects
                ? Timeline.ofPacked(packed, Answer::at, Answer.BY_TIME)
                : Timeline.of(packed, Answer::at, Answer.BY_TIME);
    }

    /** Returns the events of each feed. */
    private List<Timeline<FeedEvent>> events(KeyedBlocks.Group customer, int[][] records) {
        List<Timeline<FeedEvent>> events = new ArrayList<>();
        for (int feed = 0; feed < plan.feeds().size(); feed++) {
            PackedRecords<FeedEvent> packed = new PackedRecords<>(
                    records[Records.FEEDS + feed], record -> reader.event(Records.afterKind(customer, record)));
            events.add(
                    packed.size() > mostAsObjects
                            ? Timeline.ofPacked(packed, FeedEvent::at)
                            : Timeline.of(packed, FeedEvent::at, FeedEvent.BY_TIME));
        }
        return events;
    }

    private List<Profile> profiles(KeyedBlocks.Group customer, int[][] records) {
        List<Profile> profiles = new ArrayList<>(1);
        for (int record : records[Records.PROFILE]) {
            profiles.add(reader.profile(Records.afterKind(customer, record)));
        }
        return profiles;
    }

    private List<Invitation> invitations(KeyedBlocks.Group customer, int[][] records) {
        List<Invitation> asked = new ArrayList<>();
        for (int record : records[Records.INVITATION]) {
            asked.add(reader.invitation(Records.afterKind(customer, record)));
        }
        return asked;
    }

    /** Returns the numbers of records that are superseded. */
    private static BitSet superseded(KeyedBlocks.Group customer, int[][] records) {
        if (records[Records.SUPERSEDED].length == 0) {
            return NONE;
        }
        Marks marks = new Marks(Arrays.stream(records[Records.SUPERSEDED])
                .mapToLong(record -> Records.afterKind(customer, record).readLong())
                .toArray());
        BitSet superseded = new BitSet();
        for (int record : records[Records.ANSWER]) {
            superseded.set(record, marks.take(Shuffle.hash(customer.record(record))));
        }
        return superseded;
    }
}
