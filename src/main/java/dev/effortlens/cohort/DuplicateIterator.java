package dev.effortlens.cohort;

import dev.effortlens.source.Reasons;
import dev.effortlens.source.RowColumns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Marks superseded records in rows that are sorted by response and instrument; one row out per row in. */
final class DuplicateIterator implements Iterator<Row> {

    private static final int REASON = RowColumns.contents().fieldIndex(RowColumns.REASON);

    private final RowReader reader = new RowReader(RowColumns.contents());
    private final Iterator<Row> rows;
    private final int days;
    private final Queue<Row> marked = new ArrayDeque<>();
    private @Nullable Row ahead;

    DuplicateIterator(Iterator<Row> rows, int days) {
        this.rows = rows;
        this.days = days;
    }

    @Override
    public boolean hasNext() {
        return !marked.isEmpty() || ahead != null || rows.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (marked.isEmpty()) {
            mark(nextRecords());
        }
        return marked.remove();
    }

    private List<Row> nextRecords() {
        List<Row> records = new ArrayList<>(1);
        Row first = ahead == null ? rows.next() : ahead;
        ahead = null;
        records.add(first);
        String key = reader.responseKey(first);
        while (ahead == null && rows.hasNext()) {
            Row row = rows.next();
            if (reader.responseKey(row).equals(key)) {
                records.add(row);
            } else {
                ahead = row;
            }
        }
        return records;
    }

    private void mark(List<Row> records) {
        if (records.size() == 1) {
            marked.add(records.get(0));
            return;
        }
        List<Boolean> superseded =
                Duplicates.superseded(records.stream().map(reader::answer).toList(), days);
        for (int i = 0; i < records.size(); i++) {
            marked.add(superseded.get(i) ? setAside(records.get(i)) : records.get(i));
        }
    }

    private static Row setAside(Row row) {
        Object[] fields = new Object[row.length()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = i == REASON ? Reasons.DUPLICATE : row.get(i);
        }
        return RowFactory.create(fields);
    }
}
