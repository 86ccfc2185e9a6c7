package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What publishing needs of a file system. Paths are relative to the folder of the reports.
 *
 * <p>Everything that changes something goes through here, so that a test can fail each change in turn.
 */
interface Store {

    /** Where a store keeps files that are about to get their name; an old one was left by a run that died. */
    Path TEMPORARY = Path.of(".tmp");

    /**
     * Proves, before a run computes for hours, that a file is created whole or not at all.
     *
     * @throws UnsupportedStoreException if it is not
     */
    default void prove() throws IOException {}

    /** Writes a file that does not exist yet, with the folders above it, and makes it last. */
    void write(Path file, byte[] bytes) throws IOException;

    /**
     * Creates a file whole, or not at all.
     *
     * @param attempt a name that no other caller has
     * @return whether the file is this caller's; false if another's has the name
     * @throws IOException if it is not known whether the file was created
     */
    boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException;

    /** Replaces a convenience file; readers see the old or the new one. */
    void replace(Path file, byte[] bytes) throws IOException;

    /** Deletes a file, or a folder with everything in it; nothing happens if it is not there. */
    void delete(Path place) throws IOException;

    /**
     * Reads a file.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    byte[] read(Path file) throws IOException;

    /** Returns the names in a folder, in alphabetical order; none if it does not exist or is a file. */
    List<String> list(Path folder) throws IOException;

    /** Returns the files under a folder, relative to it, in alphabetical order; none if it does not exist. */
    List<String> files(Path folder) throws IOException;

    /** Returns when anything in a folder was last changed, milliseconds since the epoch; 0 if it does not exist. */
    long changed(Path place) throws IOException;

    /** Returns a path as ledger and pages write it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
