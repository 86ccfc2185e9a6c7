package dev.effortlens.render;

import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: UTF-8, lines end in {@code \n}, quotes as in RFC 4180, an empty cell for null, doubles as
 * {@link ShortestDecimal}.
 *
 * <p>A text that a sheet could take for a formula gets a leading {@code '}; numbers do not.
 */
public final class CsvRenderer {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvRenderer() {}

    /** Returns the table's bytes, its column names in the first line. */
    public static byte[] render(Table table) {
        StringBuilder csv = new StringBuilder(line(table.columns()));
        table.rows().forEach(row -> csv.append(line(row)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvRenderer::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return ShortestDecimal.of(number);
        }
        return value instanceof String text ? quoted(harmless(text)) : quoted(value.toString());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
