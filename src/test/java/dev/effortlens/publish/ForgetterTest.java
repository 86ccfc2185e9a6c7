package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForgetterTest {

    private final MemoryStore store = new MemoryStore();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aForgottenEditionIsGoneForReadersInPagesAndOnTheDisk() throws IOException {
        publish(store, "k1", MARCH);
        publish(store, "k2", MARCH.plusDays(1));

        assertThat(forgetter(store).forget(record -> record.asOf().equals(MARCH)))
                .extracting(LedgerRecord::key)
                .containsExactly("k1");

        assertThat(Reader.followLedger(store))
                .containsOnlyKeys("2026-04-01/manifest.json", "2026-04-01/report.html", "2026-04-01/tables/a.csv");
        assertThat(text("index.html")).doesNotContain("2026-03-31").contains("2026-04-01");
        assertThat(store.files(Path.of("editions/as_of=2026-03-31"))).isEmpty();
        assertThat(verify()).isEmpty();
    }

    @Test
    void theRecordNamesTheEditionAndHoldsNoFiles() throws IOException {
        publish(store, "k1", MARCH);
        forgetter(store).forget(record -> true);

        LedgerRecord record = new Ledger(store).records().get(1);
        assertThat(record.action()).isEqualTo(Action.FORGET);
        assertThat(record.edition()).isEqualTo("editions/as_of=2026-03-31/k1-a1");
        assertThat(record.files()).isEmpty();
        assertThat(text("ledger/00000002.json")).contains("\"action\" : \"forget\"");
    }

    @Test
    void whenTheLastEditionIsForgottenThereIsNoLatest() throws IOException {
        publish(store, "k1", MARCH);
        forgetter(store).forget(record -> true);

        assertThat(store.list(Path.of(""))).containsExactly("index.html", "ledger");
        assertThat(text("index.html")).contains("No edition is published.");
    }

    @Test
    void aForgottenEditionDoesNotBringBackTheOneItReplaced() throws IOException {
        publish(store, "k1", MARCH);
        publish(store, "k2", MARCH);

        forgetter(store).forget(record -> record.key().equals("k2"));

        assertThat(Reader.followLedger(store)).isEmpty();
    }

    @Test
    void aReplacedEditionIsForgottenWithoutTheOneInItsPlace() throws IOException {
        publish(store, "k1", MARCH);
        publish(store, "k2", MARCH);

        forgetter(store).forget(record -> record.key().equals("k1"));

        assertThat(Reader.followLedger(store)).containsEntry("2026-03-31/report.html", "report of k2");
        assertThat(store.list(Path.of("editions/as_of=2026-03-31"))).containsExactly("k2-a2");
    }

    @Test
    void theSameKeyMayBePublishedAgain() throws IOException {
        publish(store, "k1", MARCH);
        forgetter(store).forget(record -> true);

        assertThat(publish(store, "k1", MARCH)).isInstanceOf(PublishResult.Published.class);
        assertThat(Reader.followLedger(store)).containsEntry("2026-03-31/report.html", "report of k1");
        assertThat(verify()).isEmpty();
    }

    @Test
    void forgettingAgainIsNothingToDo() throws IOException {
        publish(store, "k1", MARCH);
        forgetter(store).forget(record -> true);

        assertThat(forgetter(store).forget(record -> true)).isEmpty();
        assertThat(forgetter(store).knows("editions/as_of=2026-03-31/k1-a1")).isTrue();
        assertThat(forgetter(store).knows("editions/as_of=2026-03-31/k1-a9")).isFalse();
        assertThat(new Ledger(store).records()).hasSize(2);
    }

    @Test
    void verifyNamesWhatACrashLeftOfIt() throws IOException {
        publish(store, "k1", MARCH);
        forgetter(store).forget(record -> true);
        store.write(Path.of("editions/as_of=2026-03-31/k1-a1/report.html"), Drafts.bytes("report of k1"));

        assertThat(verify())
                .containsExactly("editions/as_of=2026-03-31/k1-a1: was forgotten, and files of it are still there;"
                        + " run forget again");
        assertThat(new Publisher(store, this::attempt).clean(0)).isEqualTo(1);
        assertThat(verify()).isEmpty();
    }

    /** Of two that forget, or publish, at once, this one takes the next number and tries again. */
    @Test
    void aRecordThatComesBetweenIsTakenIntoAccount() throws IOException {
        publish(store, "k1", MARCH);
        Store slow = new PassingStore(store) {
            private boolean first = true;

            @Override
            public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
                if (first) {
                    first = false;
                    publish(store, "k2", MARCH.plusDays(1));
                }
                return super.createWhole(file, bytes, attempt);
            }
        };

        forgetter(slow).forget(record -> record.key().equals("k1"));

        assertThat(new Ledger(store).records())
                .extracting(LedgerRecord::action)
                .containsExactly(Action.PUBLISH, Action.PUBLISH, Action.FORGET);
        assertThat(Reader.followLedger(store)).containsKey("2026-04-01/report.html");
    }

    @Test
    void givesUpWhenOthersAreAlwaysFaster() throws IOException {
        publish(store, "k1", MARCH);
        Store taken = new PassingStore(store) {
            @Override
            public boolean createWhole(Path file, byte[] bytes, String attempt) {
                return false;
            }
        };

        assertThatThrownBy(() -> forgetter(taken).forget(record -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("Other runs took the next 10 ledger records, and editions/as_of=2026-03-31/k1-a1 is not"
                        + " forgotten; run again");
    }

    private PublishResult publish(Store place, String key, LocalDate asOf) throws IOException {
        Publisher publisher = new Publisher(place, this::attempt);
        return publisher.publish(publisher.begin(), Drafts.of(key, asOf));
    }

    private Forgetter forgetter(Store place) {
        return new Forgetter(place, this::attempt);
    }

    private List<String> verify() throws IOException {
        return new EditionVerifier(store).verifyAll();
    }

    private String text(String file) throws IOException {
        return new String(store.read(Path.of(file)), StandardCharsets.UTF_8);
    }

    private String attempt() {
        return "a" + attempts.incrementAndGet();
    }
}
