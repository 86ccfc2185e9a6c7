package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes folders that no reader can see: of attempts that no record names, and of forgotten editions. */
final class Cleaner {

    private final Store store;
    private final Ledger ledger;

    Cleaner(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Deletes forgotten editions, and of everything else that is left over what is old.
     *
     * @return how many folders and files were deleted
     */
    int clean(long olderThan) throws IOException {
        int deleted = 0;
        Set<String> kept = editions(Action.PUBLISH);
        Set<String> forgotten = editions(Action.FORGET);
        for (String day : store.list(Publisher.EDITIONS)) {
            for (String attempt : store.list(Publisher.EDITIONS.resolve(day))) {
                Path folder = Publisher.EDITIONS.resolve(day).resolve(attempt);
                String name = Store.name(folder);
                boolean leftover = !kept.contains(name) && store.changed(folder) < olderThan;
                deleted += forgotten.contains(name) || leftover ? delete(folder) : 0;
            }
        }
        return deleted + cleanTemporary(olderThan);
    }

    /** Deletes the folders of forgotten editions and nothing else. */
    void deleteForgotten() throws IOException {
        for (String edition : editions(Action.FORGET)) {
            store.delete(Path.of(edition));
        }
    }

    private int cleanTemporary(long olderThan) throws IOException {
        int deleted = 0;
        for (String name : store.list(Store.TEMPORARY)) {
            Path file = Store.TEMPORARY.resolve(name);
            deleted += store.changed(file) < olderThan ? delete(file) : 0;
        }
        return deleted;
    }

    private Set<String> editions(Action action) throws IOException {
        return ledger.records().stream()
                .filter(record -> record.action() == action)
                .map(LedgerRecord::edition)
                .collect(Collectors.toSet());
    }

    private int delete(Path place) throws IOException {
        store.delete(place);
        return 1;
    }
}
