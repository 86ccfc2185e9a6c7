package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRendererTest {

    @Test
    void everyTableIsATabWithEveryCell() throws IOException {
        List<Table> tables = Tables.of(SampleReport.full());

        try (ReadableWorkbook book = open(XlsxRenderer.render(tables))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactlyElementsOf(Tables.NAMES);
            for (Table table : tables) {
                List<Row> rows = book.findSheet(table.name()).orElseThrow().read();
                assertThat(rows).hasSize(table.rows().size() + 1);
                assertThat(rows.get(0).stream().map(Cell::getText)).containsExactlyElementsOf(table.columns());
                for (int i = 0; i < table.rows().size(); i++) {
                    assertSame(rows.get(i + 1), table.rows().get(i), table.name() + " row " + i);
                }
            }
        }
    }

    @Test
    void theSameTablesGiveTheSameBytesWheneverAndWherever() {
        List<Table> tables = Tables.of(SampleReport.statedOnly());
        byte[] here = XlsxRenderer.render(tables);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(XlsxRenderer.render(tables)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theHeadStaysAndNumbersAreFormatted() throws IOException {
        Map<String, String> parts = parts(XlsxRenderer.render(Tables.of(SampleReport.full())));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:AC", "<cols>");
        assertThat(parts.get("xl/styles.xml"))
                .contains("formatCode=\"0.0000\"", "formatCode=\"#,##0\"", "formatCode=\"yyyy-mm-dd\"");
        assertThat(parts.get("docProps/core.xml")).doesNotContain("dcterms:created");
        assertThat(String.join("", parts.values())).doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK(\"http://x\")",
                "=cmd|'/c calc'!A0",
                "＝1+1",
                "%0A=1",
                "'=1"
            })
    void aFormulaArrivesAsText(String formula) throws IOException {
        Table table = new Table("t", List.of("value"), List.of(List.of(formula)));

        try (ReadableWorkbook book = open(XlsxRenderer.render(List.of(table)))) {
            Cell cell = book.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText().strip()).isEqualTo(formula.strip());
        }
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws IOException {
        Table table = new Table("t", List.of("value"), List.of(List.of("a\u0001b\uD800c<&>\"d")));

        try (ReadableWorkbook book = open(XlsxRenderer.render(List.of(table)))) {
            assertThat(book.getFirstSheet().read().get(1).getCell(0).getText()).isEqualTo("a\uFFFDb\uFFFDc<&>\"d");
        }
    }

    @Test
    void moreRowsThanASheetHoldsAreSaid() throws IOException {
        Table table = new Table("t", List.of("responses"), List.of(List.of(1L), List.of(2L), List.of(3L), List.of(4L)));

        try (ReadableWorkbook book = open(new XlsxRenderer(4).bytes(List.of(table)))) {
            assertThat(book.getFirstSheet().read().stream()
                            .map(row -> row.getCell(0).getText()))
                    .containsExactly("responses", "1", "2", "… all 4 rows are in tables/t.csv");
        }
    }

    @Test
    void emptyCellsAreEmpty() throws IOException {
        Table table = new Table("t", List.of("note", "estimate"), List.of(Arrays.asList("", null)));

        assertThat(parts(XlsxRenderer.render(List.of(table))).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<v>");
    }

    private static void assertSame(Row row, List<@Nullable Object> cells, String where) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            Cell cell = row.getOptionalCell(column).orElse(null);
            if (value == null || value.equals("")) {
                assertThat(cell == null || cell.getValue() == null).as(where).isTrue();
            } else {
                assertThat(read(row.getCell(column), value))
                        .as(where + " column " + column)
                        .isEqualTo(value);
            }
        }
    }

    private static @Nullable Object read(Cell cell, Object like) {
        if (like instanceof Double) {
            return cell.asNumber().doubleValue();
        }
        if (like instanceof Integer) {
            return cell.asNumber().intValueExact();
        }
        if (like instanceof Long) {
            return cell.asNumber().longValueExact();
        }
        if (like instanceof Boolean) {
            return cell.asBoolean();
        }
        return like instanceof LocalDate ? cell.asDate().toLocalDate() : cell.asString();
    }

    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
