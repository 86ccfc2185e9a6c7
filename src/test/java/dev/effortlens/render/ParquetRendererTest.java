package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParquetRendererTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<Table> tables() {
        return Stream.concat(Tables.of(SampleReport.full()).stream(), Tables.of(SampleReport.allSuppressed()).stream());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tables")
    void holdsWhatTheCsvHolds(Table table) throws IOException {
        byte[] parquet = ParquetRenderer.render(table);
        Table read = read(parquet, table);

        assertThat(CsvRenderer.render(read)).isEqualTo(CsvRenderer.render(table));
        assertThat(ParquetRenderer.render(table)).isEqualTo(parquet);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tables")
    void theTypeOfAColumnFollowsFromItsName(Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            ColumnType cells = ColumnType.ofCells(table, column);
            if (cells != ColumnType.TEXT) {
                Table empty = new Table(table.name(), table.columns(), List.of());
                assertThat(ColumnType.of(empty, column))
                        .as(table.name() + "." + table.columns().get(column))
                        .isEqualTo(cells);
            }
        }
    }

    @Test
    void anEmptyTableHasItsColumnsToo() throws IOException {
        Table table = new Table("t", List.of("instrument", "estimate", "responses", "as_of"), List.of());

        try (ParquetFileReader reader = open(ParquetRenderer.render(table))) {
            assertThat(reader.getFileMetaData().getSchema().toString().lines().map(String::strip))
                    .containsExactly(
                            "message t {",
                            "optional binary instrument (STRING);",
                            "optional double estimate;",
                            "optional int64 responses;",
                            "optional int32 as_of (DATE);",
                            "}");
            assertThat(reader.getRecordCount()).isZero();
        }
    }

    @Test
    void damageInAPageIsNoticed() throws IOException {
        Table table =
                new Table("t", List.of("estimate"), List.of(Arrays.asList(0.123456789), Arrays.asList(0.987654321)));
        byte[] parquet = ParquetRenderer.render(table);
        try (ParquetFileReader reader = open(parquet)) {
            PageReadStore pages = reader.readNextRowGroup();
            DataPage page = pages.getPageReader(
                            reader.getFileMetaData().getSchema().getColumns().get(0))
                    .readPage();
            assertThat(page.getCrc()).isPresent();
        }
    }

    private ParquetFileReader open(byte[] parquet) throws IOException {
        return ParquetFileReader.open(new LocalInputFile(Files.write(folder.resolve("t.parquet"), parquet)));
    }

    private Table read(byte[] parquet, Table like) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Path file = Files.write(folder.resolve("t.parquet"), parquet);
        try (ParquetReader<Group> reader = new ParquetReader.Builder<Group>(new LocalInputFile(file)) {
            @Override
            protected GroupReadSupport getReadSupport() {
                return new GroupReadSupport();
            }
        }.build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                rows.add(cells(group));
            }
        }
        return new Table(like.name(), like.columns(), rows);
    }

    private static List<@Nullable Object> cells(Group group) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int column = 0; column < group.getType().getFieldCount(); column++) {
            cells.add(group.getFieldRepetitionCount(column) == 0 ? null : cell(group, column));
        }
        return cells;
    }

    private static Object cell(Group group, int column) {
        PrimitiveType type = group.getType().getType(column).asPrimitiveType();
        return switch (type.getPrimitiveTypeName()) {
            case DOUBLE -> group.getDouble(column, 0);
            case INT64 -> group.getLong(column, 0);
            case BOOLEAN -> group.getBoolean(column, 0);
            case INT32 -> {
                assertThat(type.getLogicalTypeAnnotation()).isInstanceOf(DateLogicalTypeAnnotation.class);
                yield LocalDate.ofEpochDay(group.getInteger(column, 0));
            }
            default -> group.getString(column, 0);
        };
    }
}
