package dev.effortlens.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a canonical column's value comes from. Exactly one of {@code column} and {@code constant} is set.
 *
 * @param column name of the column in the files
 * @param constant the same text for every row
 * @param values code in the file → canonical value; a null value turns the code into a blank
 * @param quarantineOthers whether rows whose code is not in {@code values} are set aside; otherwise the code is kept
 * @param cast {@code string}, {@code int}, {@code long}, {@code double}, {@code boolean}, {@code date} or {@code
 *     timestamp}; null reads the file's own type
 * @param pattern how a text column writes its date or timestamp (java.time pattern); without an hour it is a date
 * @param zone zone of timestamps that carry none; null = the report's
 */
public record ColumnMapping(
        @Nullable String column,
        @Nullable String constant,
        Map<String, @Nullable String> values,
        boolean quarantineOthers,
        @Nullable String cast,
        @Nullable String pattern,
        @Nullable ZoneId zone) {

    /** Copies the map, order kept; refuses a mapping with both or neither of column and constant. */
    public ColumnMapping {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if ((column == null) == (constant == null)) {
            throw new IllegalArgumentException("A mapping names a column or a constant, one of both");
        }
    }

    /** Reads the file's column as it is. */
    public static ColumnMapping ofColumn(String column) {
        return new ColumnMapping(column, null, Map.of(), false, null, null, null);
    }
}
