package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares published editions with the digests their ledger records hold. */
public final class EditionVerifier {

    /**
     * A file of an edition that is not as it was published.
     *
     * @param file edition and path within it
     * @param found what is there instead
     */
    public record Difference(String file, String found) {}

    private final Store store;

    private EditionVerifier(Store store) {
        this.store = store;
    }

    /** Returns a verifier of the reports in a folder. */
    public static EditionVerifier at(URI reports) {
        return new EditionVerifier(Publisher.store(reports));
    }

    /** Returns what is wrong with any edition; nothing if all is well. */
    public List<Difference> verifyAll() throws IOException {
        List<Difference> differences = new ArrayList<>();
        for (LedgerRecord record : new Ledger(store).records()) {
            differences.addAll(verify(record));
        }
        return differences;
    }

    private List<Difference> verify(LedgerRecord record) throws IOException {
        List<Difference> differences = new ArrayList<>();
        Path edition = Path.of(record.edition());
        for (FileDigest file : record.files()) {
            String place = record.edition() + "/" + file.path();
            try {
                byte[] bytes = store.read(edition.resolve(file.path()));
                if (!FileDigest.of(file.path(), bytes).equals(file)) {
                    differences.add(new Difference(place, "other bytes"));
                }
            } catch (NoSuchFileException missing) {
                differences.add(new Difference(place, "no such file"));
            }
        }
        List<String> known = record.files().stream().map(FileDigest::path).toList();
        for (String found : store.files(edition)) {
            if (!known.contains(found)) {
                differences.add(new Difference(record.edition() + "/" + found, "a file that was not published"));
            }
        }
        return differences;
    }
}
