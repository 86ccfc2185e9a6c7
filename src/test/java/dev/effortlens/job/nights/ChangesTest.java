package dev.effortlens.job.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.job.Jobs;
import dev.effortlens.render.ReportReader;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Changes.InputChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of the edition before it. */
class ChangesTest {

    private static final LocalDate FIRST = ShopInputs.FIRST.plusDays(ShopInputs.DAYS - 6L);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nightsSayWhatMovedAndWhatHappenedMeanwhile() throws IOException {
        Path config = ShopInputs.write(folder);
        run(FIRST);
        assertThat(edition(FIRST).resolve("changes.json")).doesNotExist();

        run(FIRST.plusDays(1));
        Changes oneDay = changes(FIRST.plusDays(1));
        assertThat(oneDay.since()).isEqualTo(FIRST);
        assertThat(oneDay.otherConfig() || oneDay.otherProgram()).isFalse();
        assertThat(oneDay.inputs()).extracting(InputChange::restated).containsOnly(false);
        assertThat(responses(oneDay).added()).isPositive();
        assertThat(oneDay.moves())
                .anySatisfy(move -> {
                    assertThat(move.x()).isEqualTo("ces");
                    assertThat(move.outcome()).isEqualTo("churned");
                    assertThat(move.moved()).isTrue();
                })
                .anySatisfy(move -> assertThat(move.statistic()).isEqualTo("nps"));

        ShopInputs.writeWithout(folder, ShopInputs.CUSTOMER);
        run(FIRST.plusDays(2));
        Changes erased = changes(FIRST.plusDays(2));
        assertThat(responses(erased).restated()).isTrue();
        assertThat(responses(erased).restatedRows()).isNegative();

        Files.writeString(config, Files.readString(config).replace("minimum-cell: 1", "minimum-cell: 2"));
        run(FIRST.plusDays(3));
        Changes settings = changes(FIRST.plusDays(3));
        assertThat(settings.otherConfig()).isTrue();
        assertThat(settings.inputs()).extracting(InputChange::restated).containsOnlyNulls();

        Element section = Objects.requireNonNull(
                Jsoup.parse(Files.readString(edition(FIRST.plusDays(3)).resolve("report.html")))
                        .getElementById("changes"));
        assertThat(section.text()).contains("The settings are others.");
        assertThat(section.select("tbody tr")).hasSameSizeAs(settings.moves());
    }

    private static InputChange responses(Changes changes) {
        return changes.inputs().stream()
                .filter(input -> input.input().equals("responses"))
                .findFirst()
                .orElseThrow();
    }

    private Changes changes(LocalDate asOf) throws IOException {
        return ReportReader.readChanges(Files.readAllBytes(edition(asOf).resolve("changes.json")));
    }

    private Path edition(LocalDate asOf) throws IOException {
        return Objects.requireNonNull(Editions.newest(folder.resolve("reports")).get(asOf.toString()));
    }

    private void run(LocalDate asOf) {
        assertThat(Jobs.run("run", "--config", folder.resolve("shop.yaml").toString(), "--as-of", asOf.toString()))
                .isZero();
    }
}
