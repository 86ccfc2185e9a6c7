package dev.effortlens.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;

/**
 * A schema as Parquet writes it into a footer. Its text will not do: names stand there as they are, and one with a blank, a
 * comma or a bracket cannot be told from what is around it.
 */
final class SchemaBytes {

    private static final int VERSION = 1;

    private SchemaBytes() {}

    static void write(DataOutput out, MessageType schema) throws IOException {
        ParquetMetadata footer = new ParquetMetadata(new FileMetaData(schema, Map.of(), ""), List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(new ParquetMetadataConverter().toParquetMetadata(VERSION, footer), bytes);
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    static MessageType read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new ParquetMetadataConverter()
                .fromParquetMetadata(Util.readFileMetaData(new ByteArrayInputStream(bytes)))
                .getFileMetaData()
                .getSchema();
    }
}
