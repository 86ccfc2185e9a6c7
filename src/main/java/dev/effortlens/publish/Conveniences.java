package dev.effortlens.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code latest.json} and {@code index.html}: rebuilt from the ledger at any time, and never the truth. */
public final class Conveniences {

    private static final Logger LOG = LoggerFactory.getLogger(Conveniences.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LATEST = Path.of("latest.json");
    private static final Path INDEX = Path.of("index.html");

    /** How often the ledger may grow meanwhile; whoever made it grow rebuilds too. */
    private static final int TRIES = 5;

    private final Store store;
    private final Ledger ledger;

    Conveniences(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Returns the conveniences of a folder.
     *
     * @throws UnsupportedStoreException as {@link Publisher#at}
     */
    public static Conveniences at(URI reports, Configuration hadoop) throws IOException {
        Store store = Stores.open(reports, hadoop);
        return new Conveniences(store, new Ledger(store));
    }

    /** Rebuilds both. A failure leaves the old ones to the next run: it does not make an edition less published. */
    static void renew(Store store, Ledger ledger) {
        try {
            new Conveniences(store, ledger).rebuild();
        } catch (IOException failed) {
            LOG.warn("latest.json and index.html could not be renewed; the next run will: {}", failed.toString());
        }
    }

    /** Rebuilds both, again if the ledger grew meanwhile: of two that rebuild, the slower one may know less. */
    public void rebuild() throws IOException {
        List<LedgerRecord> written = ledger.editions();
        write(written);
        for (int tried = 1; tried < TRIES; tried++) {
            List<LedgerRecord> now = ledger.editions();
            if (now.equals(written)) {
                return;
            }
            write(now);
            written = now;
        }
    }

    private void write(List<LedgerRecord> editions) throws IOException {
        if (editions.isEmpty()) {
            store.delete(LATEST);
        } else {
            replace(LATEST, latest(editions.get(editions.size() - 1)));
        }
        replace(INDEX, ArchivePage.of(editions));
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        if (!holds(file, bytes)) {
            store.replace(file, bytes);
        }
    }

    private boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            return Arrays.equals(store.read(file), bytes);
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private static byte[] latest(LedgerRecord newest) {
        ObjectNode root = JSON.createObjectNode();
        root.put("as_of", newest.asOf().toString());
        root.put("key", newest.key());
        root.put("edition", newest.edition());
        root.put("report", newest.edition() + "/report.html");
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
