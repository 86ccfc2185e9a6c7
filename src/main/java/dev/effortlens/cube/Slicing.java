package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the slice that an answer or an invitation falls into. */
final class Slicing implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> dimensions;
    /** By unit and day, the name of the period: asked for every row, of some hundred days. */
    private final EnumMap<Unit, HashMap<Integer, String>> periods = new EnumMap<>(Unit.class);

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
        if (by.size() == 1) {
            return dimension(row, by.get(0));
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < by.size(); i++) {
            joined.append(i == 0 ? "" : "|").append(Cut.escape(dimension(row, by.get(i))));
        }
        return joined.toString();
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

    private String period(Unit unit, Labelled row) {
        return periods.computeIfAbsent(unit, u -> new HashMap<>())
                .computeIfAbsent(
                        row.day(), day -> unit.of(LocalDate.ofEpochDay(day)).name());
    }
}
