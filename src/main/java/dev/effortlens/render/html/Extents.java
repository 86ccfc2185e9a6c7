package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an axis must cover: estimates and both ends of their intervals, where they are there. */
final class Extents {

    private Extents() {}

    static List<Double> of(Collection<Association> associations) {
        return associations.stream()
                .flatMap(a -> present(a.estimate(), a.confLow(), a.confHigh()))
                .toList();
    }

    static List<Double> ofFigures(Collection<Figure> figures) {
        return figures.stream()
                .flatMap(f -> present(f.estimate(), f.confLow(), f.confHigh()))
                .toList();
    }

    /** Returns both together. */
    static List<Double> joined(List<Double> some, List<Double> more) {
        List<Double> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Stream<Double> present(@Nullable Double... values) {
        return Arrays.stream(values).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
