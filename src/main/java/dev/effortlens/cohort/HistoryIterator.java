package dev.effortlens.cohort;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Gathers rows that are sorted by customer into histories and labels their answers, one customer at a time. */
final class HistoryIterator implements Iterator<LabelledAnswer> {

    private final RowReader reader = new RowReader(Cohort.pileSchema());
    private final int feedColumn = Cohort.pileSchema().size() - 1;
    private final Iterator<Row> rows;
    private final CohortPlan plan;
    private final Labeller labeller;
    private final Queue<LabelledAnswer> labelled = new ArrayDeque<>();
    private @Nullable Row ahead;

    HistoryIterator(Iterator<Row> rows, CohortPlan plan, Labeller labeller) {
        this.rows = rows;
        this.plan = plan;
        this.labeller = labeller;
    }

    @Override
    public boolean hasNext() {
        while (labelled.isEmpty() && (ahead != null || rows.hasNext())) {
            labelled.addAll(labeller.label(nextHistory()));
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

    private CustomerHistory nextHistory() {
        Row row = ahead == null ? rows.next() : ahead;
        ahead = null;
        String customer = reader.customer(row);
        Gathered gathered = new Gathered();
        gathered.add(row);
        while (ahead == null && rows.hasNext()) {
            Row next = rows.next();
            if (reader.customer(next).equals(customer)) {
                gathered.add(next);
            } else {
                ahead = next;
            }
        }
        return gathered.history(customer);
    }

    /** The rows of one customer, sorted into answers, events and the customer's own row. */
    private final class Gathered {

        private final List<Answer> answers = new ArrayList<>();
        private final List<List<FeedEvent>> events = new ArrayList<>();
        private final List<Profile> profiles = new ArrayList<>(1);

        Gathered() {
            plan.feeds().forEach(feed -> events.add(new ArrayList<>()));
        }

        void add(Row row) {
            int feed = row.getInt(feedColumn);
            if (feed == Cohort.ANSWERS) {
                answers.add(reader.answer(row));
            } else if (feed == Cohort.CUSTOMERS) {
                profiles.add(new Profile(reader.sinceDay(row), reader.names(row)));
            } else {
                events.get(feed).add(reader.event(row, plan.asOfDay()));
            }
        }

        CustomerHistory history(String customer) {
            return new CustomerHistory(customer, answers, events, profiles);
        }
    }
}
