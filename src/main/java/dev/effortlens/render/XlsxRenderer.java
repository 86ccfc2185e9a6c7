package dev.effortlens.render;

import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The tables as one workbook, a tab each: typed cells, a head that stays, filters, widths and number formats. The same
 * tables give the same bytes.
 *
 * <p>Texts are cells of type text, so none is taken for a formula. The names of the columns are those of the CSV files
 * in every language: what is built on them goes on working.
 */
public final class XlsxRenderer {

    private static final String APPLICATION = "Effortlens";
    private static final int CHUNK = 1_000;
    private static final int ROWS_FOR_WIDTHS = 500;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 42;
    /** More is not a workbook any more. */
    private static final int LONGEST_TEXT = 32_767;

    private static final String HEAD_FILL = "E7EFF8";

    private final int mostRows;

    XlsxRenderer(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Returns the workbook's bytes. */
    public static byte[] render(List<Table> tables) {
        return new XlsxRenderer(Worksheet.MAX_ROWS).bytes(tables);
    }

    byte[] bytes(List<Table> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, APPLICATION, null)) {
            // The archive is written once more, without times; that is when it is compressed.
            book.setCompressionLevel(Deflater.NO_COMPRESSION);
            for (Table table : tables) {
                try (Worksheet sheet = book.newWorksheet(table.name())) {
                    fill(sheet, table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return FixedZip.of(out.toByteArray());
    }

    private void fill(Worksheet sheet, Table table) throws IOException {
        List<ColumnType> types = IntStream.range(0, table.columns().size())
                .mapToObj(column -> ColumnType.of(table, column))
                .toList();
        head(sheet, table);
        int fitting = Math.min(table.rows().size(), mostRows - 1);
        boolean all = fitting == table.rows().size();
        int shown = all ? fitting : fitting - 1;
        for (int from = 0; from < shown; from += CHUNK) {
            rows(sheet, table, types, from, Math.min(from + CHUNK, shown));
        }
        if (!all) {
            sheet.inlineString(
                    shown + 1,
                    0,
                    "… all %d rows are in tables/%s.csv".formatted(table.rows().size(), table.name()));
        }
    }

    private static void head(Worksheet sheet, Table table) {
        int last = table.columns().size() - 1;
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.min(table.rows().size(), Worksheet.MAX_ROWS - 1), last);
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(table, column));
            sheet.inlineString(0, column, table.columns().get(column));
            sheet.style(0, column).bold().fillColor(HEAD_FILL).set();
        }
    }

    /** Rows leave memory as they are written: a table may have a million. */
    private static void rows(Worksheet sheet, Table table, List<ColumnType> types, int from, int to)
            throws IOException {
        for (int row = from; row < to; row++) {
            for (int column = 0; column < types.size(); column++) {
                cell(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
        for (int column = 0; column < types.size(); column++) {
            String format = format(types.get(column), table.columns().get(column));
            if (format != null) {
                sheet.range(from + 1, column, to, column).style().format(format).set();
            }
        }
        sheet.flush();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Double number) {
            sheet.value(row, column, new BigDecimal(ShortestDecimal.of(number)));
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(row, column, allowed(value.toString()));
        }
    }

    private static @Nullable String format(ColumnType type, String column) {
        return switch (type) {
            case WHOLE -> column.equals("score") || column.equals("level") ? "0" : "#,##0";
            case DECIMAL -> "0.0000";
            case DAY -> "yyyy-mm-dd";
            case TEXT, YES_NO -> null;
        };
    }

    /** XML knows no control characters, and a cell no more than so many others. */
    private static String allowed(String text) {
        if (text.length() <= LONGEST_TEXT / 2 && text.chars().allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_TEXT / 2)
                .map(c -> isAllowed(c) ? c : '\uFFFD')
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xFFFE && c != 0xFFFF;
    }

    private static int width(Table table, int column) {
        int longest = table.columns().get(column).length();
        for (List<@Nullable Object> row :
                table.rows().subList(0, Math.min(ROWS_FOR_WIDTHS, table.rows().size()))) {
            if (row.get(column) instanceof String text) {
                longest = Math.max(longest, text.length());
            }
        }
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }
}
