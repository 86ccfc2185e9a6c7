package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes editions: everything is written into a new folder and read back, then one ledger record makes it visible.
 * Nothing is overwritten and nothing appended; whatever fails, readers see what they saw before, or the new edition.
 */
public final class Publisher {

    static final Path EDITIONS = Path.of("editions");

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

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
    public static Publisher at(URI reports, Configuration hadoop, Supplier<String> attempts) throws IOException {
        return new Publisher(Stores.open(reports, hadoop), attempts);
    }

    /**
     * Reserves the number of the record that {@link #publish} creates. To be called before the inputs are looked at: a
     * run that sleeps while another publishes what it made of newer inputs then loses, instead of replacing that.
     *
     * @throws UnsupportedStoreException if the store turns out not to do what publishing needs
     */
    public Reservation begin() throws IOException {
        store.prove();
        return ledger.next();
    }

    /** Returns the record of a key, if readers see it. */
    public Optional<LedgerRecord> find(String key) throws IOException {
        return ledger.find(key);
    }

    /** Returns whether readers see an edition of a day, whatever it was made of. */
    public boolean has(LocalDate asOf) throws IOException {
        return ledger.editions().stream().anyMatch(record -> record.asOf().equals(asOf));
    }

    /** Returns the manifest of the edition that was published last, whatever its as-of; nothing if there is none. */
    public Optional<byte[]> newestManifest() throws IOException {
        List<LedgerRecord> records = ledger.kept();
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

    /** Returns the record that was published last of those with the latest as-of up to a day; nothing if there is none. */
    public Optional<LedgerRecord> newestUpTo(LocalDate asOf) throws IOException {
        return ledger.kept().stream()
                .filter(record -> !record.asOf().isAfter(asOf))
                .max(Comparator.comparing(LedgerRecord::asOf).thenComparing(LedgerRecord::sequence));
    }

    /** Returns the bytes of a file of an edition. */
    public byte[] read(LedgerRecord record, String file) throws IOException {
        return store.read(Path.of(record.edition()).resolve(file));
    }

    /** Brings latest.json and index.html up to date, where the run that published could not. A failure is logged. */
    public void renew() {
        Conveniences.renew(store, ledger);
    }

    /**
     * Publishes an edition.
     *
     * @throws IOException if the store fails; then nothing of the attempt is visible, and the same draft may be
     *     published again
     */
    public PublishResult publish(Reservation reservation, EditionDraft draft) throws IOException {
        Publication publication = new Publication(store, ledger, reservation, draft, attempts.get());
        publication.find();
        publication.write();
        publication.audit();
        publication.create();
        publication.announce();
        return publication.result();
    }

    /**
     * Deletes what runs that died left behind, and what was forgotten. A failure leaves some of it to the next time.
     *
     * <p>To be called after publishing: the attempts that began before have lost by then.
     *
     * @param olderThan only what was last changed before this, milliseconds since the epoch: a younger folder may
     *     belong to a run that is still at work
     * @return how many folders and files were deleted
     */
    public int clean(long olderThan) {
        try {
            return new Cleaner(store, ledger).clean(olderThan);
        } catch (IOException failed) {
            LOG.warn(
                    "Leftovers of earlier runs could not be deleted; the next run will try again: {}",
                    failed.toString());
            return 0;
        }
    }
}
