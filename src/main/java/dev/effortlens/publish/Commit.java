package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Creates a ledger record, and recognises its own where the store's answer was lost. */
final class Commit {

    private Commit() {}

    /**
     * Creates the record.
     *
     * @return whether it is there; false if the number was taken
     * @throws IOException if it is not known; a rerun finds out
     */
    static boolean create(Store store, LedgerRecord record) throws IOException {
        Path file = Ledger.file(record.sequence());
        try {
            return store.createWhole(file, record.bytes(), record.attempt());
        } catch (IOException unclear) {
            return createAgain(store, file, record, unclear);
        }
    }

    /** It may be there all the same: asked again, the store knows its own, and makes it last. */
    private static boolean createAgain(Store store, Path file, LedgerRecord record, IOException unclear)
            throws IOException {
        try {
            return store.createWhole(file, record.bytes(), record.attempt());
        } catch (IOException again) {
            unclear.addSuppressed(again);
            throw unclear;
        }
    }
}
