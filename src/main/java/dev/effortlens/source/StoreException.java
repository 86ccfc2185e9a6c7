package dev.effortlens.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * A store that fails while it is asked for an input, or no longer has what it listed. Retrying may help, unlike where the
 * inputs themselves break their contract.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a store fails in, or below, says its stack trace. A decoder that stumbles over damage is in none of these. */
    private static final List<String> STREAMS = List.of(
            "org.apache.hadoop.fs.",
            "org.apache.hadoop.hdfs.",
            "org.apache.parquet.hadoop.util.H2SeekableInputStream",
            "org.apache.parquet.io.DelegatingSeekableInputStream");

    private final String place;
    private final boolean gone;

    private StoreException(String place, boolean gone, Exception failure) {
        super("%s: %s".formatted(place, failure), failure);
        this.place = place;
        this.gone = gone;
    }

    /** A listing that did not succeed: a folder that was listed a moment ago and is not there is gone. */
    static StoreException ofListing(Path place, IOException failure) {
        return new StoreException(place.toString(), failure instanceof FileNotFoundException, failure);
    }

    /**
     * Throws if a file that was listed could not be read because of its store, or because it is gone: then nothing is
     * known of what it holds.
     */
    static void throwIfBehind(Configuration hadoop, Path file, Exception failure) {
        if (failure instanceof FileNotFoundException) {
            // Local files that may not be read are said not to be found, too.
            if (!isThere(hadoop, file)) {
                throw new StoreException(file.toString(), true, failure);
            }
        } else if (isBehind(failure) && !isDenied(failure)) {
            throw new StoreException(file.toString(), false, failure);
        }
    }

    private static boolean isThere(Configuration hadoop, Path file) {
        try {
            return file.getFileSystem(hadoop).exists(file);
        } catch (IOException failure) {
            throw new StoreException(file.toString(), false, failure);
        }
    }

    /** Returns the file, or the path of the input, that the store was asked for. */
    public String place() {
        return place;
    }

    /** Returns whether the store answered, but the file that it had listed was no longer there. */
    public boolean isGone() {
        return gone;
    }

    /**
     * Returns whether the store failed while a file was read, and not the file. A damaged file shows itself by almost any
     * exception, from checksums to an index out of bounds, but not from below Hadoop's file systems.
     */
    public static boolean isBehind(Throwable thrown) {
        return causes(thrown).noneMatch(StoreException::isDamage)
                && causes(thrown).anyMatch(StoreException::passedThroughStreams);
    }

    /** Returns whether the store answered that this user may not read there, which no retry changes. */
    boolean isDenied() {
        return isDenied(this);
    }

    private static boolean isDenied(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause instanceof AccessDeniedException || cause instanceof AccessControlException);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return ExceptionUtils.getThrowableList(thrown).stream();
    }

    private static boolean isDamage(Throwable cause) {
        return cause instanceof ChecksumException
                || cause instanceof EOFException
                || cause instanceof ParquetDecodingException;
    }

    private static boolean passedThroughStreams(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> STREAMS.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
