package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the slice that an answer or an invitation falls into. */
final class Slicing implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> dimensions;

    /**
     * Makes a slicing.
     *
     * @param dimensions names of the places of {@link Labelled#names()}
     */
    Slicing(List<String> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    /** Returns the slice as the tables name it: empty overall, the value, or several joined by {@code |}. */
    String value(Labelled row, List<String> by) {
        return by.size() == 1
                ? dimension(row, by.get(0))
                : by.stream().map(name -> Cut.escape(dimension(row, name))).collect(Collectors.joining("|"));
    }

    private String dimension(Labelled row, String dimension) {
        return switch (dimension) {
            case Cut.MONTH -> period(Unit.MONTH, row);
            case Cut.WEEK -> period(Unit.WEEK, row);
            default -> {
                @Nullable String name = row.names().get(dimensions.indexOf(dimension));
                yield Objects.requireNonNullElse(name, Cut.NONE);
            }
        };
    }

    private static String period(Unit unit, Labelled row) {
        return unit.of(LocalDate.ofEpochDay(row.day())).name();
    }
}
