package dev.effortlens.source;

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
        boolean checksums) {}
