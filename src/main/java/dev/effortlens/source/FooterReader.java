package dev.effortlens.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.SeekableInputStream;

/** Reads what a Parquet file says of itself: its footer, and whether its pages carry checksums. */
final class FooterReader {

    /** Length of the footer (4 bytes, little-endian) and the magic number (4 bytes) that end every file. */
    private static final int TAIL = 8;

    private static final int BUFFER = 1 << 12;

    /** Spark leaves its version in every footer it writes. */
    private static final String SPARK_VERSION = "org.apache.spark.version";

    /** What Spark reads without further libraries. */
    private static final Set<CompressionCodecName> READABLE = EnumSet.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.LZ4,
            CompressionCodecName.LZ4_RAW,
            CompressionCodecName.ZSTD);

    private final Configuration hadoop;

    FooterReader(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** A file whose pages are compressed in a way that cannot be read. */
    static final class CodecException extends IOException {

        private static final long serialVersionUID = 1L;

        private CodecException(Set<CompressionCodecName> codecs) {
            super("compressed with " + codecs);
        }
    }

    /**
     * Returns the file as its footer describes it.
     *
     * @throws IOException if it is no whole Parquet file
     * @throws RuntimeException likewise: Parquet's reader throws bare ones for files that are cut short
     */
    InputFile read(FileStatus status) throws IOException {
        HadoopInputFile file = HadoopInputFile.fromStatus(status, hadoop);
        try (ParquetFileReader reader = ParquetFileReader.open(
                        file,
                        HadoopReadOptions.builder(hadoop, status.getPath()).build());
                SeekableInputStream bytes = file.newStream()) {
            requireReadable(reader);
            return new InputFile(
                    status.getPath().toString(),
                    status.getLen(),
                    status.getModificationTime(),
                    reader.getRecordCount(),
                    reader.getFileMetaData().getSchema(),
                    footerDigest(bytes, status.getLen()),
                    reader.getFileMetaData().getKeyValueMetaData().containsKey(SPARK_VERSION),
                    hasChecksums(reader, bytes));
        }
    }

    private static void requireReadable(ParquetFileReader reader) throws CodecException {
        Set<CompressionCodecName> foreign = new TreeSet<>();
        for (BlockMetaData rowGroup : reader.getRowGroups()) {
            for (ColumnChunkMetaData column : rowGroup.getColumns()) {
                if (!READABLE.contains(column.getCodec())) {
                    foreign.add(column.getCodec());
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new CodecException(foreign);
        }
    }

    /** Returns the digest of a file's footer as it is now. */
    String digest(FileContent file) throws IOException {
        try (SeekableInputStream bytes =
                HadoopInputFile.fromStatus(file.status(), hadoop).newStream()) {
            return footerDigest(bytes, file.bytes());
        }
    }

    private static String footerDigest(SeekableInputStream bytes, long length) throws IOException {
        byte[] tail = new byte[TAIL];
        bytes.seek(length - TAIL);
        bytes.readFully(tail);
        int footer = (tail[0] & 0xff) | (tail[1] & 0xff) << 8 | (tail[2] & 0xff) << 16 | (tail[3] & 0xff) << 24;
        if (footer < 0 || footer > length - TAIL) {
            throw new IOException("a footer of %d bytes in a file of %d".formatted(footer, length));
        }
        byte[] whole = new byte[footer + TAIL];
        bytes.seek(length - whole.length);
        bytes.readFully(whole);
        return DigestUtils.sha256Hex(whole);
    }

    /** Writers give checksums to all pages or to none, so the first page speaks for the file. */
    private static boolean hasChecksums(ParquetFileReader reader, SeekableInputStream bytes) throws IOException {
        if (reader.getRecordCount() == 0) {
            return true;
        }
        ColumnChunkMetaData first = reader.getRowGroups().get(0).getColumns().get(0);
        bytes.seek(first.getStartingPos());
        try {
            return Util.readPageHeader(new BufferedInputStream(bytes, BUFFER)).isSetCrc();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
