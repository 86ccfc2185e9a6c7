package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to publish an edition, in phases: find, write, audit, create, announce. The number of its record was
 * reserved before. Once the result is known, the phases that follow do nothing.
 *
 * <p>The number comes before everything else: what is published after it was reserved takes it away, and what was
 * published before is found.
 */
final class Publication {

    private final Store store;
    private final Ledger ledger;
    private final Reservation reservation;
    private final EditionDraft draft;
    private final String attempt;
    private final Path edition;
    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private List<FileDigest> files = List.of();
    private @Nullable PublishResult result;

    Publication(Store store, Ledger ledger, Reservation reservation, EditionDraft draft, String attempt) {
        this.store = store;
        this.ledger = ledger;
        this.reservation = reservation;
        this.draft = draft;
        this.attempt = attempt;
        this.edition = Publisher.EDITIONS.resolve("as_of=" + draft.asOf()).resolve(draft.key() + "-" + attempt);
    }

    /** Finds out whether the edition is published already. */
    void find() throws IOException {
        ledger.find(draft.key()).ifPresent(there -> result = new PublishResult.NothingToDo(there));
    }

    /** Writes everything into a folder that no record names yet. */
    void write() throws IOException {
        if (result != null) {
            return;
        }
        List<FileDigest> audited = digests(draft.files());
        Map<String, byte[]> beside = new TreeMap<>(draft.unaudited());
        beside.put(Manifest.NAME, Manifest.of(draft, audited));
        contents.putAll(draft.files());
        contents.putAll(beside);
        files = Stream.concat(audited.stream(), digests(beside).stream())
                .sorted(Comparator.comparing(FileDigest::path))
                .toList();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            store.write(edition.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<FileDigest> digests(Map<String, byte[]> files) {
        return files.entrySet().parallelStream()
                .map(file -> FileDigest.of(file.getKey(), file.getValue()))
                .sorted(Comparator.comparing(FileDigest::path))
                .toList();
    }

    /** Reads everything back: what differs is never published. */
    void audit() throws IOException {
        if (result != null) {
            return;
        }
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path path = edition.resolve(file.getKey());
            if (!Arrays.equals(store.read(path), file.getValue())) {
                throw new IOException("What was written to " + Store.name(path)
                        + " reads back differently; nothing was published. Run again");
            }
        }
    }

    /** Creates the record. From here on nothing may fail. */
    void create() throws IOException {
        if (result != null) {
            return;
        }
        LedgerRecord record = LedgerRecord.publish(reservation, draft, Store.name(edition), attempt, files);
        result = Commit.create(store, record) ? new PublishResult.Published(record) : lost();
    }

    private PublishResult lost() throws IOException {
        Optional<LedgerRecord> same = ledger.find(draft.key());
        if (same.isPresent()) {
            return new PublishResult.NothingToDo(same.get());
        }
        List<LedgerRecord> records = ledger.records();
        if (records.isEmpty()) {
            throw new IOException("A foreign file took the name " + Store.name(Ledger.file(reservation.sequence()))
                    + "; nothing was published. Run again");
        }
        return new PublishResult.LostRace(records.get(records.size() - 1));
    }

    /** Brings the conveniences up to date, also those that an earlier run left behind. */
    void announce() {
        Conveniences.renew(store, ledger);
    }

    PublishResult result() {
        if (result == null) {
            throw new IllegalStateException("The record was not created yet");
        }
        return result;
    }
}
