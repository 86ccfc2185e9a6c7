package dev.effortlens.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Counts the rows of one task in the shape of {@link FactsReader}: what they come to, file by file. */
final class FactsCounter {

    /** What the rows of a file that one task read come to. */
    record Part(String input, String file, FileFacts facts) implements Serializable {}

    private static final int INPUT = 0;
    private static final int FILE = 1;
    private static final int REASON = 2;
    private static final int DUE = 3;
    private static final int DAY = 4;
    private static final int INSTRUMENT = 5;
    private static final int FOREIGN_SCORE = 6;
    private static final int UNTIL_DAY = 7;
    private static final int CONTENT = 8;
    private static final int RETURN_CONTENT = 9;
    private static final int NAMES = 10;

    /** So many values are remembered at least, so that most are not looked up twice. */
    private static final int REMEMBERED = 10_000;

    private final int mostValues;
    private final List<Part> parts = new ArrayList<>();
    private final Map<UTF8String, String> reasons = new HashMap<>();
    private final List<Set<UTF8String>> seen = new ArrayList<>();
    private @Nullable UTF8String input;
    private @Nullable UTF8String file;

    FactsCounter(int mostValues) {
        this.mostValues = mostValues;
    }

    Iterator<Part> count(Iterator<InternalRow> rows) {
        FileFacts facts = new FileFacts();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            if (!row.getUTF8String(FILE).equals(file)
                    || !row.getUTF8String(INPUT).equals(input)) {
                facts = begin(row);
            }
            count(row, facts);
        }
        return parts.iterator();
    }

    /** Rows of a file come one after the other; one that came back would be a part of its own. */
    private FileFacts begin(InternalRow row) {
        UTF8String newInput = row.getUTF8String(INPUT).copy();
        UTF8String newFile = row.getUTF8String(FILE).copy();
        FileFacts facts = new FileFacts();
        parts.add(new Part(newInput.toString(), newFile.toString(), facts));
        input = newInput;
        file = newFile;
        seen.clear();
        return facts;
    }

    private void count(InternalRow row, FileFacts facts) {
        String reason = row.isNullAt(REASON) ? "" : reason(row.getUTF8String(REASON));
        int due = number(row, DUE);
        int day = number(row, DAY);
        facts.count(new FileFacts.Fate(reason, due, day, number(row, INSTRUMENT), number(row, FOREIGN_SCORE)), 1);
        if (!reason.isEmpty()) {
            return;
        }
        facts.contain(day, due, new RowSum(1, hash(row, CONTENT)));
        int until = number(row, UNTIL_DAY);
        if (until != FileFacts.NONE) {
            // A return is news on its own day: what was counted before it does not change.
            facts.contain(until, Math.max(due, until), new RowSum(1, hash(row, RETURN_CONTENT)));
        }
        if (!row.isNullAt(NAMES)) {
            name(row.getArray(NAMES), facts);
        }
    }

    private void name(ArrayData names, FileFacts facts) {
        for (int dimension = 0; dimension < names.numElements(); dimension++) {
            while (seen.size() <= dimension) {
                seen.add(new HashSet<>());
            }
            if (!names.isNullAt(dimension)) {
                name(dimension, names.getUTF8String(dimension), facts);
            }
        }
    }

    private void name(int dimension, UTF8String value, FileFacts facts) {
        Set<UTF8String> known = seen.get(dimension);
        if (known.contains(value)) {
            return;
        }
        if (known.size() >= Math.max(REMEMBERED, mostValues)) {
            known.clear();
        }
        known.add(value.copy());
        facts.value(dimension, value.toString(), mostValues);
    }

    private String reason(UTF8String reason) {
        String known = reasons.get(reason);
        return known == null ? reasons.computeIfAbsent(reason.copy(), UTF8String::toString) : known;
    }

    private static long hash(InternalRow row, int column) {
        return row.isNullAt(column) ? 0 : row.getLong(column);
    }

    private static int number(InternalRow row, int column) {
        return row.isNullAt(column) ? FileFacts.NONE : row.getInt(column);
    }
}
