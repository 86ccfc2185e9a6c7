package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static dev.effortlens.publish.Drafts.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.effortlens.Soak;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What publishing relies on; every store passes it. */
abstract class StoreContract {

    private static final int RACERS = 4;
    private static final Path RECORD = Path.of("ledger", "00000001.json");

    private final AtomicInteger attempts = new AtomicInteger();

    /** Returns a store over a folder that no other test uses. */
    abstract Store fresh() throws IOException;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Store store = fresh();
        store.write(Path.of("editions/as_of=2026-03-31/k-a/tables/a.csv"), bytes("a,b\n"));

        assertThat(store.read(Path.of("editions/as_of=2026-03-31/k-a/tables/a.csv")))
                .isEqualTo(bytes("a,b\n"));
    }

    @Test
    void filesOfManyMegabytesAreReadBack() throws IOException {
        Store store = fresh();
        byte[] large = new byte[6 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 + i / 4096);
        }
        store.write(Path.of("large/report.html"), large);

        assertThat(store.createWhole(RECORD, large, "a1")).isTrue();
        assertThat(Arrays.equals(store.read(Path.of("large/report.html")), large))
                .isTrue();
        assertThat(Arrays.equals(store.read(RECORD), large)).isTrue();
    }

    @Test
    void aNameThatIsTakenStaysWithWhoHasIt() throws IOException {
        Store store = fresh();

        assertThat(store.createWhole(RECORD, bytes("first"), "a1")).isTrue();
        assertThat(store.createWhole(RECORD, bytes("second"), "a2")).isFalse();
        assertThat(store.read(RECORD)).isEqualTo(bytes("first"));
    }

    @Test
    void whoAsksAgainIsToldThatTheFileIsTheirs() throws IOException {
        Store store = fresh();
        store.createWhole(RECORD, bytes("first"), "a1");

        assertThat(store.createWhole(RECORD, bytes("first"), "a1")).isTrue();
    }

    @Test
    void creatingLeavesNothingElseBehind() throws IOException {
        Store store = fresh();
        store.createWhole(RECORD, bytes("first"), "a1");
        store.createWhole(RECORD, bytes("second"), "a2");

        assertThat(store.list(Path.of("ledger"))).containsExactly("00000001.json");
        assertThat(store.files(Store.TEMPORARY)).isEmpty();
    }

    @Test
    void ofManyWhoCreateAFileOneDoes() throws Exception {
        Store store = fresh();
        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        try {
            for (int race = 0; race < Soak.times(ReliabilityPage.RACES, 200); race++) {
                Path name = Path.of("ledger", "race-" + race);
                List<Boolean> won = race(pool, store, name);

                assertThat(won).containsOnlyOnce(true);
                assertThat(store.read(name)).isEqualTo(bytes("racer " + won.indexOf(true)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Boolean> race(ExecutorService pool, Store store, Path name) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int racer = 0; racer < RACERS; racer++) {
            String text = "racer " + racer;
            results.add(pool.submit(() -> {
                start.await();
                return store.createWhole(name, bytes(text), text);
            }));
        }
        List<Boolean> won = new ArrayList<>();
        for (Future<Boolean> result : results) {
            won.add(result.get());
        }
        return won;
    }

    @Test
    void anAnswerThatWasLostIsRecognised() throws IOException {
        Store store = fresh();
        publish(store, "k0");
        FailingStore lossy = new FailingStore(store, Faults.at(5, Fault.AFTER));

        PublishResult result = publish(lossy, "k1");

        assertThat(result).isInstanceOf(PublishResult.Published.class);
        assertThat(new Ledger(store).records()).extracting(LedgerRecord::key).containsExactly("k0", "k1");
    }

    @Test
    void replacingMakesAndChangesAFile() throws IOException {
        Store store = fresh();
        store.replace(Path.of("latest.json"), bytes("old, and longer"));
        store.replace(Path.of("latest.json"), bytes("new"));

        assertThat(store.read(Path.of("latest.json"))).isEqualTo(bytes("new"));
        assertThat(store.files(Store.TEMPORARY)).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissingOrEmpty() throws IOException {
        Store store = fresh();

        assertThatThrownBy(() -> store.read(Path.of("latest.json")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("latest.json");
        assertThat(store.list(Path.of("ledger"))).isEmpty();
        assertThat(store.files(Path.of("ledger"))).isEmpty();
        assertThat(store.changed(Path.of("ledger"))).isZero();
        store.delete(Path.of("ledger"));
    }

    @Test
    void namesAndFilesComeInOrder() throws IOException {
        Store store = fresh();
        store.write(Path.of("e/tables/b.csv"), bytes("b"));
        store.write(Path.of("e/report.html"), bytes("r"));
        store.write(Path.of("e/tables/a.csv"), bytes("a"));
        store.write(Path.of("f/report.html"), bytes("r"));

        assertThat(store.list(Path.of("e"))).containsExactly("report.html", "tables");
        assertThat(store.files(Path.of("e"))).containsExactly("report.html", "tables/a.csv", "tables/b.csv");
        assertThat(store.changed(Path.of("e"))).isPositive();
    }

    @Test
    void aFileHasNothingInIt() throws IOException {
        Store store = fresh();
        store.write(Path.of("editions/.DS_Store"), bytes("d"));

        assertThat(store.list(Path.of("editions/.DS_Store"))).isEmpty();
    }

    @Test
    void cleaningPassesOverFilesAmongTheDays() throws IOException {
        Store store = fresh();
        store.write(Path.of("editions/.DS_Store"), bytes("d"));
        store.write(Path.of("editions/as_of=2026-03-31/k3-dead/report.html"), bytes("rep"));

        assertThat(new Publisher(store, this::attempt).clean(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(store.files(Path.of("editions"))).containsExactly(".DS_Store");
    }

    @Test
    void deletingTakesAFolderWithEverythingInItOrOneFile() throws IOException {
        Store store = fresh();
        store.write(Path.of("e/tables/b.csv"), bytes("b"));
        store.write(Path.of("e2/report.html"), bytes("r"));
        store.write(Path.of("e2/index.html"), bytes("i"));

        store.delete(Path.of("e"));
        store.delete(Path.of("e2/index.html"));

        assertThat(store.files(Path.of("e"))).isEmpty();
        assertThat(store.files(Path.of("e2"))).containsExactly("report.html");
    }

    @Test
    void editionsArePublishedReplacedForgottenAndCleaned() throws IOException {
        Store store = fresh();
        publish(store, "k1");
        publish(store, "k2");
        store.write(Path.of("editions/as_of=2026-03-31/k3-dead/report.html"), bytes("rep"));

        assertThat(new Publisher(store, this::attempt).clean(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(Reader.followLedger(store)).containsEntry("2026-03-31/report.html", "report of k2");
        assertThat(new EditionVerifier(store).verifyAll()).isEmpty();

        new Forgetter(store, this::attempt).forget(record -> true);
        assertThat(Reader.followLedger(store)).isEmpty();
        assertThat(store.files(Path.of("editions"))).isEmpty();
        assertThat(new EditionVerifier(store).verifyAll()).isEmpty();
    }

    private PublishResult publish(Store store, String key) throws IOException {
        Publisher publisher = new Publisher(store, this::attempt);
        return publisher.publish(publisher.begin(), Drafts.of(key, MARCH));
    }

    private String attempt() {
        return "a" + attempts.incrementAndGet();
    }
}
