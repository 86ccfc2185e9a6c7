package dev.effortlens.stats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Public data sets that lie beside the project; a test that needs one is skipped, visibly, where they do not. */
final class Shared {

    private static final Path FOLDER = Path.of("../shared");

    private Shared() {}

    /** Returns a file beside the project, or skips the test. */
    static Path file(String path) {
        Path file = FOLDER.resolve(path).normalize();
        assumeTrue(Files.exists(file), "needs ../shared/" + path);
        return file;
    }

    /** Returns the named columns of a comma-separated file, row by row; where a value is missing the row is left out. */
    static List<double[]> columns(String path, String... names) {
        try {
            List<String> lines = Files.readAllLines(file(path));
            List<String> header = cells(lines.get(0));
            int[] wanted = Arrays.stream(names).mapToInt(header::indexOf).toArray();
            List<double[]> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                if (Arrays.stream(wanted).noneMatch(column -> cells.get(column).matches("NA|"))) {
                    rows.add(Arrays.stream(wanted)
                            .mapToDouble(column -> Double.parseDouble(cells.get(column)))
                            .toArray());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(cell -> cell.replace("\"", "").trim())
                .toList();
    }
}
