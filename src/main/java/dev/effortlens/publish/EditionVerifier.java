package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** Compares published editions with the digests their ledger records hold. */
public final class EditionVerifier {

    private final Store store;
    private final Ledger ledger;

    EditionVerifier(Store store) {
        this.store = store;
        this.ledger = new Ledger(store);
    }

    /**
     * Returns a verifier of the reports in a folder.
     *
     * @throws UnsupportedStoreException as {@link Publisher#at}
     */
    public static EditionVerifier at(URI reports, Configuration hadoop) throws IOException {
        return new EditionVerifier(Stores.open(reports, hadoop));
    }

    /**
     * Returns what is wrong with any edition or with the ledger, one line each; nothing if all is well.
     *
     * @throws NewerFormatException if a newer version of this program made any of it
     */
    public List<String> verifyAll() throws IOException {
        List<String> findings = new ArrayList<>(ledger.foreign().stream()
                .map(name -> name + ": no whole record; readers do not see what it may have been")
                .toList());
        findings.addAll(chain());
        for (LedgerRecord record : ledger.kept()) {
            findings.addAll(verify(record));
        }
        findings.addAll(remains());
        return findings;
    }

    /** Returns what is wrong with one edition; nothing at all if there is no such edition, or it was forgotten. */
    public Optional<List<String>> verify(String edition) throws IOException {
        for (LedgerRecord record : ledger.kept()) {
            if (record.edition().equals(edition)) {
                return Optional.of(verify(record));
            }
        }
        return Optional.empty();
    }

    private List<String> verify(LedgerRecord record) throws IOException {
        List<String> findings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (FileDigest file : record.files()) {
            known.add(file.path());
            verify(record, file).ifPresent(findings::add);
        }
        for (String found : store.files(Path.of(record.edition()))) {
            if (!known.contains(found)) {
                findings.add(record.edition() + "/" + found + ": was not published");
            }
        }
        return findings;
    }

    private Optional<String> verify(LedgerRecord record, FileDigest file) throws IOException {
        String place = record.edition() + "/" + file.path();
        try {
            byte[] bytes = store.read(Path.of(place));
            if (file.path().equals(Manifest.NAME)) {
                Manifest.refuseNewer(bytes, place);
            }
            boolean same = FileDigest.of(file.path(), bytes).equals(file);
            return same ? Optional.empty() : Optional.of(place + ": other bytes");
        } catch (NoSuchFileException missing) {
            return Optional.of(place + ": missing");
        }
    }

    /** Each record names the one before: one that was changed or taken out breaks the chain. */
    private List<String> chain() throws IOException {
        List<String> findings = new ArrayList<>();
        String before = "";
        for (LedgerRecord record : ledger.records()) {
            if (!record.previous().equals(before)) {
                findings.add(
                        Store.name(Ledger.file(record.sequence())) + ": a record before it was changed or is missing");
            }
            before = record.digest();
        }
        return findings;
    }

    private List<String> remains() throws IOException {
        List<String> findings = new ArrayList<>();
        for (LedgerRecord record : ledger.records()) {
            if (record.action() == Action.FORGET
                    && !store.files(Path.of(record.edition())).isEmpty()) {
                findings.add(record.edition() + ": was forgotten, and files of it are still there; run forget again");
            }
        }
        return findings;
    }
}
