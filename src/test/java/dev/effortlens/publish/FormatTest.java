package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version published stays readable; what a later one published is refused. */
class FormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/reports-format-1");
    private static final String EDITION = "editions/as_of=2026-03-30/k2-a2";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(GOLDEN)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(GOLDEN.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    @Test
    void format1IsReadable() throws IOException {
        assertThat(new EditionVerifier(store()).verifyAll()).isEmpty();
        assertThat(new Ledger(store()).records())
                .extracting(LedgerRecord::action)
                .containsExactly(Action.PUBLISH, Action.PUBLISH, Action.FORGET);
        assertThat(Reader.followLedger(store())).containsEntry("2026-03-30/report.html", "report of k2");
    }

    @Test
    void format1IsPublishedOnTopOf() throws IOException {
        Publishing.real(store(), Drafts.of("k3", MARCH), "a4");

        assertThat(Reader.followLedger(store()))
                .containsEntry("2026-03-30/report.html", "report of k2")
                .containsEntry("2026-03-31/report.html", "report of k3");
        assertThat(new EditionVerifier(store()).verifyAll()).isEmpty();
    }

    @Test
    void format1IsStillWrittenAsItWas() throws IOException {
        MemoryStore written = new MemoryStore();
        golden(written);

        for (String file : List.of("ledger/00000001.json", "ledger/00000003.json", EDITION + "/manifest.json")) {
            assertThat(written.read(Path.of(file))).as(file).isEqualTo(Files.readAllBytes(GOLDEN.resolve(file)));
        }
    }

    /** What the golden folder holds. */
    private static void golden(Store store) throws IOException {
        Publishing.real(store, Drafts.of("k1", MARCH.minusDays(2)), "a1");
        Publishing.real(store, Drafts.of("k2", MARCH.minusDays(1)), "a2");
        new Forgetter(store, () -> "a3").forget(record -> record.key().equals("k1"));
    }

    @Test
    void aRecordOfANewerFormatIsRefused() throws IOException {
        makeNewer(folder.resolve("ledger/00000002.json"));

        assertThatThrownBy(() -> new EditionVerifier(store()).verifyAll())
                .isInstanceOf(NewerFormatException.class)
                .hasMessage("ledger/00000002.json was made by a newer Effortlens: found format 2, this version reads up"
                        + " to format 1; nothing was published. Upgrade Effortlens");
        assertThatThrownBy(() -> Publishing.real(store(), Drafts.of("k3", MARCH), "a4"))
                .isInstanceOf(NewerFormatException.class);
        assertThat(folder.resolve("ledger/00000004.json")).doesNotExist();
    }

    @Test
    void aManifestOfANewerFormatIsRefused() throws IOException {
        makeNewer(folder.resolve(EDITION).resolve("manifest.json"));

        assertThatThrownBy(() -> new EditionVerifier(store()).verify(EDITION))
                .isInstanceOf(NewerFormatException.class)
                .hasMessage(EDITION + "/manifest.json was made by a newer Effortlens: found format 2, this version"
                        + " reads up to format 1; nothing was published. Upgrade Effortlens");
    }

    private static void makeNewer(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2"));
    }

    private Store store() {
        return new LocalStore(folder);
    }
}
