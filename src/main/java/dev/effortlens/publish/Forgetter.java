package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;

/**
 * Takes editions away: first a record, from which on readers no longer see the edition, then its folder. What a crash
 * leaves in between, the next call or the next run deletes.
 */
public final class Forgetter {

    /** How often another run may be faster before this one gives up. */
    private static final int TRIES = 10;

    private final Store store;
    private final Ledger ledger;
    private final Supplier<String> attempts;

    Forgetter(Store store, Supplier<String> attempts) {
        this.store = store;
        this.ledger = new Ledger(store);
        this.attempts = attempts;
    }

    /**
     * Returns a forgetter of editions in a folder.
     *
     * @param attempts gives every record a name that no other has
     * @throws UnsupportedStoreException as {@link Publisher#at}
     */
    public static Forgetter at(URI reports, Configuration hadoop, Supplier<String> attempts) throws IOException {
        return new Forgetter(Stores.open(reports, hadoop), attempts);
    }

    /** Says whether an edition was ever published, also if it is forgotten by now. */
    public boolean knows(String edition) throws IOException {
        return ledger.records().stream().anyMatch(record -> record.edition().equals(edition));
    }

    /**
     * Forgets the editions a rule names, also those that a newer one replaced, and deletes their folders.
     *
     * @return the records of the editions that were there and are not any more
     * @throws IOException if the store fails; the same call then completes the work
     */
    public List<LedgerRecord> forget(Predicate<LedgerRecord> rule) throws IOException {
        List<LedgerRecord> forgotten = new ArrayList<>();
        for (LedgerRecord named : ledger.kept().stream().filter(rule).toList()) {
            forget(named).ifPresent(forgotten::add);
        }
        new Conveniences(store, ledger).rebuild();
        new Cleaner(store, ledger).deleteForgotten();
        return forgotten;
    }

    private Optional<LedgerRecord> forget(LedgerRecord published) throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            Reservation reservation = ledger.next();
            if (!ledger.kept().contains(published)) {
                return Optional.empty();
            }
            if (Commit.create(store, LedgerRecord.forget(reservation, published, attempts.get()))) {
                return Optional.of(published);
            }
        }
        throw new IOException("Other runs took the next %d ledger records, and %s is not forgotten; run again"
                .formatted(TRIES, published.edition()));
    }
}
