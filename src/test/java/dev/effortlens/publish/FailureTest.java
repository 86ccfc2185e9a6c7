package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change that publishing and forgetting make goes wrong in turn, in every way that a store can fail. */
class FailureTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder = Path.of("");

    /** Each of many hundred faults would say that a convenience could not be renewed. */
    @BeforeAll
    static void silence() {
        Configurator.setLevel(Publisher.class.getPackageName(), Level.ERROR);
    }

    @AfterAll
    static void speakAgain() {
        Configurator.setLevel(Publisher.class.getPackageName(), (Level) null);
    }

    @Test
    void onAStoreWithoutRenameReadersSeeTheOldOrTheNewAndARerunMends() throws IOException {
        hold(Places::memory, ReliabilityPage.MEMORY_CASES);
    }

    @Test
    void onTheLocalFileSystemReadersSeeTheOldOrTheNewAndARerunMends() throws IOException {
        hold(() -> Places.local(folder), ReliabilityPage.LOCAL_CASES);
    }

    @Test
    void callByCallOnTheLocalFileSystemReadersSeeTheOldOrTheNewAndARerunMends() throws IOException {
        hold(() -> Places.files(folder, new PowerCut()), ReliabilityPage.CALL_CASES);
    }

    private static void hold(Places places, int cases) throws IOException {
        FailureHarness harness = new FailureHarness(places, Publishing::real, Reader::followLedger).runAll();

        assertThat(harness.violations()).isEmpty();
        assertThat(harness.cases()).isEqualTo(cases);
    }
}
