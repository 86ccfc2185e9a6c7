package dev.effortlens.source;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** A file whose footer says that its pages are compressed with Brotli, for which Spark has no library. */
final class ForeignCodec {

    private ForeignCodec() {}

    static void write(Path file) throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message rows { optional int32 score; }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withCodecFactory(new Pretending())
                .withCompressionCodec(CompressionCodecName.BROTLI)
                .build()) {
            SimpleGroup row = new SimpleGroup(schema);
            row.add("score", 5);
            writer.write(row);
        }
    }

    private static final class Pretending implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) {
                    return bytes;
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {
                    // Holds nothing.
                }
            };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("Writes only");
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}
