package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A scale from -2 to 2 is the one from 1 to 5 under other names: nothing that relates answers may differ. */
@ExtendWith(SparkExtension.class)
class ShiftedScaleTest {

    private static final Pattern NUMBER = Pattern.compile("(?<=,)-?[0-9]+\\.[0-9]+(E-?[0-9]+|e-?[0-9]+)?(?=,)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void associationsAreTheSameOnAScaleThatStartsBelowZero() throws IOException {
        List<String> usual = associations("usual", 1);
        List<String> shifted = associations("shifted", -2);

        assertThat(usual).anyMatch(line -> line.contains("spearman") && line.contains("ok"));
        assertThat(shifted).isEqualTo(usual);
    }

    private List<String> associations(String name, int lowest) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(name));
        write(inputs, lowest);
        assertThat(Jobs.run("run", "--config", inputs.resolve("report.yaml").toString(), "--as-of", "2026-06-01"))
                .isZero();
        try (Stream<Path> files = Files.walk(inputs.resolve("reports/editions"))) {
            Path table = files.filter(file -> file.endsWith("associations.csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(table).stream()
                    .map(ShiftedScaleTest::rounded)
                    .toList();
        }
    }

    /** Sums of other scores end in other last digits. */
    private static String rounded(String line) {
        return NUMBER.matcher(line).replaceAll(number -> "%.10g".formatted(Double.parseDouble(number.group())));
    }

    private static void write(Path inputs, int lowest) throws IOException {
        Random random = new Random(3);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            int effort = random.nextInt(7);
            int satisfaction = Math.min(4, Math.max(0, (effort + random.nextInt(5) - 2) / 2)) + lowest;
            rows.append(i == 0 ? "" : ", ")
                    .append("('r%d', 'c%d', timestamp'2026-01-10 10:00:00', 'ces', %d), ".formatted(i, i, 1 + effort))
                    .append("('r%d', 'c%d', timestamp'2026-01-10 10:00:00', 'csat', %d)".formatted(i, i, satisfaction));
        }
        SparkExtension.session()
                .sql("select * from values " + rows
                        + " as t(response_id, customer_id, responded_at, instrument, score)")
                .coalesce(1)
                .write()
                .parquet(inputs.resolve("responses").toString());
        Files.writeString(inputs.resolve("report.yaml"), """
                report: {title: Shifted, time-zone: UTC, minimum-cell: 1}
                inputs: {responses: {path: responses}}
                instruments:
                  ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
                  csat: {measure: CSAT, scale: [%d, %d]}
                outcomes:
                  content: {stated: csat, at-least: %d}
                  satisfied: {stated: csat}
                gates: {newest-days: {responses: off}}
                primary: {instrument: ces, outcome: content}
                output: {reports: reports}
                """.formatted(lowest, lowest + 4, lowest + 3));
    }
}
