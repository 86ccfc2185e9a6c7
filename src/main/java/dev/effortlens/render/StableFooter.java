package dev.effortlens.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the one thing in order that Parquet's writer leaves to chance: it lists the encodings of a column in the order of a
 * hash set, which differs from process to process.
 */
final class StableFooter {

    private static final int MAGIC = 4;
    private static final int TAIL = Integer.BYTES + MAGIC;

    private StableFooter() {}

    /** Returns the same file with its footer in order. */
    static byte[] of(byte[] file) {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
        int begin = file.length - TAIL - length;
        try {
            FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, begin, length));
            footer.getRow_groups().forEach(StableFooter::sort);
            ByteArrayOutputStream sorted = new ByteArrayOutputStream();
            sorted.write(file, 0, begin);
            Util.writeFileMetaData(footer, sorted);
            int written = sorted.size() - begin;
            sorted.write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(written)
                    .array());
            sorted.write(file, file.length - MAGIC, MAGIC);
            return sorted.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be read and written", e);
        }
    }

    private static void sort(RowGroup rows) {
        for (ColumnChunk column : rows.getColumns()) {
            List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
            encodings.sort(Comparator.comparingInt(Encoding::getValue));
            column.getMeta_data().setEncodings(encodings);
        }
    }
}
