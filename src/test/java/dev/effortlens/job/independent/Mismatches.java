package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Where published and recomputed numbers differ: all of them, told at once. */
final class Mismatches {

    private static final int TOLD = Integer.getInteger("told", 50);

    private final TreeSet<String> found = new TreeSet<>();
    private int compared;

    /** Compares an exact value as text. */
    void same(String place, Map<String, String> row, String column, Object expected) {
        text(place + " " + column, Objects.requireNonNull(row.get(column), column), expected.toString());
    }

    void text(String place, String published, String expected) {
        compared++;
        if (!published.equals(expected)) {
            found.add("%s: published %s, recomputed %s".formatted(place, published, expected));
        }
    }

    /** Compares a number; NaN stands for an empty cell. */
    void close(String place, Map<String, String> row, String column, double expected, double tolerance) {
        compared++;
        String published = Objects.requireNonNull(row.get(column), column);
        if (!agree(published, expected, tolerance)) {
            found.add("%s %s: published %s, recomputed %s".formatted(place, column, published, expected));
        }
    }

    private static boolean agree(String published, double expected, double tolerance) {
        if (published.isEmpty() || Double.isNaN(expected)) {
            return published.isEmpty() && Double.isNaN(expected);
        }
        double value = Double.parseDouble(published);
        double scale = StrictMath.max(StrictMath.abs(value), StrictMath.abs(expected));
        // Below 1e-12 only the rounding of a difference of near-equal numbers is left.
        return StrictMath.abs(value - expected) <= tolerance * scale + 1e-12;
    }

    void add(String what) {
        found.add(what);
    }

    int compared() {
        return compared;
    }

    void assertNone() {
        if (!found.isEmpty()) {
            fail(
                    "%d of %d compared values differ:%n%s",
                    found.size(),
                    compared,
                    String.join("\n", found.stream().limit(TOLD).toList()));
        }
    }
}
