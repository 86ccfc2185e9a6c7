package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two publishers at once, in every order in which their six phases can mix. */
class InterleavingTest {

    private static final Interleavings.Variant REAL = new Interleavings.Variant() {};

    @Test
    void ofTwoThatOverlapTheFirstToCreateItsRecordWinsAndTheOtherLoses() throws IOException {
        hold(List.of("k1", "k2"));
    }

    @Test
    void ofTwoWithOneKeyOnePublishesAndTheOtherHasNothingToDo() throws IOException {
        hold(List.of("k1", "k1"));
    }

    private static void hold(List<String> keys) throws IOException {
        Interleavings interleavings = new Interleavings(REAL, keys).runAll();

        assertThat(interleavings.violations()).isEmpty();
        assertThat(interleavings.orders()).isEqualTo(ReliabilityPage.ORDERS);
    }

    @Test
    void aRunThatSleptWhileAnotherPublishedLoses() throws IOException {
        MemoryStore store = new MemoryStore();
        Publisher sleeper = new Publisher(store, () -> "a1");
        Reservation before = sleeper.begin();
        Publishing.real(store, Drafts.of("k2", MARCH), "a2");

        PublishResult result = sleeper.publish(before, Drafts.of("k1", MARCH));

        assertThat(result)
                .isInstanceOfSatisfying(
                        PublishResult.LostRace.class,
                        lost -> assertThat(lost.winner().key()).isEqualTo("k2"));
        assertThat(Reader.followLedger(store)).containsEntry("2026-03-31/report.html", "report of k2");
    }
}
