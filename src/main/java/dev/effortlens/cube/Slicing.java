package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the slice that an answer falls into. */
final class Slicing implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> dimensions;

    /**
     * Makes a slicing.
     *
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    Slicing(List<String> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    /** Returns the slice as the tables name it: empty overall, the value, or several joined by {@code |}. */
    String value(LabelledAnswer answer, List<String> by) {
        return by.size() == 1
                ? dimension(answer, by.get(0))
                : by.stream().map(name -> Cut.escape(dimension(answer, name))).collect(Collectors.joining("|"));
    }

    private String dimension(LabelledAnswer answer, String dimension) {
        return switch (dimension) {
            case Cut.MONTH -> period(Unit.MONTH, answer);
            case Cut.WEEK -> period(Unit.WEEK, answer);
            default -> {
                @Nullable String name = answer.names().get(dimensions.indexOf(dimension));
                yield Objects.requireNonNullElse(name, Cut.NONE);
            }
        };
    }

    private static String period(Unit unit, LabelledAnswer answer) {
        return unit.of(LocalDate.ofEpochDay(answer.day())).name();
    }
}
