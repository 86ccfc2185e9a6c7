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

    /** Writes a file that does not exist yet, with the folders above it, and makes it last. */
    void write(Path file, byte[] bytes) throws IOException;

    /**
     * Creates a file whole, or not at all.
     *
     * @return whether it was created; false if the name was taken
     */
    boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException;

    /** Replaces a convenience file; readers see the old or the new one. */
    void replace(Path file, byte[] bytes) throws IOException;

    /** Deletes a folder with everything in it. */
    void deleteFolder(Path folder) throws IOException;

    /** Reads a file. */
    byte[] read(Path file) throws IOException;

    /** Returns the names in a folder, in alphabetical order; none if it does not exist. */
    List<String> list(Path folder) throws IOException;

    /** Returns the files under a folder, relative to it, in alphabetical order. */
    List<String> files(Path folder) throws IOException;

    /** Returns when a folder was last changed, milliseconds since the epoch. */
    long changed(Path folder) throws IOException;
}
