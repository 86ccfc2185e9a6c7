package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a night keeps for the next: files that can be computed again, so that a lost or damaged one costs time and nothing
 * else. Each begins with the SHA-256 of the rest.
 */
public final class StateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StateFiles.class);
    private static final int DIGEST = 64;
    /** What this class may delete: a folder that was configured by mistake may hold other people's files. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}|inputs-.*");

    private final Store store;

    StateFiles(Store store) {
        this.store = store;
    }

    /**
     * Returns the files of a folder.
     *
     * @throws UnsupportedStoreException as {@link Publisher#at}
     */
    public static StateFiles at(URI folder, Configuration hadoop) throws IOException {
        return new StateFiles(Stores.open(folder, hadoop));
    }

    /** Returns what was written under a name; nothing if it is not there, or is damaged. */
    public Optional<byte[]> read(String name) throws IOException {
        byte[] file;
        try {
            file = store.read(Path.of(name));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (file.length < DIGEST) {
            return damaged(name);
        }
        byte[] bytes = Arrays.copyOfRange(file, DIGEST, file.length);
        String digest = new String(file, 0, DIGEST, StandardCharsets.ISO_8859_1);
        return digest.equals(Sha256.hex(bytes)) ? Optional.of(bytes) : damaged(name);
    }

    private static Optional<byte[]> damaged(String name) {
        LOG.warn("The kept file {} is damaged and will be computed again", name);
        return Optional.empty();
    }

    /** Keeps bytes under a name, whole or not at all. */
    public void write(String name, byte[] bytes) throws IOException {
        byte[] digest = Sha256.hex(bytes).getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(digest, DIGEST + bytes.length);
        System.arraycopy(bytes, 0, file, DIGEST, bytes.length);
        store.replace(Path.of(name), file);
    }

    /**
     * Deletes all other files whose names are digests, or begin with {@code inputs-}. What is kept of rows that are erased at their source goes with it.
     *
     * @param temporaryBefore of files that are just being written, only those that were last changed before this,
     *     milliseconds since the epoch
     */
    public void keepOnly(Collection<String> names, long temporaryBefore) throws IOException {
        Set<String> kept = Set.copyOf(names);
        for (String name : store.list(Path.of(""))) {
            if (OWN.matcher(name).matches() && !kept.contains(name)) {
                store.delete(Path.of(name));
            }
        }
        for (String name : store.list(Store.TEMPORARY)) {
            Path file = Store.TEMPORARY.resolve(name);
            if (store.changed(file) < temporaryBefore) {
                store.delete(file);
            }
        }
    }
}
