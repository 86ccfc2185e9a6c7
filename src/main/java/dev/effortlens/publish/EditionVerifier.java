package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares published editions with the digests their ledger records hold. */
public final class EditionVerifier {

    private final Store store;

    private EditionVerifier(Store store) {
        this.store = store;
    }

    /** Returns a verifier of the reports in a folder. */
    public static EditionVerifier at(URI reports) {
        return new EditionVerifier(Publisher.store(reports));
    }

    /** Returns what is wrong with any edition, one line each; nothing if all is well. */
    public List<String> verifyAll() throws IOException {
        List<String> findings = new ArrayList<>();
        for (LedgerRecord record : new Ledger(store).records()) {
            findings.addAll(verify(record));
        }
        return findings;
    }

    private List<String> verify(LedgerRecord record) throws IOException {
        List<String> findings = new ArrayList<>();
        Path edition = Path.of(record.edition());
        for (FileDigest file : record.files()) {
            String place = record.edition() + "/" + file.path();
            try {
                byte[] bytes = store.read(edition.resolve(file.path()));
                if (!FileDigest.of(file.path(), bytes).equals(file)) {
                    findings.add(place + ": the bytes are not those that were published");
                }
            } catch (NoSuchFileException missing) {
                findings.add(place + ": missing");
            }
        }
        List<String> known = record.files().stream().map(FileDigest::path).toList();
        for (String found : store.files(edition)) {
            if (!known.contains(found)) {
                findings.add(record.edition() + "/" + found + ": was not published");
            }
        }
        return findings;
    }
}
