package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Publishes editions: everything is written into a new folder and read back, then one ledger record makes it visible.
 * Nothing is overwritten and nothing appended; whatever fails, readers see what they saw before, or the new edition.
 */
public final class Publisher {

    private static final Path EDITIONS = Path.of("editions");

    private final Store store;
    private final Ledger ledger;
    private final Supplier<String> attempts;

    Publisher(Store store, Supplier<String> attempts) {
        this.store = store;
        this.ledger = new Ledger(store);
        this.attempts = attempts;
    }

    /**
     * Returns a publisher to a folder.
     *
     * @param attempts gives every attempt a name that no other has
     * @throws UnsupportedStoreException if it has not been proven that the store can do what publishing needs
     */
    public static Publisher at(URI reports, Supplier<String> attempts) {
        return new Publisher(store(reports), attempts);
    }

    static Store store(URI reports) {
        if (!"file".equals(reports.getScheme())) {
            throw new UnsupportedStoreException(reports.toString());
        }
        return new LocalStore(Path.of(reports.getPath()));
    }

    /** Returns the record of a key, if readers see it. */
    public Optional<LedgerRecord> find(String key) throws IOException {
        return ledger.find(key);
    }

    /** Returns the manifest of the edition that was published last, whatever its as-of; nothing if there is none. */
    public Optional<byte[]> newestManifest() throws IOException {
        List<LedgerRecord> records = ledger.records();
        if (records.isEmpty()) {
            return Optional.empty();
        }
        String edition = records.get(records.size() - 1).edition();
        try {
            return Optional.of(store.read(Path.of(edition).resolve(Manifest.NAME)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /**
     * Publishes an edition.
     *
     * @throws IOException if the store fails; then nothing of the attempt is visible, and the same draft may be
     *     published again
     */
    public PublishResult publish(EditionDraft draft) throws IOException {
        Optional<LedgerRecord> there = ledger.find(draft.key());
        if (there.isPresent()) {
            return new PublishResult.NothingToDo(there.get());
        }
        long sequence = ledger.next();
        String attempt = attempts.get();
        Path edition = EDITIONS.resolve("as_of=" + draft.asOf()).resolve(draft.key() + "-" + attempt);
        List<FileDigest> files = write(draft, edition);
        audit(edition, files);
        LedgerRecord record =
                new LedgerRecord(sequence, previous(), draft.key(), draft.asOf(), path(edition), attempt, files);
        return commit(record);
    }

    private List<FileDigest> write(EditionDraft draft, Path edition) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(draft.files());
        List<FileDigest> audited = new ArrayList<>();
        contents.forEach((name, bytes) -> audited.add(FileDigest.of(name, bytes)));
        contents.put(Manifest.NAME, Manifest.of(draft, audited));
        contents.putAll(draft.unaudited());
        List<FileDigest> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            store.write(edition.resolve(file.getKey()), file.getValue());
            all.add(FileDigest.of(file.getKey(), file.getValue()));
        }
        return all;
    }

    private void audit(Path edition, List<FileDigest> files) throws IOException {
        for (FileDigest file : files) {
            byte[] found = store.read(edition.resolve(file.path()));
            if (!FileDigest.of(file.path(), found).equals(file)) {
                throw new IOException(
                        "What was written to " + path(edition.resolve(file.path())) + " reads back differently");
            }
        }
    }

    /** From here on nothing may fail that is not recognised: the record may exist although creating it seemed to fail. */
    private PublishResult commit(LedgerRecord record) throws IOException {
        try {
            store.createWhole(Ledger.file(record.sequence()), record.bytes(), record.attempt());
        } catch (IOException unclear) {
            if (!isThere(record)) {
                throw unclear;
            }
        }
        if (isThere(record)) {
            new Conveniences(store).rebuild(ledger);
            return new PublishResult.Published(record);
        }
        Optional<LedgerRecord> same = ledger.find(record.key());
        if (same.isPresent()) {
            return new PublishResult.NothingToDo(same.get());
        }
        List<LedgerRecord> records = ledger.records();
        if (records.isEmpty()) {
            throw new IOException("A foreign file took the name " + Ledger.file(record.sequence()) + "; run again");
        }
        return new PublishResult.LostRace(records.get(records.size() - 1));
    }

    private boolean isThere(LedgerRecord record) throws IOException {
        try {
            return Arrays.equals(store.read(Ledger.file(record.sequence())), record.bytes());
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private String previous() throws IOException {
        List<LedgerRecord> records = ledger.records();
        return records.isEmpty() ? "" : records.get(records.size() - 1).digest();
    }

    /**
     * Deletes the folders of attempts that no record names, left by runs that died.
     *
     * @param olderThan only folders last changed before this, milliseconds since the epoch: a younger one may belong to
     *     a run that is still at work
     * @return how many were deleted
     */
    public int clean(long olderThan) throws IOException {
        List<String> named =
                ledger.records().stream().map(LedgerRecord::edition).toList();
        int deleted = 0;
        for (String day : store.list(EDITIONS)) {
            for (String attempt : store.list(EDITIONS.resolve(day))) {
                Path folder = EDITIONS.resolve(day).resolve(attempt);
                if (!named.contains(path(folder)) && store.changed(folder) < olderThan) {
                    store.deleteFolder(folder);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    static String path(Path path) {
        return path.toString().replace('\\', '/');
    }
}
