package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.publish.EditionDraft;
import dev.effortlens.publish.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code forget} from the command line. */
class ArchiveCommandsTest {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private final LocalDate old = today.minusDays(800);
    private final LocalDate recent = today.minusDays(30);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        publish(old);
        publish(recent);
    }

    @Test
    void verifyChecksAllEditionsOrOne() throws IOException {
        Files.writeString(folder.resolve(edition(old)).resolve("report.html"), "changed");

        assertThat(run("verify")).isEqualTo(65);
        assertThat(run("verify", edition(old))).isEqualTo(65);
        assertThat(run("verify", edition(recent))).isZero();
        assertThat(run("verify", "editions/as_of=2020-01-01/k-a")).isEqualTo(66);
    }

    @Test
    void anEditionThatNeverWasIsTold() throws IOException {
        Path result = folder.resolveSibling("result.json");
        for (String[] command : List.of(new String[] {"verify"}, new String[] {"forget", "--edition"})) {
            List<String> arguments = new ArrayList<>(List.of(command));
            arguments.add(1, folder.toString());
            arguments.addAll(List.of("editions/as_of=2020-01-01/k-a", "--result", result.toString()));

            Output output = Output.of(arguments.toArray(String[]::new));

            assertThat(output.err()).startsWith("""
                    Nothing was rendered or changed:
                      - EL-R12 %s: expected the name of an edition, found no 'editions/as_of=2020-01-01/k-a' in its \
                    ledger. To fix: look the name up in the folder's index.html or latest.json: editions/as_of=…/… \
                    without a file
                    """.formatted(folder));
            assertThat(result).content().contains("\"exit_code\" : 66", "\"code\" : \"EL-R12\"");
        }
    }

    @Test
    void verifyRebuildsWhatIsNotTheTruth() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("index.html"));
        Files.delete(folder.resolve("index.html"));
        Files.writeString(folder.resolve("latest.json"), "{");

        assertThat(run("verify")).isZero();
        assertThat(folder.resolve("index.html")).doesNotExist();
        assertThat(run("verify", "--rebuild")).isZero();
        assertThat(folder.resolve("index.html")).hasBinaryContent(before);
        assertThat(folder.resolve("latest.json")).content().contains(edition(recent) + "/report.html");
    }

    @Test
    void whatANewerVersionMadeExits65() throws IOException {
        Path record = folder.resolve("ledger/00000001.json");
        Files.writeString(record, Files.readString(record).replace("\"format\" : 1", "\"format\" : 2"));

        assertThat(run("verify")).isEqualTo(65);
    }

    @Test
    void keepDaysForgetsWhatIsOlder() throws IOException {
        assertThat(run("forget", "--keep-days", "801")).isZero();
        assertThat(reports()).hasSize(2);

        assertThat(run("forget", "--keep-days", "730")).isZero();
        assertThat(reports()).containsExactly(edition(recent) + "/report.html");
        assertThat(run("verify")).isZero();
    }

    @Test
    void beforeForgetsWhatIsOlder() throws IOException {
        assertThat(run("forget", "--before", recent.toString())).isZero();
        assertThat(reports()).containsExactly(edition(recent) + "/report.html");
    }

    @Test
    void asOfForgetsADay() throws IOException {
        assertThat(run("forget", "--as-of", recent.toString())).isZero();
        assertThat(reports()).containsExactly(edition(old) + "/report.html");
    }

    @Test
    void editionForgetsOne() throws IOException {
        assertThat(run("forget", "--edition", edition(old))).isZero();
        assertThat(reports()).containsExactly(edition(recent) + "/report.html");
        assertThat(run("forget", "--edition", edition(old))).isZero();
        assertThat(run("forget", "--edition", edition(old) + "x")).isEqualTo(66);
    }

    @Test
    void forgetWithoutARuleOrWithTwoIsRefused() throws IOException {
        assertThat(run("forget")).isEqualTo(64);
        assertThat(run("forget", "--as-of", old.toString(), "--keep-days", "1")).isEqualTo(64);
        assertThat(Output.of("forget", folder.toString(), "--keep-days", "-1").err())
                .contains("EL-R01 --keep-days: expected a number of days, 0 or more, found -1.");
        assertThat(run("forget", "--keep-days", "-1")).isEqualTo(64);
        assertThat(reports()).hasSize(2);
    }

    private int run(String command, String... arguments) {
        Stream<String> all = Stream.concat(Stream.of(command, folder.toString()), Stream.of(arguments));
        return Main.run(all.toArray(String[]::new));
    }

    private void publish(LocalDate asOf) throws IOException {
        EditionDraft draft = new EditionDraft(
                "key-of-" + asOf,
                asOf,
                "Loyalty",
                Map.of("report.html", asOf.toString().getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                "{}");
        Publisher publisher = Publisher.at(folder.toUri(), new Configuration(), () -> "a");
        publisher.publish(publisher.begin(), draft);
    }

    private static String edition(LocalDate asOf) {
        return "editions/as_of=%1$s/key-of-%1$s-a".formatted(asOf);
    }

    private List<String> reports() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("editions"))) {
            return files.filter(file -> file.endsWith("report.html"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
