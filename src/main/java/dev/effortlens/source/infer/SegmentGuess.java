package dev.effortlens.source.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A segment as it would be configured.
 *
 * @param id its name, which the same column of another input may have, too
 * @param column the column of the files
 * @param reason why it is taken for one
 */
record SegmentGuess(String id, ColumnProfile column, String reason) {

    /** Returns the segments of one input, in which every name stands once. */
    static List<SegmentGuess> of(List<ColumnProfile> columns) {
        Set<String> taken = new HashSet<>();
        return columns.stream().map(column -> of(column, taken)).toList();
    }

    private static SegmentGuess of(ColumnProfile column, Set<String> taken) {
        String wanted = Tokens.identifier(column.name());
        String id = Tokens.free(wanted, taken);
        String numbered = id.equals(wanted) ? "" : "; another column takes the name " + wanted;
        return new SegmentGuess(id, column, "groups of customers, " + column.shown() + numbered);
    }
}
