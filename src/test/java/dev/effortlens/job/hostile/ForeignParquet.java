package dev.effortlens.job.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/** Parquet files by Parquet's own writer, which writes types that Spark never does. */
final class ForeignParquet {

    private ForeignParquet() {}

    /**
     * Writes a file.
     *
     * @param columns Parquet's own notation of a column, by name: {@code optional int32 score}
     * @param rows values by column; a missing one is null
     */
    static void write(
            Path file, Map<String, String> columns, List<Map<String, @Nullable Object>> rows, boolean checksums) {
        StringBuilder message = new StringBuilder("message rows { ");
        columns.values().forEach(column -> message.append(column).append(column.endsWith("}") ? " " : "; "));
        MessageType schema =
                MessageTypeParser.parseMessageType(message.append("}").toString());
        try {
            Files.createDirectories(file.getParent());
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withType(schema)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                    .withPageWriteChecksumEnabled(checksums)
                    .build()) {
                for (Map<String, @Nullable Object> row : rows) {
                    writer.write(group(schema, row));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Group group(MessageType schema, Map<String, @Nullable Object> row) {
        SimpleGroup group = new SimpleGroup(schema);
        row.forEach((column, value) -> add(group, column, value));
        return group;
    }

    private static void add(SimpleGroup group, String column, @Nullable Object value) {
        if (value instanceof String text) {
            group.add(column, text);
        } else if (value instanceof Integer number) {
            group.add(column, (int) number);
        } else if (value instanceof Long number) {
            group.add(column, (long) number);
        } else if (value instanceof Double number) {
            group.add(column, (double) number);
        } else if (value instanceof Float number) {
            group.add(column, (float) number);
        } else if (value instanceof Boolean flag) {
            group.add(column, (boolean) flag);
        } else if (value instanceof byte[] bytes) {
            group.add(column, Binary.fromConstantByteArray(bytes));
        } else if (value != null) {
            throw new IllegalArgumentException(column + " holds " + value.getClass());
        }
    }
}
