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
    private final boolean knowsCustomers;
    private final Labeller labeller;
    private final Queue<LabelledAnswer> labelled = new ArrayDeque<>();
    private @Nullable Row ahead;

    HistoryIterator(Iterator<Row> rows, CohortPlan plan, boolean knowsCustomers) {
        this.rows = rows;
        this.plan = plan;
        this.knowsCustomers = knowsCustomers;
        this.labeller = new Labeller(plan);
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
        private final List<Row> profiles = new ArrayList<>(1);

        Gathered() {
            plan.feeds().forEach(feed -> events.add(new ArrayList<>()));
        }

        void add(Row row) {
            int feed = row.getInt(feedColumn);
            if (feed == Cohort.ANSWERS) {
                answers.add(reader.answer(row));
            } else if (feed == Cohort.CUSTOMERS) {
                profiles.add(row);
            } else {
                events.get(feed).add(reader.event(row, plan.asOfDay()));
            }
        }

        CustomerHistory history(String customer) {
            int since = profiles.stream().mapToInt(reader::sinceDay).min().orElse(Integer.MIN_VALUE);
            return new CustomerHistory(
                    customer, answers, events, !knowsCustomers || !profiles.isEmpty(), since, names());
        }

        /** Should a customer have several rows, the names that come first in the alphabet count, whatever the order. */
        private List<@Nullable String> names() {
            return profiles.stream()
                    .map(reader::names)
                    .min(java.util.Comparator.comparing(Object::toString))
                    .orElse(List.of());
        }
    }
}
