package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that were made elsewhere, made here on purpose: the tests of this package must see every one. */
class PlantedBugsTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder = Path.of("");

    @BeforeAll
    static void silence() {
        Configurator.setLevel(Publisher.class.getPackageName(), Level.ERROR);
    }

    @AfterAll
    static void speakAgain() {
        Configurator.setLevel(Publisher.class.getPackageName(), (Level) null);
    }

    @Test
    void renameAsCommitIsSeen() throws IOException {
        Interleavings.Variant renames = new Interleavings.Variant() {
            @Override
            public Store store(Store store) {
                return new OverwritingStore(store);
            }
        };

        assertThat(new Interleavings(renames, List.of("k1", "k2")).runAll().violations())
                .anyMatch(seen -> seen.contains("the second Published"));
    }

    /** A rename that replaces what is there, as POSIX has it. */
    private static final class OverwritingStore extends PassingStore {

        OverwritingStore(Store store) {
            super(store);
        }

        @Override
        public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
            replace(file, bytes);
            return true;
        }
    }

    @Test
    void aReservedNumberThatIsIgnoredIsSeen() throws IOException {
        Interleavings.Variant late = new Interleavings.Variant() {
            @Override
            public Reservation reservation(Ledger ledger, Reservation reserved) throws IOException {
                return ledger.next();
            }
        };

        assertThat(new Interleavings(late, List.of("k1", "k2")).runAll().violations())
                .anyMatch(seen -> seen.contains("instead of LostRace"));
    }

    @Test
    void appendingInsteadOfANewFileIsSeen() throws IOException {
        Publishing appends = (store, draft, attempt) -> Publishing.real(new AppendingStore(store), draft, "a1");

        assertThat(new FailureHarness(Places::memory, appends, Reader::followLedger)
                        .runAll()
                        .violations())
                .anyMatch(seen -> seen.contains("a plain rerun does not mend it"));
    }

    /** Puts what is new behind what is there. */
    private static final class AppendingStore extends PassingStore {

        AppendingStore(Store store) {
            super(store);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            replace(file, behind(file, bytes));
        }

        private byte[] behind(Path file, byte[] bytes) throws IOException {
            try {
                byte[] there = read(file);
                byte[] both = Arrays.copyOf(there, there.length + bytes.length);
                System.arraycopy(bytes, 0, both, there.length, bytes.length);
                return both;
            } catch (NoSuchFileException none) {
                return bytes;
            }
        }
    }

    @Test
    void aMissingSyncIsSeen() throws IOException {
        PowerCut neverSynced = new PowerCut() {
            @Override
            synchronized void synced(Path path) {
                // As if the store had not asked for it.
            }
        };

        assertThat(harness(() -> Places.files(folder, neverSynced), Publishing::real, Reader::followLedger))
                .anyMatch(seen -> seen.contains("after a power cut"));
    }

    @Test
    void committingBeforeAuditingIsSeen() throws IOException {
        Publishing hasty = (store, draft, attempt) -> {
            Ledger ledger = new Ledger(store);
            Publication publication = new Publication(store, ledger, ledger.next(), draft, attempt);
            publication.find();
            publication.write();
            publication.create();
            publication.audit();
            publication.announce();
            return publication.result();
        };

        assertThat(harness(Places::memory, hasty, Reader::followLedger)).anyMatch(seen -> seen.contains("Torn read"));
    }

    @Test
    void takingLatestJsonForTheTruthIsSeen() throws IOException {
        assertThat(harness(Places::memory, Publishing::real, LatestReader::read))
                .anyMatch(seen -> seen.contains("readers see neither the old nor the new"));
    }

    private static List<String> harness(Places places, Publishing publishing, Reader reader) throws IOException {
        return new FailureHarness(places, publishing, reader)
                .run(Scenario.SAME_DAY_AGAIN)
                .violations();
    }
}
