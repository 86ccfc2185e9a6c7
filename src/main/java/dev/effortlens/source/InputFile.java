package dev.effortlens.source;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet file of an input, as its footer describes it.
 *
 * @param path full Hadoop path
 * @param bytes size
 * @param modified modification time, milliseconds since the epoch
 * @param rows number of rows by the footer
 * @param schema schema by the footer
 * @param footer SHA-256 of the footer's bytes, in hex
 * @param spark whether Spark wrote it
 * @param checksums whether its pages carry checksums; true where it has no pages
 */
record InputFile(
        String path,
        long bytes,
        long modified,
        long rows,
        MessageType schema,
        String footer,
        boolean spark,
        boolean checksums) {

    /** Returns what a store is told of a file that is to be opened, so that it need not be asked for it first. */
    FileStatus status() {
        return status(path, bytes, modified);
    }

    static FileStatus status(String path, long bytes, long modified) {
        return new FileStatus(bytes, false, 0, 0, modified, new Path(path));
    }
}
