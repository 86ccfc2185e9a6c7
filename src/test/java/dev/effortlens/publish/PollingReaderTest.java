package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who looks all the time while edition after edition is published. */
class PollingReaderTest {

    private static final int DAYS = 7;

    @TempDir(factory = MemoryFolder.class)
    private Path folder = Path.of("");

    @Test
    void neverSeesFilesOfTwoVersionsOrMissesOne() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> reader = pool.submit(() -> poll(done));
            publish();
            done.set(true);

            assertThat(reader.get()).isGreaterThan(100);
            assertThat(new Ledger(store()).records()).hasSize(ReliabilityPage.PUBLICATIONS);
        } finally {
            pool.shutdownNow();
        }
    }

    private void publish() throws IOException {
        Publisher publisher = new Publisher(store(), new Numbers()::next);
        for (int i = 0; i < ReliabilityPage.PUBLICATIONS; i++) {
            EditionDraft draft = Drafts.of("k" + i, MARCH.plusDays(i % DAYS));
            assertThat(publisher.publish(publisher.begin(), draft)).isInstanceOf(PublishResult.Published.class);
        }
    }

    /** Gives attempts their names. */
    private static final class Numbers {

        private int last;

        String next() {
            return "a" + ++last;
        }
    }

    /** Returns how often it looked and saw a whole edition that is no older than the one before. */
    private int poll(AtomicBoolean done) throws IOException {
        Store store = store();
        Ledger ledger = new Ledger(store);
        long newest = 0;
        int looked = 0;
        while (!done.get()) {
            List<LedgerRecord> records = ledger.records();
            if (!records.isEmpty()) {
                LedgerRecord record = records.get(records.size() - 1);
                assertThat(record.sequence()).isGreaterThanOrEqualTo(newest);
                newest = record.sequence();
                assertThat(Reader.edition(store, record))
                        .containsEntry(record.asOf() + "/report.html", "report of " + record.key())
                        .containsEntry(record.asOf() + "/tables/a.csv", "table of " + record.key());
                looked++;
            }
        }
        return looked;
    }

    private Store store() {
        return new LocalStore(folder);
    }
}
