package dev.effortlens.render;

import dev.effortlens.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A table as Parquet: typed columns, pages with checksums. The same table gives the same bytes.
 *
 * <p>Not compressed: dictionaries keep repeated names short already, and codecs give other bytes on other machines.
 */
public final class ParquetRenderer {

    private ParquetRenderer() {}

    /** Returns the table's bytes. */
    public static byte[] render(Table table) {
        MessageType schema = schema(table);
        MemoryFile file = new MemoryFile();
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(file)
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withPageWriteChecksumEnabled(true)
                .build()) {
            for (List<@Nullable Object> row : table.rows()) {
                writer.write(group(schema, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return StableFooter.of(file.bytes());
    }

    private static MessageType schema(Table table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (int column = 0; column < table.columns().size(); column++) {
            schema.addField(field(ColumnType.of(table, column), table.columns().get(column)));
        }
        return schema.named(table.name());
    }

    private static Type field(ColumnType type, String name) {
        return switch (type) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case YES_NO -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
        };
    }

    private static Group group(MessageType schema, List<@Nullable Object> row) {
        Group group = new SimpleGroup(schema);
        for (int column = 0; column < row.size(); column++) {
            add(group, column, row.get(column));
        }
        return group;
    }

    private static void add(Group group, int column, @Nullable Object value) {
        if (value instanceof Double number) {
            group.add(column, number);
        } else if (value instanceof Number number) {
            group.add(column, number.longValue());
        } else if (value instanceof Boolean truth) {
            group.add(column, truth);
        } else if (value instanceof LocalDate day) {
            group.add(column, Math.toIntExact(day.toEpochDay()));
        } else if (value != null) {
            group.add(column, value.toString());
        }
    }
}
