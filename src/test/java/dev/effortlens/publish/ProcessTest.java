package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on the real file system: killed at random moments, and racing each other. */
class ProcessTest {

    private static final int TABLES = 8;

    /** What a process says while it publishes: two lines for every change. */
    private static final int LINES = 2 * (TABLES + 1 + 2 + 1 + 2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProcessThatIsKilledLeavesTheOldOrTheNewAndARerunMends() throws Exception {
        SortedMap<String, String> undisturbed = undisturbed();
        Random random = new Random(20260331);
        int killed = 0;
        int kills = Soak.times(ReliabilityPage.KILLS, 100);
        for (int kill = 0; kill < kills; kill++) {
            Path place = Files.createDirectory(folder.resolve("kill-" + kill));
            killed += kill(place, random) == ChildProcess.KILLED ? 1 : 0;
            assertThat(bytesAfterARerun(place)).isEqualTo(undisturbed);
        }

        assertThat(killed).isGreaterThan(kills / 2);
    }

    private static int kill(Path place, Random random) throws IOException, InterruptedException {
        Store store = new LocalStore(place);
        Publishing.real(store, Drafts.large("k1", MARCH, TABLES), "a1");
        try (ChildProcess process = ChildProcess.start(place, "k2", MARCH, "a2", TABLES)) {
            process.awaitReady();
            process.go();
            process.awaitLines(random.nextInt(LINES));
            LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(3)));
            process.kill();
            int code = process.exitCode();
            assertThat(Reader.followLedger(store).get("2026-03-31/report.html")).isIn("report of k1", "report of k2");
            return code;
        }
    }

    private SortedMap<String, String> undisturbed() throws IOException {
        Path place = Files.createDirectory(folder.resolve("undisturbed"));
        Publishing.real(new LocalStore(place), Drafts.large("k1", MARCH, TABLES), "a1");
        return bytesAfterARerun(place);
    }

    private static SortedMap<String, String> bytesAfterARerun(Path place) throws IOException {
        LocalStore store = new LocalStore(place);
        Publishing.real(store, Drafts.large("k2", MARCH, TABLES), "a3");
        new Publisher(store, () -> "a4").clean(Long.MAX_VALUE);
        assertThat(new EditionVerifier(store).verifyAll()).isEmpty();
        return new Places.StorePlace(store).everything();
    }

    @Test
    void ofTwoProcessesWithDifferentInputsOneWinsEachTime() throws Exception {
        for (int pair = 0; pair < ReliabilityPage.PAIRS / 2; pair++) {
            Path place = Files.createDirectory(folder.resolve("pair-" + pair));
            List<String> results = race(place, "k1", "k2");

            List<LedgerRecord> records = new Ledger(new LocalStore(place)).records();
            assertThat(results).contains("Published").isSubsetOf("Published", "LostRace");
            assertThat(records)
                    .hasSize((int) results.stream().filter("Published"::equals).count());
            assertThat(new EditionVerifier(new LocalStore(place)).verifyAll()).isEmpty();
        }
    }

    @Test
    void ofTwoProcessesWithTheSameInputsOneWinsEachTime() throws Exception {
        for (int pair = 0; pair < ReliabilityPage.PAIRS / 2; pair++) {
            Path place = Files.createDirectory(folder.resolve("pair-" + pair));

            assertThat(race(place, "k1", "k1")).containsExactlyInAnyOrder("Published", "NothingToDo");
            assertThat(new Ledger(new LocalStore(place)).records()).hasSize(1);
            assertThat(new EditionVerifier(new LocalStore(place)).verifyAll()).isEmpty();
        }
    }

    private static List<String> race(Path place, String one, String other) throws IOException {
        try (ChildProcess first = ChildProcess.start(place, one, MARCH, "a1", 1);
                ChildProcess second = ChildProcess.start(place, other, MARCH, "a2", 1)) {
            first.awaitReady();
            second.awaitReady();
            first.go();
            second.go();
            return List.of(first.lastLine(), second.lastLine());
        }
    }
}
