package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatIsPublishedIsThere() throws IOException {
        PublishResult result = publish(publisher(), draft("k1", "one"));

        LedgerRecord record = ((PublishResult.Published) result).record();
        assertThat(record.edition()).isEqualTo("editions/as_of=2026-03-31/k1-a1");
        assertThat(folder.resolve(record.edition()).resolve("report.html")).hasContent("one");
        assertThat(folder.resolve("ledger/00000001.json")).exists();
        assertThat(verify()).isEmpty();
    }

    @Test
    void theManifestNamesEveryAuditedFileAndNothingOfTheAttempt() throws IOException {
        publish(publisher(), draft("k1", "one"));

        assertThat(Files.readString(folder.resolve("editions/as_of=2026-03-31/k1-a1/manifest.json")))
                .isEqualTo("""
                        {
                          "format" : 1,
                          "key" : "k1",
                          "as_of" : "2026-03-31",
                          "provenance" : {
                            "rows" : 3
                          },
                          "files" : [ {
                            "path" : "report.html",
                            "bytes" : 3,
                            "sha256" : "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
                          }, {
                            "path" : "tables/a.csv",
                            "bytes" : 2,
                            "sha256" : "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
                          } ]
                        }
                        """);
    }

    @Test
    void theSameKeyAgainIsNothingToDo() throws IOException {
        publish(publisher(), draft("k1", "one"));

        assertThat(publish(publisher(), draft("k1", "one"))).isInstanceOf(PublishResult.NothingToDo.class);
        assertThat(publisher().find("k1")).isPresent();
    }

    @Test
    void anotherKeyOfTheSameDayTakesItsPlaceAndBothCanBeVerified() throws IOException {
        publish(publisher(), draft("k1", "one"));
        publish(publisher(), draft("k2", "two"));

        assertThat(publisher().find("k1")).isEmpty();
        assertThat(publisher().find("k2")).isPresent();
        assertThat(verify()).isEmpty();
    }

    @Test
    void aKeyThatWasReplacedIsPublishedAgain() throws IOException {
        publish(publisher(), draft("k1", "one"));
        publish(publisher(), draft("k2", "two"));

        assertThat(publish(publisher(), draft("k1", "one"))).isInstanceOf(PublishResult.Published.class);
        assertThat(publisher().find("k1")).isPresent();
    }

    @Test
    void eachRecordNamesTheOneBefore() throws IOException {
        publish(publisher(), draft("k1", "one"));
        publish(publisher(), draft("k2", "two"));

        List<LedgerRecord> records = ledger().records();
        assertThat(records.get(0).previous()).isEmpty();
        assertThat(records.get(1).previous()).isEqualTo(records.get(0).digest());
    }

    @Test
    void ofManyPublishersOfOneDayEachWinsLosesOrFindsNothingToDo() throws Exception {
        int racers = 4;
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        try {
            for (int race = 0; race < 25; race++) {
                Path place = Files.createDirectory(folder.resolve("race-" + race));
                CyclicBarrier start = new CyclicBarrier(racers);
                List<Future<PublishResult>> results = new ArrayList<>();
                for (int racer = 0; racer < racers; racer++) {
                    EditionDraft draft = draft("k" + racer % 2, "text " + racer % 2);
                    Callable<PublishResult> run = () -> {
                        start.await();
                        return publish(new Publisher(new LocalStore(place), this::attempt), draft);
                    };
                    results.add(pool.submit(run));
                }
                int published = 0;
                for (Future<PublishResult> result : results) {
                    published += result.get() instanceof PublishResult.Published ? 1 : 0;
                }
                assertThat(new Ledger(new LocalStore(place)).records()).hasSize(published);
                assertThat(new EditionVerifier(new LocalStore(place)).verifyAll())
                        .isEmpty();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofManyCreatorsOfOneRecordOneWins() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int race = 0; race < 100; race++) {
                Path name = Path.of("ledger", "race-" + race);
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<Boolean>> results = new ArrayList<>();
                for (int racer = 0; racer < 4; racer++) {
                    byte[] bytes = ("racer " + racer).getBytes(StandardCharsets.UTF_8);
                    String attempt = "a" + racer;
                    results.add(pool.submit(() -> {
                        start.await();
                        return new LocalStore(folder).createWhole(name, bytes, attempt);
                    }));
                }
                int winners = 0;
                for (Future<Boolean> result : results) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aTornRecordIsNoRecordAndTakesItsNumberOutOfUse() throws IOException {
        publish(publisher(), draft("k1", "one"));
        byte[] whole = Files.readAllBytes(folder.resolve("ledger/00000001.json"));
        Files.write(folder.resolve("ledger/00000002.json"), java.util.Arrays.copyOf(whole, whole.length / 2));

        publish(publisher(), draft("k2", "two"));

        assertThat(ledger().records()).extracting(LedgerRecord::sequence).containsExactly(1L, 3L);
    }

    @Test
    void aRecordUnderAnotherNumberIsNoRecord() throws IOException {
        publish(publisher(), draft("k1", "one"));
        Files.copy(folder.resolve("ledger/00000001.json"), folder.resolve("ledger/00000002.json"));

        assertThat(ledger().records()).hasSize(1);
    }

    @Test
    void aRecordWithAChangedValueIsNoRecord() throws IOException {
        publish(publisher(), draft("k1", "one"));
        Path record = folder.resolve("ledger/00000001.json");
        Files.writeString(record, Files.readString(record).replace("2026-03-31", "2026-03-30"));

        assertThat(ledger().records()).isEmpty();
    }

    @Test
    void verifyNamesWhatChangedIsMissingOrCameFromElsewhere() throws IOException {
        publish(publisher(), draft("k1", "one"));
        Path edition = folder.resolve("editions/as_of=2026-03-31/k1-a1");
        Files.writeString(edition.resolve("report.html"), "One");
        Files.delete(edition.resolve("tables/a.csv"));
        Files.writeString(edition.resolve("notes.txt"), "mine");

        assertThat(verify())
                .containsExactly(
                        "editions/as_of=2026-03-31/k1-a1/report.html: other bytes",
                        "editions/as_of=2026-03-31/k1-a1/tables/a.csv: missing",
                        "editions/as_of=2026-03-31/k1-a1/notes.txt: was not published");
    }

    @Test
    void cleaningTakesOldLeftoversAndNothingElse() throws IOException {
        publish(publisher(), draft("k1", "one"));
        Path leftover = Files.createDirectories(folder.resolve("editions/as_of=2026-03-31/k0-dead"));
        long now = Files.getLastModifiedTime(leftover).toMillis();

        assertThat(publisher().clean(now)).isZero();
        assertThat(publisher().clean(now + 1)).isEqualTo(1);
        assertThat(leftover).doesNotExist();
        assertThat(verify()).isEmpty();
    }

    @Test
    void conveniencesAreRebuiltFromTheLedger() throws IOException {
        publish(publisher(), draft("k1", "one"));
        Files.delete(folder.resolve("latest.json"));
        Files.delete(folder.resolve("index.html"));

        new Conveniences(new LocalStore(folder), ledger()).rebuild();

        assertThat(Files.readString(folder.resolve("latest.json")))
                .contains("editions/as_of=2026-03-31/k1-a1/report.html");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<a href=\"editions/as_of=2026-03-31/k1-a1/report.html\">");
    }

    @Test
    void otherStoresAreRefused() {
        assertThatThrownBy(() -> Publisher.at(URI.create("gs://cx/reports"), new Configuration(), this::attempt))
                .isInstanceOf(UnsupportedStoreException.class)
                .hasMessage("Reports cannot be published to gs://cx/reports: nobody has shown that it creates a ledger"
                        + " record whole or not at all; nothing was published");
    }

    private Publisher publisher() {
        Supplier<String> names = this::attempt;
        return new Publisher(new LocalStore(folder), names);
    }

    private static PublishResult publish(Publisher publisher, EditionDraft draft) throws IOException {
        return publisher.publish(publisher.begin(), draft);
    }

    private String attempt() {
        return "a" + attempts.incrementAndGet();
    }

    private Ledger ledger() {
        return new Ledger(new LocalStore(folder));
    }

    private List<String> verify() throws IOException {
        return new EditionVerifier(new LocalStore(folder)).verifyAll();
    }

    private static EditionDraft draft(String key, String report) {
        return new EditionDraft(
                key,
                MARCH,
                "Loyalty versus effort",
                Map.of("report.html", bytes(report), "tables/a.csv", bytes("a\n")),
                Map.of("run.json", bytes("{}")),
                "{\"rows\": 3}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
