package dev.effortlens.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A reader of editions. */
interface Reader {

    /**
     * Returns what can be seen: file by file of every edition, without what belongs to an attempt.
     *
     * @throws IOException if a file is missing, or is not the one that was published
     */
    SortedMap<String, String> read(Store store) throws IOException;

    /** Follows the ledger, as readers shall. */
    static SortedMap<String, String> followLedger(Store store) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        for (LedgerRecord record : new Ledger(store).editions()) {
            seen.putAll(edition(store, record));
        }
        return seen;
    }

    /** Returns the files of one edition. */
    static SortedMap<String, String> edition(Store store, LedgerRecord record) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        for (FileDigest file : record.files()) {
            byte[] bytes = store.read(Path.of(record.edition(), file.path()));
            if (!FileDigest.of(file.path(), bytes).equals(file)) {
                throw new IOException("Torn read of " + record.edition() + "/" + file.path());
            }
            if (!file.path().equals("run.json")) {
                seen.put(record.asOf() + "/" + file.path(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return seen;
    }
}
