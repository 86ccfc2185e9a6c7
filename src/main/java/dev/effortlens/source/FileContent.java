package dev.effortlens.source;

import org.apache.hadoop.fs.FileStatus;

/**
 * What tells the bytes of an input file from others. Kept from night to night: a file that was not written again must
 * hold the same.
 *
 * @param path full Hadoop path
 * @param bytes size
 * @param modified modification time, milliseconds since the epoch
 * @param footer SHA-256 of its footer, in hex; no checksum of Parquet's protects it
 * @param checksums whether its pages carry checksums, which are verified whenever they are read
 * @param content SHA-256 of the whole file, in hex, if its pages carry none; else empty
 */
public record FileContent(String path, long bytes, long modified, String footer, boolean checksums, String content) {

    /** Returns the same file, holding something else. */
    FileContent holding(String newFooter, String newContent) {
        return new FileContent(path, bytes, modified, newFooter, checksums, newContent);
    }

    /** Returns what a store is told of a file that is to be opened, so that it need not be asked for it first. */
    FileStatus status() {
        return InputFile.status(path, bytes, modified);
    }

    /** Returns whether the other is the same file, not written again in between. */
    boolean isSameFile(FileContent other) {
        return path.equals(other.path) && bytes == other.bytes && modified == other.modified;
    }
}
