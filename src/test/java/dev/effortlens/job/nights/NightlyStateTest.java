package dev.effortlens.job.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.job.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job, night after night: what was kept changes nothing but the time it takes. */
class NightlyStateTest {

    private static final LocalDate LAST = ShopInputs.FIRST.plusDays(ShopInputs.DAYS - 3L);

    private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";
    private static final String FACTORY = "spark.sql.codegen.factoryMode";

    @TempDir
    private Path folder = Path.of("");

    /** Dozens of small runs: compiling their plans would take longer than interpreting them. */
    @BeforeAll
    static void interpret() {
        System.setProperty(WHOLE_STAGE, "false");
        System.setProperty(FACTORY, "NO_CODEGEN");
    }

    @AfterAll
    static void compileAgain() {
        System.clearProperty(WHOLE_STAGE);
        System.clearProperty(FACTORY);
    }

    /** What may happen between two nights. */
    enum Event {
        NOTHING {
            @Override
            void happen(Path folder) {}
        },
        A_FILE_COMES_LATE {
            @Override
            void happen(Path folder) throws IOException {
                Path responses = folder.resolve("responses");
                Files.move(folder.resolve("held-back"), responses.resolve("week=2"));
            }
        },
        A_FILE_IS_TAKEN_BACK {
            @Override
            void happen(Path folder) throws IOException {
                ShopInputs.delete(folder.resolve("purchases/week=4"));
            }
        },
        A_CUSTOMER_IS_ERASED {
            @Override
            void happen(Path folder) throws IOException {
                ShopInputs.writeWithout(folder, ShopInputs.CUSTOMER);
            }
        },
        FILES_ARE_WRITTEN_AGAIN {
            @Override
            void happen(Path folder) throws IOException {
                for (Path file : List.of(
                        folder.resolve("responses/week=3/rows.parquet"), folder.resolve("customers/rows.parquet"))) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-06-02T00:00:00Z")));
                }
            }
        },
        THE_CONFIGURATION_CHANGES {
            @Override
            void happen(Path folder) throws IOException {
                Path config = folder.resolve("shop.yaml");
                Files.writeString(config, Files.readString(config).replace("within-days: 10}", "within-days: 8}"));
            }
        },
        THE_WORDS_OF_A_TOPIC_CHANGE {
            @Override
            void happen(Path folder) throws IOException {
                otherWords(folder);
            }
        },
        KEPT_FILES_ARE_LOST {
            @Override
            void happen(Path folder) throws IOException {
                List<Path> kept = Editions.kept(folder.resolve("state"));
                for (int i = 0; i < kept.size(); i += 2) {
                    Files.delete(kept.get(i));
                }
            }
        },
        KEPT_FILES_ARE_DAMAGED {
            @Override
            void happen(Path folder) throws IOException {
                for (Path file : Editions.kept(folder.resolve("state"))) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
            }
        };

        abstract void happen(Path folder) throws IOException;

        static void otherWords(Path folder) throws IOException {
            Path config = folder.resolve("shop.yaml");
            Files.writeString(config, Files.readString(config).replace("[wait*, queue]", "[wait*, slow]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNextNightSaysWhatCountingEverythingSays(Event event) throws IOException {
        ShopInputs.write(folder);
        if (event == Event.A_FILE_COMES_LATE) {
            Files.move(folder.resolve("responses/week=2"), folder.resolve("held-back"));
        }
        run("reports", "state", LAST.minusDays(1).toString());

        event.happen(folder);
        run("reports", "state", LAST.toString());
        run("full", "full-state", LAST.toString(), "--full");

        assertThat(Editions.digests(folder.resolve("full")))
                .isEqualTo(only(LAST, Editions.digests(folder.resolve("reports"))));
        // What was not used is gone: the two folders keep the same.
        assertThat(Editions.files(folder.resolve("state"))).isEqualTo(Editions.files(folder.resolve("full-state")));
    }

    private static Map<String, String> only(LocalDate asOf, Map<String, String> digests) {
        digests.keySet().removeIf(name -> !name.startsWith("as_of=" + asOf));
        return digests;
    }

    /** Kept counts under another period's name show that a night believes what was kept. */
    @Test
    void aNightReadsWhatWasKept() throws IOException {
        ShopInputs.write(folder);
        run("reports", "state", LAST.minusDays(1).toString());
        List<Path> kept = Editions.kept(folder.resolve("state")).stream()
                .filter(file -> !file.getFileName().toString().startsWith("inputs-"))
                .toList();
        byte[] last = Files.readAllBytes(kept.get(kept.size() - 1));
        // Each gets those of the one before: the sum of the months too, wherever its name stands in the order.
        for (Path file : kept) {
            byte[] own = Files.readAllBytes(file);
            Files.write(file, last);
            last = own;
        }

        assertThat(Jobs.run(arguments("reports", "state", LAST.toString()))).isEqualTo(70);
    }

    /** The same rows: what is kept must not be taken for what the new words would find in them. */
    @Test
    void otherWordsOfATopicAreCountedAnew() throws IOException {
        ShopInputs.write(folder);
        run("reports", "state", LAST.toString());
        Map<String, String> counts = countsOfPeriods();
        run("again", "state", LAST.toString());
        assertThat(countsOfPeriods()).isEqualTo(counts);

        Event.otherWords(folder);
        run("others", "state", LAST.toString());
        run("full", "full-state", LAST.toString(), "--full");

        assertThat(countsOfPeriods()).doesNotContainKeys(counts.keySet().toArray(String[]::new));
        String associations = "as_of=" + LAST + "/tables/associations.csv";
        assertThat(Editions.digests(folder.resolve("others")))
                .isEqualTo(Editions.digests(folder.resolve("full")))
                .extractingByKey(associations)
                .isNotEqualTo(Editions.digests(folder.resolve("reports")).get(associations));
    }

    private Map<String, String> countsOfPeriods() throws IOException {
        Map<String, String> files = Editions.files(folder.resolve("state"));
        files.keySet().removeIf(name -> name.startsWith("inputs-"));
        return files;
    }

    @Test
    void daysInWhicheverOrderAndAgainGiveTheSame() throws IOException {
        ShopInputs.write(folder);
        List<LocalDate> days = LAST.minusDays(4).datesUntil(LAST.plusDays(1)).toList();

        assertThat(Jobs.run(
                        "run",
                        "--config",
                        folder.resolve("shop.yaml").toString(),
                        "--from",
                        days.get(0).toString(),
                        "--to",
                        LAST.toString(),
                        "--set",
                        "output.reports=in-order"))
                .isZero();
        for (int place : new int[] {3, 0, 4, 0, 1, 3, 2}) {
            run("mixed", "mixed-state", days.get(place).toString());
        }

        assertThat(Editions.digests(folder.resolve("mixed"))).isEqualTo(Editions.digests(folder.resolve("in-order")));
        assertThat(Editions.kept(folder.resolve("mixed/ledger"))).hasSameSizeAs(days);
    }

    @Test
    void aRunOfSeveralDaysGoesOnWhereItStopped() throws IOException {
        ShopInputs.write(folder);
        run("reports", "state", LAST.minusDays(1).toString());

        assertThat(Jobs.run(
                        "run",
                        "--config",
                        folder.resolve("shop.yaml").toString(),
                        "--from",
                        LAST.minusDays(2).toString(),
                        "--to",
                        LAST.toString()))
                .isZero();

        assertThat(Editions.newest(folder.resolve("reports")))
                .containsOnlyKeys(
                        LAST.minusDays(2).toString(), LAST.minusDays(1).toString(), LAST.toString());
    }

    @Test
    void daysThatRunBackwardsAreRefused() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), ShopInputs.config());

        assertThat(Jobs.run(
                        "run",
                        "--config",
                        folder.resolve("shop.yaml").toString(),
                        "--from",
                        "2026-03-02",
                        "--to",
                        "2026-03-01"))
                .isEqualTo(64);
    }

    private void run(String reports, String state, String asOf, String... more) {
        assertThat(Jobs.run(arguments(reports, state, asOf, more))).isZero();
    }

    private String[] arguments(String reports, String state, String asOf, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--config",
                folder.resolve("shop.yaml").toString(),
                "--as-of",
                asOf,
                "--set",
                "output.reports=" + reports,
                "--set",
                "output.state=" + state));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
